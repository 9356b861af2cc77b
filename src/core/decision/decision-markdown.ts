import { autolink, escapeInline, escapeLines } from '../text/escape-markdown.ts';
import { fill, fillSlots } from '../words/fill.ts';
import type { Words } from '../words/words.ts';
import type { Decision } from './decision.ts';
import type { Change } from './flips.ts';
import type { DecisionModel, Factor } from './model-schema.ts';
import { rangeText } from './pull-text.ts';
import { verdictSentence } from './verdict-sentence.ts';

/** Where ids lead; without it, or for an id that it does not know, the id is printed. */
export interface MarkdownLinks {
  readonly pattern?: (id: string) => MarkdownLink | undefined;
  readonly case?: (id: string) => MarkdownLink | undefined;
  /** Address of a guide page. */
  readonly page?: (id: string) => string | undefined;
}

/** A page with its address. */
export interface MarkdownLink {
  readonly title: string;
  readonly href: string;
}

/** The groups of words that the Markdown result prints. */
export type MarkdownWords = Pick<Words['decide'], 'markdown' | 'verdict'>;

/** What the sections take their words from. */
export interface Wording {
  readonly model: DecisionModel;
  readonly links: MarkdownLinks;
  readonly factors: ReadonlyMap<string, Factor>;
  readonly words: MarkdownWords;
}

/** How many open questions and how many flips are listed. */
const SHOWN = 10;

/** The sections on one scenario; those that have nothing to say are empty. */
export function decisionSections(wording: Wording, decision: Decision): string[] {
  const { markdown: words, verdict } = wording.words;
  const { id, title, ask, tell, kind, note } = decision;
  return [
    `## ${escapeInline(title) || escapeInline(id)}`,
    fill(words.verdict, { verdict: escapeInline(verdictSentence(decision, verdict)) }),
    kind ? `*${escapeInline(kind.title)}.* ${escapeInline(kind.text)}` : '',
    fill(words.pulls, { ask: rangeText(ask, verdict), tell: rangeText(tell, verdict) }),
    note ? fill(words.note, { text: escapeLines(note, '') }) : '',
    section(
      words.whichPart,
      decision.parts.map(({ side, text }) => `- ${words.sides[side]}: ${escapeInline(text)}`),
    ),
    reasonsSection(wording, decision),
    nextSection(wording, decision),
    flipsSection(wording, decision),
    section(
      words.patterns,
      decision.patterns.map(
        ({ pattern, because }) =>
          `- ${linked(pattern, wording.links.pattern)}: ${because.map(escapeInline).join('; ')}`,
      ),
    ),
    casesSection(wording, decision),
    answersSection(wording, decision),
  ];
}

function reasonsSection(wording: Wording, { reasons }: Decision): string {
  const words = wording.words.markdown;
  if (reasons.length === 0) return '';
  const rows = reasons.map(({ side, factor, option, percent, because }) => {
    const answer = `${titleOf(wording, factor)}: ${labelOf(wording, factor, option)}`;
    return `| ${words.towards[side]} | ${answer} | ${percent} % | ${escapeInline(because)} |`;
  });
  return section(words.reasons, [`| ${words.reasonsHead} |`, '| --- | --- | --- | --- |', ...rows]);
}

function nextSection({ factors, links, words }: Wording, { next }: Decision): string {
  const { markdown } = words;
  const lines = next.slice(0, SHOWN).map(({ factor: id, settles, options }) => {
    const factor = factors.get(id);
    const question = escapeInline(factor?.question ?? id);
    const asked = settles > 0 ? fill(markdown.settles, { question, settles, options }) : question;
    const address = factor && links.page?.(factor.page);
    const read = address ? ` ${fill(markdown.read, { page: autolink(address) })}` : '';
    return `- ${asked}${read}`;
  });
  return section(markdown.next, [...lines, ...more(next.length, markdown)]);
}

function flipsSection(wording: Wording, { flips }: Decision): string {
  const { markdown: words, verdict: v } = wording.words;
  if (flips.length === 0) return section(words.changes, [words.noFlips]);
  const change = ({ factor: id, from, to: option }: Change) => {
    const values = { factor: titleOf(wording, id), to: labelOf(wording, id, option) };
    const factor = (text: string) => `*${text}*`;
    return from === null
      ? fillSlots(words.flipOpen, values, { factor })
      : fillSlots(words.flipInstead, { ...values, from: labelOf(wording, id, from) }, { factor });
  };
  const lines = flips.slice(0, SHOWN).map(({ changes, verdict }) => {
    const changed = changes.map(change).join(words.and);
    return `- ${fill(words.flip, { verdict: v.names[verdict], changes: changed })}`;
  });
  return section(words.changes, [...lines, ...more(flips.length, words)]);
}

function casesSection({ links, words }: Wording, { cases }: Decision): string {
  const { markdown, verdict: v } = words;
  const lines = cases.map(({ case: id, outcome, model }) => {
    const said = [...new Set([model.first.verdict, model.second.verdict])];
    const verdicts = said.map((verdict) => v.inText[verdict]).join(markdown.or);
    const judged = said.every((verdict) => verdict === outcome)
      ? markdown.agrees
      : fill(markdown.says, { verdicts });
    const published = linked(id, links.case);
    return `- ${fill(markdown.case, { case: published, verdict: v.inText[outcome], judged })}`;
  });
  return section(markdown.cases, lines);
}

function answersSection(wording: Wording, { answers, unanswered }: Decision): string {
  const words = wording.words.markdown;
  const rows = Object.entries(answers).map(
    ([factor, option]) => `| ${titleOf(wording, factor)} | ${labelOf(wording, factor, option)} |`,
  );
  const open = unanswered.map((factor) => `| ${titleOf(wording, factor)} | ${words.notAnswered} |`);
  return section(words.answers, [`| ${words.answersHead} |`, '| --- | --- |', ...rows, ...open]);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`### ${title}`, '', ...lines].join('\n');
}

function more(count: number, words: MarkdownWords['markdown']): string[] {
  return count > SHOWN ? [`- ${fill(words.more, { count: count - SHOWN })}`] : [];
}

function titleOf({ factors }: Wording, factor: string): string {
  return escapeInline(factors.get(factor)?.title ?? factor);
}

function labelOf({ factors }: Wording, factor: string, option: string): string {
  const found = factors.get(factor)?.options.find(({ id }) => id === option);
  return escapeInline(found?.label ?? option);
}

function linked(id: string, link?: (id: string) => MarkdownLink | undefined): string {
  const found = link?.(id);
  return found ? `${escapeInline(found.title)} ${autolink(found.href)}` : escapeInline(id);
}
