import { autolink, escapeInline, escapeLines } from '../text/escape-markdown.ts';
import type { Decision } from './decision.ts';
import type { Change } from './flips.ts';
import type { DecisionModel, Factor } from './model-schema.ts';
import { intervalText } from './pull-text.ts';
import { VERDICT_NAMES, verdictSentence } from './verdict-sentence.ts';

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

/** What the sections take their words from. */
export interface Wording {
  readonly model: DecisionModel;
  readonly links: MarkdownLinks;
  readonly factors: ReadonlyMap<string, Factor>;
}

/** How many open questions and how many flips are listed. */
const SHOWN = 10;

const SIDE_NAMES = { ask: 'Asks', tell: 'Tells', seam: 'Joint' } as const;

/** The sections on one scenario; those that have nothing to say are empty. */
export function decisionSections(wording: Wording, decision: Decision): string[] {
  const { id, title, ask, tell, kind, note } = decision;
  return [
    `## ${escapeInline(title) || escapeInline(id)}`,
    `**Verdict.** ${escapeInline(verdictSentence(decision))}`,
    kind ? `*${escapeInline(kind.title)}.* ${escapeInline(kind.text)}` : '',
    `Ask ${intervalText(ask)}, tell ${intervalText(tell)} of 100.`,
    note ? `Note: ${escapeLines(note, '')}` : '',
    section(
      'Which part asks and which part tells',
      decision.parts.map(({ side, text }) => `- ${SIDE_NAMES[side]}: ${escapeInline(text)}`),
    ),
    reasonsSection(wording, decision),
    nextSection(wording, decision),
    flipsSection(wording, decision),
    section(
      'Patterns',
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
  if (reasons.length === 0) return '';
  const rows = reasons.map(({ side, factor, option, percent, because }) => {
    const answer = `${titleOf(wording, factor)}: ${labelOf(wording, factor, option)}`;
    return `| ${side === 'ask' ? 'asking' : 'telling'} | ${answer} | ${percent} % | ${escapeInline(because)} |`;
  });
  return section('Reasons', [
    '| Towards | Answer | Share of the pull | Because |',
    '| --- | --- | --- | --- |',
    ...rows,
  ]);
}

function nextSection({ factors, links }: Wording, { next }: Decision): string {
  const lines = next.slice(0, SHOWN).map(({ factor: id, settles, options }) => {
    const factor = factors.get(id);
    const settling = settles > 0 ? ` (${settles} of ${options} answers settle the verdict)` : '';
    const address = factor && links.page?.(factor.page);
    const read = address ? ` Read: ${autolink(address)}` : '';
    return `- ${escapeInline(factor?.question ?? id)}${settling}${read}`;
  });
  return section('What to answer next', [...lines, ...more(next.length)]);
}

function flipsSection(wording: Wording, { flips }: Decision): string {
  if (flips.length === 0) {
    return section('What would change this', ['No one or two other answers change the verdict.']);
  }
  const change = ({ factor, from, to }: Change) =>
    from === null
      ? `*${titleOf(wording, factor)}* is answered with "${labelOf(wording, factor, to)}"`
      : `*${titleOf(wording, factor)}* is "${labelOf(wording, factor, to)}" instead of "${labelOf(wording, factor, from)}"`;
  const lines = flips
    .slice(0, SHOWN)
    .map(
      ({ changes, verdict }) =>
        `- ${VERDICT_NAMES[verdict]} if ${changes.map(change).join(' and ')}`,
    );
  return section('What would change this', [...lines, ...more(flips.length)]);
}

function casesSection({ links }: Wording, { cases }: Decision): string {
  const lines = cases.map(({ case: id, outcome, model }) => {
    const said = [...new Set([model.first.verdict, model.second.verdict])];
    const judged = said.every((verdict) => verdict === outcome)
      ? 'the model agrees'
      : `the model says ${said.join(' or ')}`;
    return `- ${linked(id, links.case)}: they chose ${outcome}; ${judged}`;
  });
  return section('Published cases like this', lines);
}

function answersSection(wording: Wording, { answers, unanswered }: Decision): string {
  const rows = Object.entries(answers).map(
    ([factor, option]) => `| ${titleOf(wording, factor)} | ${labelOf(wording, factor, option)} |`,
  );
  const open = unanswered.map((factor) => `| ${titleOf(wording, factor)} | open |`);
  return section('Answers', ['| Factor | Answer |', '| --- | --- |', ...rows, ...open]);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : [`### ${title}`, '', ...lines].join('\n');
}

function more(count: number): string[] {
  return count > SHOWN ? [`- and ${count - SHOWN} more`] : [];
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
