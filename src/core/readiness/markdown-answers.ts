import { standingOf, type Answers } from './answer.ts';
import { autolink, escapeInline, escapeLines } from '../text/escape-markdown.ts';
import { fill } from '../words/fill.ts';
import { standing } from './markdown-needs.ts';
import type { Wording } from './markdown-wording.ts';

/** Every answer with its anchor, note and evidence, by dimension; unanswered items are left out. */
export function answersSection(wording: Wording, answers: Answers): string {
  const { bank, words } = wording;
  const sections = bank.dimensions.flatMap((dimension) => {
    const entries = dimension.items.flatMap((item) => {
      const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
      const value = standingOf(answers, item.id);
      if (!answer || (value === 'unanswered' && !answer.note?.trim())) return [];
      const level = typeof value === 'number' ? `: ${escapeInline(item.anchors[value] ?? '')}` : '';
      const reason =
        answer.state === 'na' && answer.reason ? ` (${words.reasons[answer.reason]})` : '';
      const lines = [
        `- ${escapeInline(item.ask)}`,
        `  - **${standing(value, wording)}**${reason}${level}`,
      ];
      if (answer.note?.trim())
        lines.push(`  - ${fill(words.note, { text: escapeLines(answer.note, '    ') })}`);
      if (answer.evidence) {
        const { grade, link } = answer.evidence;
        lines.push(
          `  - ${fill(words.evidenceGiven, { grade: words.grades[grade] })}${link ? `, ${autolink(link)}` : ''}`,
        );
      }
      return lines;
    });
    return entries.length > 0 ? [`### ${escapeInline(dimension.title)}`, '', ...entries, ''] : [];
  });
  if (sections.length === 0) return '';
  return [`## ${words.answers}`, '', ...sections].join('\n').trimEnd();
}
