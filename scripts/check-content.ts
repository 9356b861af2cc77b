// Checks all of content/ and overlay/ without building: schemas, references, links, diagrams, the bank.
import { ContentError, loadContent } from '../src/collections/load-content.ts';
import { allPages } from '../src/collections/content.ts';
import { formatFinding } from '../src/core/finding.ts';

try {
  const content = loadContent(process.cwd());
  for (const warning of content.warnings) console.warn(`Warning: ${formatFinding(warning)}`);
  console.log(
    `${allPages(content).length} pages, ${content.glossary.length} terms, ${content.sources.length} sources: no findings`,
  );
} catch (error) {
  if (!(error instanceof ContentError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
