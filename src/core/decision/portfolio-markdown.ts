import { escapeInline } from '../text/escape-markdown.ts';
import type { Decision } from './decision.ts';
import { decisionSections, type MarkdownLinks, type Wording } from './decision-markdown.ts';
import type { DecisionModel } from './model-schema.ts';
import { intervalText, pullText } from './pull-text.ts';
import { VERDICT_NAMES } from './verdict-sentence.ts';

/**
 * The decisions on a portfolio as Markdown: an overview, then each scenario with its verdict, reasons,
 * open questions, flips, patterns, similar cases and answers. Text of users and of the content comes
 * out literally, whatever it holds.
 */
export function portfolioMarkdown(
  model: DecisionModel,
  decisions: readonly Decision[],
  links: MarkdownLinks = {},
): string {
  const wording: Wording = {
    model,
    links,
    factors: new Map(model.factors.map((factor) => [factor.id, factor])),
  };
  const sections = [
    '# Ask or tell',
    overview(decisions),
    ...decisions.flatMap((decision) => decisionSections(wording, decision)),
    limits(model),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function overview(decisions: readonly Decision[]): string {
  if (decisions.length === 0) return 'There are no scenarios.';
  const rows = decisions.map(({ id, title, verdict, kind, settled, ask, tell }) => {
    const name = kind ? `${VERDICT_NAMES[verdict]}: ${kind.title}` : VERDICT_NAMES[verdict];
    return `| ${escapeInline(title) || escapeInline(id)} | ${escapeInline(name)} | ${settled ? 'settled' : 'open'} | ${intervalText(ask)} | ${intervalText(tell)} |`;
  });
  return [
    '| Scenario | Verdict | Settled | Ask | Tell |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
  ].join('\n');
}

function limits({ id, version, strong }: DecisionModel): string {
  return [
    '## How to read this',
    '',
    `Pulls run from 0 to 100. Asking is strong from ${pullText(strong.ask)} on, telling from ${pullText(strong.tell)} on; of two numbers, the first counts what is answered and the second what open questions could add. The pulls are reasoned judgements, checked against published decisions: a start for a discussion, not its end.`,
    '',
    `Model: ${escapeInline(id)} ${version}.`,
  ].join('\n');
}
