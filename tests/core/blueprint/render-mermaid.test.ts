import { describe, expect, test } from 'vitest';
import { mermaidContext, mermaidSequence } from '../../../src/core/blueprint/render/mermaid.ts';
import { mermaidText } from '../../../src/core/blueprint/render/mermaid-text.ts';
import { parseSequence } from '../../../src/core/diagram/parse-sequence.ts';
import { plainLine } from '../../../src/core/text/escape-markdown.ts';
import { HOSTILE } from './hostile-text.ts';
import { smallPlan, smallScenario } from './small-plan.ts';

/** What Mermaid shows for a label: its entities stand for the characters with their numbers. */
function shown(label: string): string {
  return label.replace(/#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** Letters, digits and entities, with the few signs that mean nothing to Mermaid. */
const LABEL = '(?:[\\p{L}\\p{M}\\p{Nd} .,/-]|#\\d+;)*';

describe('a label of a diagram', () => {
  test.each([
    ['Orders', 'Orders'],
    ['POST /orders', 'POST /orders'],
    ['read-your-writes', 'read-your-writes'],
    ['a->>b', 'a#45;#62;#62;b'],
    ['a; b # c', 'a#59; b #35; c'],
    ['"x"', '#34;x#34;'],
    ['', ''],
  ])('%s is written %s', (text, label) => {
    expect(mermaidText(text)).toBe(label);
  });

  test.each(HOSTILE)('with %s has no syntax in it and shows the text', (_, text) => {
    const label = mermaidText(text);
    expect(label).toMatch(new RegExp(`^${LABEL}$`, 'u'));
    expect(label).not.toMatch(/--|-[ >x)]|\uFB02/u);
    expect(shown(label)).toBe(plainLine(text));
  });
});

describe('a sequence diagram', () => {
  const { sequence } = smallScenario();

  test('reads back as the sequence that it was made from', () => {
    const ids = new Map(sequence.participants.map(({ id }, index) => [id, `p${index + 1}`]));
    const renamed = JSON.parse(
      JSON.stringify(sequence).replace(/"(initiator|owner|broker)"/g, (all, id: string) =>
        JSON.stringify(ids.get(id) ?? all),
      ),
    ) as typeof sequence;
    expect(parseSequence(mermaidSequence(sequence))).toEqual(renamed);
  });

  test.each(HOSTILE)('with %s in every text has the lines of one without', (_, text) => {
    const hostile = {
      participants: sequence.participants.map(({ id }) => ({ id: `${id} ${text}`, name: text })),
      steps: sequence.steps.map((step) => ({
        ...step,
        ...('text' in step && { text }),
        ...('from' in step && { from: `${step.from} ${text}`, to: `${step.to} ${text}` }),
        ...('over' in step && { over: step.over.map((id) => `${id} ${text}`) }),
      })),
    };
    const line = new RegExp(
      `^(?:sequenceDiagram| {2}participant p\\d as ${LABEL}| +p\\d(?:->>|-->>|-\\)|-x)p\\d: ${LABEL}` +
        `| +Note over p\\d: ${LABEL}| +(?:alt|else) ${LABEL}| +end)$`,
      'u',
    );
    const lines = mermaidSequence(hostile).split('\n');
    expect(lines).toHaveLength(mermaidSequence(sequence).split('\n').length);
    for (const each of lines) expect(each).toMatch(line);
  });
});

describe('a context diagram', () => {
  test('shows who asks and who tells, and in how many scenarios', () => {
    const { context } = smallPlan([smallScenario(), smallScenario({ id: 'second' })]);
    expect(mermaidContext(context)).toBe(`flowchart TD
  n1(["Initiator"])
  n2["Owner"]
  n3[("Broker")]
  n1 -->|"ask in 2 scenarios"| n2
  n2 -.->|"tell in 2 scenarios"| n3`);
  });

  test.each(HOSTILE)('with %s for a name has the lines of one without', (_, text) => {
    const { context } = smallPlan();
    const hostile = {
      nodes: context.nodes.map((node) => ({ ...node, id: `${node.id}${text}`, name: text })),
      edges: context.edges.map((edge) => ({
        ...edge,
        from: `${edge.from}${text}`,
        to: `${edge.to}${text}`,
      })),
    };
    const lines = mermaidContext(hostile).split('\n');
    expect(lines.slice(4)).toEqual(mermaidContext(context).split('\n').slice(4));
    for (const line of lines.slice(1, 4)) {
      expect(line).toMatch(
        new RegExp(`^ {2}n\\d(?:\\[|\\(\\[|\\[\\()"${LABEL}"(?:\\]|\\]\\)|\\)\\])$`, 'u'),
      );
    }
  });
});
