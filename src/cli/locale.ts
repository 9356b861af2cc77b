import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { layersOf } from '../collections/layers.ts';
import { localeReport, reportText } from '../collections/locale-report.ts';
import { languagesOf, readEnglish, siteLanguage, UPSTREAM } from '../collections/read-locale.ts';
import { formatFinding, type Finding } from '../core/finding.ts';
import { modulesType, wordsType } from '../core/words/words-types.ts';

const USAGE = `Usage: npm run locale -- report [LANGUAGE]
       npm run locale -- types

  report  says for each locale file what it leaves to English (default: the site's language, else all)
  types   writes the TypeScript types of the strings anew from content/locale/en.yaml
`;

const ROOT = resolve(import.meta.dirname, '../..');
const [command, language, ...more] = process.argv.slice(2);
process.exitCode = main();

/** Runs the command. Returns 0, 1 for a locale file with faults, 2 for a use that is wrong. */
function main(): number {
  if (more.length > 0 || !(command === 'report' || (command === 'types' && !language))) {
    process.stderr.write(USAGE);
    return 2;
  }
  const findings: Finding[] = [];
  const english = readEnglish(ROOT, findings);
  if (command === 'types') {
    writeFileSync(join(ROOT, 'src/core/words/words.ts'), wordsType(english));
    writeFileSync(join(ROOT, 'src/env-locale.d.ts'), modulesType(english));
    return 0;
  }
  const layers = layersOf(ROOT);
  const own = siteLanguage(ROOT, layers, findings);
  const all = languagesOf(layers).filter((each) => each !== UPSTREAM);
  for (const each of language ? [language] : own === UPSTREAM ? all : [own])
    process.stdout.write(reportText(localeReport(ROOT, layers, each, findings)));
  if (findings.length === 0) return 0;
  process.stderr.write(`${findings.map(formatFinding).join('\n')}\n`);
  return 1;
}
