import { describe, expect, it } from 'vitest';
import { parseSequence } from '../../../src/core/diagram/parse-sequence.ts';
import { sequenceText } from '../../../src/core/diagram/sequence-text.ts';

describe('the text alternative of a sequence', () => {
  it.each([
    ['S->>O: POST order', 'Shop asks Orders: POST order.'],
    ['S->>O: x\n O-->>S: 202', 'Shop asks Orders: x. Orders replies to Shop: 202.'],
    ['S-)O: OrderPlaced', 'Shop tells Orders: OrderPlaced.'],
    ['S-xO: late', 'Shop does not reach Orders: late.'],
    ['S->>O: x\n Note over S,O: agreed', 'Shop asks Orders: x. At Shop and Orders: agreed.'],
    [
      'alt in time\n S->>O: x\n else late\n S-)O: y\n end',
      'Either: in time. Shop asks Orders: x. Else: late. Shop tells Orders: y. In any case:',
    ],
    ['loop each hour\n S-)O: y\n end', 'Repeated: each hour. Shop tells Orders: y. In any case:'],
  ])('%j reads %j', (lines, text) => {
    const sequence = parseSequence(`participant S as Shop\nparticipant O as Orders\n${lines}`);
    if ('message' in sequence) throw new Error(sequence.message);
    expect(sequenceText(sequence)).toBe(text);
  });
});
