import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { withoutHiddenPatterns } from '../collections/hidden-patterns.ts';
import { layersOf, type Layer } from '../collections/layers.ts';
import { readCases, readDecision, type DecisionRead } from '../collections/read-decision.ts';
import { readPages } from '../collections/read-pages.ts';
import { readFolder } from '../collections/read-yaml.ts';
import { Pattern } from '../collections/schemas/pattern.ts';
import type { PublishedCase } from '../core/decision/case-schema.ts';
import { decide, type Knowledge } from '../core/decision/decide.ts';
import { lintDecision } from '../core/decision/lint-decision.ts';
import { parseCases } from '../core/decision/parse-cases.ts';
import { parseDecision, type ContentSource } from '../core/decision/parse-decision.ts';
import { portfolioMarkdown } from '../core/decision/portfolio-markdown.ts';
import type { Finding } from '../core/finding.ts';
import { lintPatched } from '../core/patch/origin.ts';
import { pruneCases } from '../core/patch/prune-decision.ts';
import { parseScenarios } from '../core/record/portfolio-file.ts';
import { failWith } from './fail-with.ts';
import { inLanguage } from './in-language.ts';
import { readYamlFile } from './read-yaml-file.ts';

const USAGE = `Usage: node src/cli/decide.ts FILE [--json] [--model DIR] [--cases DIR] [--lang TAG]

Decides the scenarios of a YAML or JSON file and prints the result as Markdown.
FILE holds  scenarios: [{id, title, answers: {factor: option}}]
A factor may be left out. A portfolio that was saved in the browser is such a file.
  --json       print the result as JSON, an array with an entry for each scenario
  --model DIR  folder of another model (default: that of this project, with its overlay)
  --cases DIR  folder of other published cases (default: those of this project, with its overlay)
  --lang TAG   language of the result, such as de (default: that of the site)
`;

const ROOT = resolve(import.meta.dirname, '../..');

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

/** Runs the command. Returns 0, or 2 for a file or a use that is wrong. @throws on unknown options. */
function main(args: string[]): number {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      model: { type: 'string' },
      cases: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new Error('Name one file of scenarios.');
  const faults: Finding[] = [];
  const { words, language } = inLanguage(ROOT, values.lang, faults);
  const knowledge = readKnowledge(values.model, values.cases, language);
  if (faults.length > 0) return failWith(faults);
  if ('findings' in knowledge) return failWith(knowledge.findings);
  const findings: Finding[] = [];
  const file = readYamlFile(name, findings);
  if (findings.length > 0) return failWith(findings);
  const parsed = parseScenarios(file.data, knowledge.model, words.record, name);
  if (!parsed.ok) return failWith(parsed.findings, words.record.shared.labels);
  for (const warning of parsed.warnings) process.stderr.write(`${name}: ${warning}\n`);
  const decisions = parsed.portfolio.scenarios.map((scenario) => decide(knowledge, scenario));
  process.stdout.write(
    values.json
      ? `${JSON.stringify(decisions, null, 2)}\n`
      : portfolioMarkdown(knowledge.model, decisions, words.decide),
  );
  return 0;
}

/**
 * The model, the advice and the cases of this project with its overlay, as the site has them, or those
 * of folders alone; or says what is wrong with them.
 */
function readKnowledge(
  modelFolder: string | undefined,
  casesFolder: string | undefined,
  language: string,
): Knowledge | { findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const layers = layersOf(ROOT);
  const read = modelFolder
    ? readModel(modelFolder, findings)
    : readDecision(ROOT, layers, findings, language);
  const published = casesFolder
    ? readPublished(casesFolder, findings)
    : readCases(ROOT, layers, findings).cases;
  if (!read && findings.length === 0) {
    const file = 'content/decision';
    findings.push({ file, path: '(folder)', message: 'the folder is missing or empty' });
  }
  if (!read || findings.length > 0) return { findings };
  const { model, advice } = modelFolder
    ? read.content
    : withoutHiddenPatterns(read.content, hiddenPages(layers, language));
  const cases = pruneCases(published, model.edition?.removed ?? {});
  // What ids outside of the model lead to is for the build; here they only have to be something.
  const outside = {
    pages: new Set(model.factors.map(({ page }) => page)),
    patterns: new Set(advice.patterns.map(({ pattern }) => pattern)),
    sources: new Set(model.factors.flatMap(({ options }) => options.map(({ source }) => source))),
  };
  if (read.patched) {
    findings.push(
      ...lintPatched(read.content, read.patched, (each) => lintDecision(each, cases, outside)),
    );
  }
  return findings.length > 0 ? { findings } : { model, advice, cases };
}

/** Addresses of the patterns that the overlay hides: the site does not advise them either. */
function hiddenPages(layers: Layer[], language: string): ReadonlySet<string> {
  return new Set(readPages(ROOT, layers, 'pattern', Pattern, language).hidden);
}

function readModel(folder: string, findings: Finding[]): DecisionRead | undefined {
  const content = parseDecision(filesOf(folder, findings));
  if (findings.length > 0) return undefined;
  if (content.ok) return { content };
  findings.push(...content.findings);
  return undefined;
}

function readPublished(folder: string, findings: Finding[]): readonly PublishedCase[] {
  const parsed = parseCases(filesOf(folder, findings));
  if (parsed.ok) return parsed.cases;
  findings.push(...parsed.findings);
  return [];
}

function filesOf(folder: string, findings: Finding[]): ContentSource[] {
  const layer = { name: 'content', folder: dirname(resolve(folder)) } as const;
  return readFolder(process.cwd(), [layer], basename(folder), findings);
}
