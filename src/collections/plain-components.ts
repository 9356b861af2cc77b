import type { Content } from './content.ts';
import { differingCases, methodTable, type MethodTable } from './decision-method.ts';

/**
 * A component that stands alone on its line, as Markdown: what it computes for the page, or a link to the
 * page for one that has no other form. Anything else stays as it is.
 *
 * @param href address of the page it stands on
 */
export function plainComponent(line: string, content: Content, href: string): string {
  const [, name, attributes = ''] = /^<([A-Z]\w*)\b([^>]*)\/>$/.exec(line) ?? [];
  if (!name) return line;
  if (name === 'Comparison') return comparisonTable(content);
  if (name !== 'DecisionMethod') return `This part is computed for [the page](${href}).`;
  const show = /show="(\w+)"/.exec(attributes)?.[1];
  if (show !== 'disagreements') {
    const { head, rows } = methodTable(show as MethodTable, content);
    return markdownTable(head, rows);
  }
  const differing = differingCases(content);
  if (differing.length === 0) return '- None at present.';
  return differing.map((each) => `- [${each.title}](${each.href}): ${each.summary}`).join('\n');
}

/** The comparison as a Markdown table. */
function comparisonTable({ comparison }: Content): string {
  return markdownTable(
    ['Attribute', 'Request-response', 'Event-driven', 'Both'],
    comparison.map(({ attribute, ask, tell, both }) => [attribute, ask, tell, both]),
  );
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [row(head), `|${'---|'.repeat(head.length)}`, ...rows.map(row)].join('\n');
}
