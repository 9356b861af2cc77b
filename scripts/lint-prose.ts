// The mechanical part of editing: filler words, long sentences, headings in title case, repeated words.
// Spelling is checked against the project's dictionary by cspell (npm run check runs both).
import { allPages } from '../src/collections/content.ts';
import { proseLines } from '../src/collections/check-links.ts';
import { readContent } from '../src/collections/read-content.ts';
import { proseFaults } from '../src/collections/prose-rules.ts';

const { content } = readContent(process.cwd());
if (!content) throw new Error('content/site.yaml cannot be read; run npm run check:content');
const faults = allPages(content).flatMap((page) =>
  proseFaults(proseLines(page)).map(({ line, message }) => `${page.file}:${line}: ${message}`),
);
for (const fault of faults) console.error(fault);
console.log(`${allPages(content).length} pages, ${faults.length} faults`);
if (faults.length > 0) process.exitCode = 1;
