import { standingOf, type Answers } from './answer.ts';
import { autolink, escapeInline, escapeLines } from '../text/escape-markdown.ts';
import { standing, type Wording } from './markdown-needs.ts';

/** Every answer with its anchor, note and evidence, by dimension; unanswered items are left out. */
export function answersSection({ bank }: Wording, answers: Answers): string {
  const sections = bank.dimensions.flatMap((dimension) => {
    const entries = dimension.items.flatMap((item) => {
      const answer = Object.hasOwn(answers, item.id) ? answers[item.id] : undefined;
      const value = standingOf(answers, item.id);
      if (!answer || (value === 'unanswered' && !answer.note?.trim())) return [];
      const level = typeof value === 'number' ? `: ${escapeInline(item.anchors[value] ?? '')}` : '';
      const reason = answer.state === 'na' && answer.reason ? ` (${answer.reason})` : '';
      const lines = [`- ${escapeInline(item.ask)}`, `  - **${standing(value)}**${reason}${level}`];
      if (answer.note?.trim()) lines.push(`  - Note: ${escapeLines(answer.note, '    ')}`);
      if (answer.evidence) {
        const { grade, link } = answer.evidence;
        lines.push(`  - Evidence: ${grade}${link ? `, ${autolink(link)}` : ''}`);
      }
      return lines;
    });
    return entries.length > 0 ? [`### ${escapeInline(dimension.title)}`, '', ...entries, ''] : [];
  });
  if (sections.length === 0) return '';
  return ['## Answers', '', ...sections].join('\n').trimEnd();
}
