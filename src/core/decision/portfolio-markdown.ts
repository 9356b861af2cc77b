import { editionNote, editionStamp } from '../patch/edition.ts';
import { escapeInline } from '../text/escape-markdown.ts';
import { fill } from '../words/fill.ts';
import type { Decision } from './decision.ts';
import {
  decisionSections,
  type MarkdownLinks,
  type MarkdownWords,
  type Wording,
} from './decision-markdown.ts';
import type { DecisionModel } from './model-schema.ts';
import { pullText, rangeText } from './pull-text.ts';

/**
 * The decisions on a portfolio as Markdown: an overview, then each scenario with its verdict, reasons,
 * open questions, flips, patterns, similar cases and answers. Text of users and of the content comes
 * out literally, whatever it holds. `words` are the strings of the decision in the reader's language.
 */
export function portfolioMarkdown(
  model: DecisionModel,
  decisions: readonly Decision[],
  words: MarkdownWords,
  links: MarkdownLinks = {},
): string {
  const wording: Wording = {
    model,
    links,
    factors: new Map(model.factors.map((factor) => [factor.id, factor])),
    words,
  };
  const sections = [
    `# ${words.markdown.title}`,
    overview(decisions, words),
    ...decisions.flatMap((decision) => decisionSections(wording, decision)),
    limits(model, words),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function overview(
  decisions: readonly Decision[],
  { markdown: words, verdict: v }: MarkdownWords,
): string {
  if (decisions.length === 0) return words.empty;
  const rows = decisions.map(({ id, title, verdict, kind, settled, ask, tell }) => {
    const own = v.names[verdict];
    const name = kind ? fill(words.withKind, { verdict: own, kind: kind.title }) : own;
    return `| ${escapeInline(title) || escapeInline(id)} | ${escapeInline(name)} | ${settled ? words.settled : words.open} | ${rangeText(ask, v)} | ${rangeText(tell, v)} |`;
  });
  return [`| ${words.overviewHead} |`, '| --- | --- | --- | --- | --- |', ...rows].join('\n');
}

function limits(
  { id, version, strong, edition }: DecisionModel,
  { markdown: words, verdict: { decimal, overlay } }: MarkdownWords,
): string {
  const values = { ask: pullText(strong.ask, decimal), tell: pullText(strong.tell, decimal) };
  return [
    `## ${words.limits}`,
    '',
    fill(words.limitsText, values),
    '',
    fill(words.model, {
      model: `${escapeInline(id)} ${version}${editionNote(editionStamp(edition), overlay)}`,
    }),
  ].join('\n');
}
