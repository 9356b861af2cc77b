// Prints which topics of the brief (T1-T55, N1-N20) a page covers, and which none does yet.
import { coverageOf } from '../src/collections/coverage.ts';
import { loadContent } from '../src/collections/load-content.ts';

const { covered, missing } = coverageOf(loadContent(process.cwd()));
for (const [topic, pages] of covered) console.log(`${topic.padEnd(4)} ${pages.join(', ')}`);
console.log(
  missing.length === 0 ? '\nEvery topic is covered.' : `\nNot covered yet: ${missing.join(', ')}`,
);
