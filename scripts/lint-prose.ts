// The mechanical part of editing: filler words, long sentences, headings in title case, repeated words,
// spelling. What a sentence says is for an editor.
import { allPages } from '../src/collections/content.ts';
import { proseLines } from '../src/collections/check-links.ts';
import { proseFaults } from '../src/collections/prose-rules.ts';
import { readContent } from '../src/collections/read-content.ts';
import { misspelled } from './spelling.ts';

const { content } = readContent(process.cwd());
if (!content) throw new Error('content/site.yaml cannot be read; run npm run check:content');
const pages = [...allPages(content), ...content.templates, ...content.fork];
const faults = pages.flatMap((page) => {
  const lines = proseLines(page);
  return [
    ...proseFaults(lines).map(({ line, message }) => `${page.file}:${line}: ${message}`),
    ...misspelled(lines).map(
      ({ line, word }) =>
        `${page.file}:${line}: unknown word: ${word} (mend it, or add it to content/dictionary.txt)`,
    ),
  ];
});
for (const fault of faults) console.error(fault);
console.log(`${pages.length} pages, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
