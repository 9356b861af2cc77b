import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseSequence } from '../../../src/core/diagram/parse-sequence.ts';
import { sequenceSvg } from '../../../src/core/diagram/sequence-svg.ts';
import { wrap } from '../../../src/core/diagram/text-layout.ts';

const two = 'sequenceDiagram\nparticipant A as Orders\nparticipant B as Billing\n';

describe('parseSequence', () => {
  it.each([
    ['A->>B: ask', 'ask'],
    ['A-->>B: answer', 'reply'],
    ['A-)B: told', 'tell'],
    ['A-xB: lost', 'fail'],
  ])('reads %s as %s', (line, kind) => {
    const sequence = parseSequence(two + line);
    expect('steps' in sequence && sequence.steps[0]).toMatchObject({
      type: 'arrow',
      kind,
      from: 'A',
      to: 'B',
    });
  });

  it.each([
    ['A->>C: x', 'C is not a participant'],
    ['alt a\nalt b\nend\nend', 'blocks cannot be nested'],
    ['else x', 'else stands outside of a block'],
    ['end', 'end closes nothing'],
    ['A->>B: x\nloop forever', 'a block is not closed'],
    ['activate A', 'this line is not part of the subset'],
    ['', 'a sequence needs two participants and an arrow'],
  ])('refuses %s', (text, message) => {
    expect(parseSequence(two + text)).toMatchObject({ message });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => parseSequence(two + text) !== undefined),
      { numRuns: 1000 },
    );
  });
});

describe('sequenceSvg', () => {
  const draw = (label: string) => {
    const sequence = parseSequence(`${two}A->>B: ${label}\nB-)A: done`);
    if ('message' in sequence) throw new Error(sequence.message);
    return sequenceSvg(sequence, `alt for ${label}`);
  };

  it('writes no id, no style and nothing that a policy blocks', () => {
    expect(draw('x')).not.toMatch(/\sid=|style=|<style|<script|url\(/);
  });

  it('shows a label literally', () => {
    expect(draw('<b>&"x"</b>')).toContain('&lt;b&gt;&amp;');
    expect(draw('<b>')).not.toContain('<b>');
  });

  it('fits three participants on a phone', () => {
    const sequence = parseSequence(
      `${two}participant C as Broker\nA->>B: POST /orders\nB-)C: OrderPlaced\nC-)A: a longer label that wraps`,
    );
    if ('message' in sequence) throw new Error(sequence.message);
    const width = Number(/width="(\d+)"/.exec(sequenceSvg(sequence, 'x'))?.[1]);
    expect(width).toBeLessThan(345);
  });
});

describe('wrap', () => {
  it('loses no word and keeps their order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1 }),
        fc.integer({ min: 20, max: 400 }),
        (words, width) => {
          expect(wrap(words.join(' '), width, 13).join(' ')).toBe(words.join(' '));
        },
      ),
      { numRuns: 500 },
    );
  });
});
