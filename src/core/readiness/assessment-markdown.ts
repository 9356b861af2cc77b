import { percentText } from '../exact/display.ts';
import type { Answers } from './answer.ts';
import type { Assessment } from './assessment.ts';
import type { Bank } from './bank-schema.ts';
import { escapeInline } from '../text/escape-markdown.ts';
import { answersSection } from './markdown-answers.ts';
import { floorsSection, gatesSection, pageLink, type Wording } from './markdown-needs.ts';
import { robustnessSection } from './markdown-robustness.ts';
import { stepsSection } from './markdown-steps.ts';
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
 * floors, confidence, what would change it, answers, limits. Notes come out literally. `pageUrl` turns the id
 * of a guide page into an address; without it the id is printed.
 */
export function assessmentMarkdown(
  bank: Bank,
  assessment: Assessment,
  answered: Answered,
  pageUrl?: (page: string) => string,
): string {
  const wording: Wording = {
    bank,
    items: new Map(itemsOf(bank).map((item) => [item.id, item])),
    page: (id) => pageLink(id, pageUrl),
  };
  const sections = [
    heading(bank, assessment, answered),
    gatesSection(wording, assessment),
    stepsSection(wording, assessment),
    profileSection(bank, assessment),
    floorsSection(wording, assessment),
    confidenceSection(assessment),
    robustnessSection(wording, assessment),
    answersSection(wording, answered.answers),
    limits(assessment),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function heading(bank: Bank, assessment: Assessment, { created, respondents }: Answered): string {
  const { tier, index, indexNaAsZero, tierNaAsZero, decidedBy } = assessment;
  const items = new Map(itemsOf(bank).map((item) => [item.id, item]));
  const verdict = sentenceText(
    verdictSentence(bank, assessment),
    (text) => `*${escapeInline(text)}*`,
  );
  const lines = ['# Readiness assessment', '', `**Verdict.** ${verdict}`];
  if (tier.lo < tier.hi && decidedBy.length > 0) {
    lines.push('');
    for (const id of decidedBy.slice(0, DECIDING_SHOWN)) {
      const item = items.get(id);
      lines.push(`- ${escapeInline(item?.ask ?? id)} (ask: ${escapeInline(item?.whoKnows ?? '')})`);
    }
    const more = decidedBy.length - DECIDING_SHOWN;
    if (more > 0) lines.push(`- and ${more} more`);
  }
  const held = bank.tiers.find((each) => each.tier === tier.lo);
  if (held) lines.push('', `${escapeInline(held.meaning)} ${escapeInline(held.advice)}`);
  const point = index.point === null ? '-' : percentText(index.point);
  lines.push(
    '',
    `Index ${percentText(index.lo)} (guaranteed) to ${percentText(index.hi)} (possible) of 100; ${point} over the known answers; ${
      indexNaAsZero === null ? '-' : percentText(indexNaAsZero)
    } with every "not applicable" counted as 0.`,
  );
  if (tierNaAsZero.lo < tier.lo) {
    lines.push(
      '',
      `With every "not applicable" counted as 0 the result would be *${escapeInline(tierName(bank, tierNaAsZero.lo))}*: check these answers.`,
    );
  }
  const who = (respondents ?? []).map(({ role, label }) => (label ? `${label} (${role})` : role));
  const about = [...(created ? [created] : []), ...who].map(escapeInline).join(', ');
  if (about) lines.push('', `Answered: ${about}.`);
  return lines.join('\n');
}

function profileSection(bank: Bank, { dimensions }: Assessment): string {
  const rows = bank.dimensions.flatMap(({ id, title }) => {
    const found = dimensions.find((dimension) => dimension.id === id);
    if (!found) return [];
    const { answered, dk, na, unanswered, of } = found;
    const open = [
      dk && `${dk} don't know`,
      na && `${na} not applicable`,
      unanswered && `${unanswered} open`,
    ];
    const counts = [`${answered} of ${of}`, ...open.filter(Boolean)].join(', ');
    if (found.state === 'not-assessed') {
      return [`| ${escapeInline(title)} | not assessed | - | - | - | ${counts} |`];
    }
    const { lo, point, hi, level } = found;
    const levels = level.lo === level.hi ? String(level.lo) : `${level.lo} to ${level.hi}`;
    const known = point === null ? '-' : percentText(point);
    return [
      `| ${escapeInline(title)} | ${percentText(lo)} | ${known} | ${percentText(hi)} | ${levels} | ${counts} |`,
    ];
  });
  return [
    '## Profile',
    '',
    '| Dimension | Guaranteed | Known | Possible | Level | Answered |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    ...(dimensions.some(({ state }) => state === 'not-assessed')
      ? [
          '',
          `Not assessed: more than ${bank.naLimit} % of the weight does not apply, so the dimension is left out of the index and meets no floor.`,
        ]
      : []),
  ].join('\n');
}

function confidenceSection({ confidence }: Assessment): string {
  const { coverage, evidence, agreement, headline } = confidence;
  const bar = (name: string, value: number | null, none: string) =>
    `- ${name}: ${value === null ? none : `${percentText(value)} %`}`;
  return [
    '## Confidence',
    '',
    `The weakest of these is ${headline.measure}, with ${percentText(headline.value)} %. None of them changes the score.`,
    '',
    bar('Coverage, the weight that is answered with a level', coverage, '-'),
    bar(
      'Evidence, documented answers counted half and verified ones in full',
      evidence,
      'nothing known',
    ),
    bar('Agreement of the respondents', agreement, 'one respondent'),
  ].join('\n');
}

function limits({ bank }: Assessment): string {
  return [
    '## Limits',
    '',
    'This is a self-report, and its weights and thresholds are judgements that no study has calibrated. Use it to decide what to look at next, not to compare teams.',
    '',
    `Questions: ${escapeInline(bank.id)} ${bank.version} (${bank.hash}).`,
  ].join('\n');
}
