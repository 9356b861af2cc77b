// Checks all of content/ and overlay/ without building: schemas, references, links, diagrams, the bank.
import { ContentError, loadContent } from '../src/collections/load-content.ts';
import { allPages } from '../src/collections/content.ts';

try {
  const content = loadContent(process.cwd());
  console.log(
    `${allPages(content).length} pages, ${content.glossary.length} terms, ${content.sources.length} sources: no findings`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
