import type { ArrowKind, Sequence } from '../../diagram/sequence.ts';
import type { Context } from '../plan.ts';
import { mermaidText } from './mermaid-text.ts';

/** A solid line waits for its answer, an open arrow tells, a cross is what does not arrive. */
const ARROWS: Readonly<Record<ArrowKind, string>> = {
  ask: '->>',
  reply: '-->>',
  tell: '-)',
  fail: '-x',
};

/** A sequence as Mermaid text. Ids are made from places in the list, never from a text. */
export function mermaidSequence({ participants, steps }: Sequence): string {
  const ids = new Map(participants.map(({ id }, index) => [id, `p${index + 1}`]));
  const idOf = (participant: string) => ids.get(participant) ?? 'p1';
  let depth = 0;
  const lines = steps.flatMap((step): string[] => {
    const indent = '  '.repeat(depth + 1);
    switch (step.type) {
      case 'arrow':
        return [
          `${indent}${idOf(step.from)}${ARROWS[step.kind]}${idOf(step.to)}: ${mermaidText(step.text)}`,
        ];
      case 'note':
        return [`${indent}Note over ${step.over.map(idOf).join(',')}: ${mermaidText(step.text)}`];
      case 'block':
        depth += 1;
        return [`${indent}${step.kind} ${mermaidText(step.text)}`];
      case 'else':
        return [`${'  '.repeat(Math.max(depth, 1))}else ${mermaidText(step.text)}`];
      case 'end':
        depth = Math.max(depth - 1, 0);
        return [`${'  '.repeat(depth + 1)}end`];
    }
  });
  const names = participants.map(({ id, name }) => `  participant ${idOf(id)} as ${shown(name)}`);
  return ['sequenceDiagram', ...names, ...lines].join('\n');
}

/**
 * Who asks and who tells whom, as Mermaid text: solid lines ask, dotted ones tell, each with the number
 * of scenarios that use it. A cylinder is the broker, a stadium what is outside.
 */
export function mermaidContext({ nodes, edges }: Context): string {
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index + 1}`]));
  const idOf = (node: string) => ids.get(node) ?? 'n1';
  const boxes = nodes.map(({ id, name, where }) => {
    const text = `"${shown(name)}"`;
    const box =
      where === 'broker' ? `[(${text})]` : where === 'outside' ? `([${text}])` : `[${text}]`;
    return `  ${idOf(id)}${box}`;
  });
  const lines = edges.map(({ from, to, kind, scenarios }) => {
    const count = scenarios.length === 1 ? '1 scenario' : `${scenarios.length} scenarios`;
    const arrow = kind === 'ask' ? '-->' : '-.->';
    return `  ${idOf(from)} ${arrow}|"${kind} in ${count}"| ${idOf(to)}`;
  });
  return ['flowchart TD', ...boxes, ...lines].join('\n');
}

/** A diagram as a fenced block. No diagram text holds a backtick, so the fence cannot end early. */
export function mermaidBlock(diagram: string): string {
  return `\`\`\`mermaid\n${diagram}\n\`\`\``;
}

/** Mermaid takes an empty name for a fault. */
function shown(name: string): string {
  return mermaidText(name) || '#160;';
}
