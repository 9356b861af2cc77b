import { percentText } from '../exact/display.ts';
import type { Answers } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { Bank } from './bank-schema.ts';
import { editionNote } from '../patch/edition.ts';
import { escapeInline } from '../text/escape-markdown.ts';
import { answersSection } from './markdown-answers.ts';
import { floorsSection, gatesSection } from './markdown-needs.ts';
import { robustnessSection } from './markdown-robustness.ts';
import { stepsSection } from './markdown-steps.ts';
import {
  emphasised,
  pageLink,
  rangeText,
  type MarkdownWords,
  type Wording,
} from './markdown-wording.ts';
import { fill } from '../words/fill.ts';
import { itemsOf } from './scoring-bank.ts';
import { sentenceText, tierName, verdictSentence } from './verdict-sentence.ts';

/** How many deciding answers are listed by name. */
const DECIDING_SHOWN = 10;

/** What was answered, by whom and when; an answers file is one. */
export interface Answered {
  readonly answers: Answers;
  readonly created?: string;
  readonly respondents?: readonly { readonly role: string; readonly label?: string | undefined }[];
}

/**
 * The complete result as Markdown, in the order of the bank: verdict, gates, next steps, profile,
 * floors, confidence, what would change it, answers, limits. Notes come out literally. `words` are the
 * strings of the assessment in the reader's language, and the bank is in it as well. `pageUrl` turns the id
 * of a guide page into an address; without it the id is printed.
 */
export function assessmentMarkdown(
  bank: Bank,
  assessment: Assessment,
  answered: Answered,
  words: MarkdownWords,
  pageUrl?: (page: string) => string,
): string {
  const wording: Wording = {
    bank,
    items: new Map(itemsOf(bank).map((item) => [item.id, item])),
    page: (id) => pageLink(id, pageUrl),
    words: words.markdown,
    verdict: words.verdict,
    percent: (value) => percentText(value, words.verdict.decimal),
  };
  const sections = [
    heading(wording, assessment, answered),
    gatesSection(wording, assessment),
    stepsSection(wording, assessment),
    profileSection(wording, assessment),
    floorsSection(wording, assessment),
    confidenceSection(wording, assessment),
    robustnessSection(wording, assessment),
    answersSection(wording, answered.answers),
    limits(wording, assessment),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading(
  { bank, items, words, verdict: v, percent }: Wording,
  assessment: Assessment,
  { created, respondents }: Answered,
): string {
  const { tier, index, indexNaAsZero, tierNaAsZero, decidedBy } = assessment;
  const verdict = sentenceText(
    verdictSentence(bank, assessment, v),
    (text) => `*${escapeInline(text)}*`,
  );
  const lines = [`# ${words.title}`, '', fill(words.verdict, { verdict })];
  if (tier.lo < tier.hi && decidedBy.length > 0) {
    lines.push('');
    for (const id of decidedBy.slice(0, DECIDING_SHOWN)) {
      const item = items.get(id);
      const question = escapeInline(item?.ask ?? id);
      lines.push(`- ${fill(words.ask, { question, who: escapeInline(item?.whoKnows ?? '') })}`);
    }
    const more = decidedBy.length - DECIDING_SHOWN;
    if (more > 0) lines.push(`- ${fill(words.more, { count: more })}`);
  }
  const held = bank.tiers.find((each) => each.tier === tier.lo);
  if (held) lines.push('', `${escapeInline(held.meaning)} ${escapeInline(held.advice)}`);
  const text = (value: number | null) => (value === null ? '-' : percent(value));
  lines.push(
    '',
    fill(words.index, {
      low: percent(index.lo),
      high: percent(index.hi),
      point: text(index.point),
      zero: text(indexNaAsZero),
    }),
  );
  if (tierNaAsZero.lo < tier.lo) {
    lines.push('', emphasised(words.naCarries, { tier: tierName(bank, tierNaAsZero.lo, v) }));
  }
  const who = (respondents ?? []).map(({ role, label }) => (label ? `${label} (${role})` : role));
  const about = [...(created ? [created] : []), ...who].map(escapeInline).join(', ');
  if (about) lines.push('', fill(words.answeredBy, { about }));
  return lines.join('\n');
}

function profileSection(
  { bank, words, verdict, percent }: Wording,
  { dimensions }: Assessment,
): string {
  const rows = bank.dimensions.flatMap(({ id, title }) => {
    const found = dimensions.find((dimension) => dimension.id === id);
    if (!found) return [];
    const { answered, dk, na, unanswered, of } = found;
    const open = [
      dk && fill(words.unknown, { count: dk }),
      na && fill(words.notApplicable, { count: na }),
      unanswered && fill(words.open, { count: unanswered }),
    ];
    const all = fill(words.answered, { count: answered, all: of });
    const counts = [all, ...open.filter(Boolean)].join(', ');
    if (found.state === 'not-assessed') {
      return [`| ${escapeInline(title)} | ${words.notAssessed} | - | - | - | ${counts} |`];
    }
    const { lo, point, hi, level } = found;
    const levels = rangeText(level.lo, level.hi, verdict);
    const known = point === null ? '-' : percent(point);
    return [
      `| ${escapeInline(title)} | ${percent(lo)} | ${known} | ${percent(hi)} | ${levels} | ${counts} |`,
    ];
  });
  return [
    `## ${words.profile}`,
    '',
    `| ${words.profileHead} |`,
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...(dimensions.some(({ state }) => state === 'not-assessed')
      ? ['', fill(words.notAssessedWhy, { limit: bank.naLimit })]
      : []),
  ].join('\n');
}

function confidenceSection({ words, percent }: Wording, { confidence }: Assessment): string {
  const { coverage, evidence, agreement, headline } = confidence;
  const bar = (name: string, value: number | null, none: string) =>
    `- ${name}: ${value === null ? none : `${percent(value)} %`}`;
  const measure = words.measures[headline.measure];
  return [
    `## ${words.confidence}`,
    '',
    fill(words.weakest, { measure, share: percent(headline.value) }),
    '',
    bar(words.coverage, coverage, '-'),
    bar(words.evidenceShare, evidence, words.nothingKnown),
    bar(words.agreement, agreement, words.oneRespondent),
  ].join('\n');
}

function limits({ words, verdict: { overlay } }: Wording, { bank }: Assessment): string {
  const questions = `${escapeInline(bank.id)} ${bank.version} (${bank.hash})${editionNote(bank, overlay)}`;
  return [
    `## ${words.limits}`,
    '',
    words.limitsText,
    '',
    fill(words.questions, { bank: questions }),
  ].join('\n');
}
