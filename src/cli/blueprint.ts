import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { knowledgeOf } from '../blueprint/knowledge-of.ts';
import { zipFiles } from '../blueprint/zip.ts';
import { layersOf } from '../collections/layers.ts';
import { ContentError, openContent } from '../collections/open-content.ts';
import { readLocale, UPSTREAM } from '../collections/read-locale.ts';
import type { BlueprintKnowledge, Profile } from '../core/blueprint/knowledge.ts';
import { makePlan } from '../core/blueprint/make-plan.ts';
import { parseNotes, type Notes } from '../core/blueprint/notes.ts';
import { exportFolder, type ExportedFile } from '../core/blueprint/render/export-folder.ts';
import type { Scenario } from '../core/decision/decision.ts';
import type { Finding } from '../core/finding.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { parseScenarios } from '../core/record/portfolio-file.ts';
import type { AnswersWords, ScenariosWords } from '../core/record/record-words.ts';
import { failWith } from './fail-with.ts';
import { readYamlFile, type Source } from './read-yaml-file.ts';

const USAGE = `Usage: node src/cli/blueprint.ts [--assessment FILE] [--scenarios FILE] [--notes FILE] --out DIR [--force]

Writes a blueprint as a folder: the document, decision records, contracts, runbooks and more, and all
of it once more as blueprint.zip. At least one of the first two files is needed.
  --assessment FILE  answers.json, as the assessment saves it
  --scenarios FILE   scenarios as YAML or JSON; a saved portfolio is such a file
  --notes FILE       notes.json, as the blueprint page saves it
  --out DIR          folder to write; it has to be empty, or not there yet
  --force            write into a folder that is not empty; files with other names stay
`;

const ROOT = resolve(import.meta.dirname, '../..');

try {
  process.exitCode = main(process.argv.slice(2));
} catch (error) {
  if (error instanceof ContentError) process.stderr.write(error.message);
  else
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
  process.exitCode = 2;
}

/** Runs the command. Returns 0, or 2 for a file or a use that is wrong. @throws on unknown options. */
function main(args: string[]): number {
  const { values } = parseArgs({
    args,
    options: {
      assessment: { type: 'string' },
      scenarios: { type: 'string' },
      notes: { type: 'string' },
      out: { type: 'string' },
      force: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  if (!values.assessment && !values.scenarios) {
    throw new Error('Name an answers file, a file of scenarios, or both.');
  }
  if (!values.out) throw new Error('Name the folder to write with --out.');
  const refused = values.force ? undefined : occupied(values.out);
  if (refused) return failWith([refused]);

  // What is wrong with a file itself is said before the content is read, which takes seconds.
  const findings: Finding[] = [];
  const [assessment, portfolio, noted] = [
    values.assessment && { path: values.assessment, data: readFileSync(values.assessment, 'utf8') },
    values.scenarios && readYamlFile(values.scenarios, findings),
    values.notes && readYamlFile(values.notes, findings),
  ];
  if (findings.length > 0) return failWith(findings);

  const knowledge = knowledgeOf(openContent(ROOT));
  // The blueprint is English, and so is what is said of the files it is made of.
  const { record } = readLocale(ROOT, layersOf(ROOT), UPSTREAM, findings).words;
  const profile = assessment ? profileOf(assessment, knowledge, record, findings) : null;
  const scenarios = portfolio ? scenariosOf(portfolio, knowledge, record, findings) : [];
  const notes = noted ? notesOf(noted, scenarios, findings) : {};
  if (findings.length > 0) return failWith(findings);

  const plan = makePlan(knowledge, { scenarios, profile });
  const files = exportFolder(plan, notes);
  write(values.out, files);
  const written = [...files.map(({ path }) => path), 'blueprint.zip'];
  for (const path of written) process.stdout.write(`${join(values.out, path)}\n`);
  process.stdout.write(`\n${plan.summary.sentences.join('\n')}\n`);
  return 0;
}

/** Why a folder cannot be written without --force; undefined if it can. */
function occupied(folder: string): Finding | undefined {
  if (!existsSync(folder)) return undefined;
  if (!statSync(folder).isDirectory()) {
    const allowed = 'a folder that is empty or not there yet';
    return { file: folder, path: '(folder)', message: 'this is a file', allowed };
  }
  const entries = readdirSync(folder).sort();
  if (entries.length === 0) return undefined;
  const [first = ''] = entries;
  return {
    file: folder,
    path: '(folder)',
    message: 'the folder is not empty',
    found: entries.length === 1 ? first : `${first} and ${entries.length - 1} more`,
    allowed: 'a folder that is empty or not there yet',
    hint: 'name another one, or add --force to replace files of the same names',
  };
}

function profileOf(
  { path, data }: Source<string>,
  { bank }: BlueprintKnowledge,
  words: AnswersWords,
  findings: Finding[],
): Profile | null {
  if (!bank) {
    findings.push({ file: path, path: '(file)', message: 'this edition has no assessment' });
    return null;
  }
  const parsed = parseAnswersFile(data, bank, words, path);
  if (!parsed.ok) {
    findings.push(...parsed.findings);
    return null;
  }
  warn(path, parsed.warnings);
  return { answers: parsed.file.answers };
}

function scenariosOf(
  { path, data }: Source<unknown>,
  { model }: BlueprintKnowledge,
  words: ScenariosWords,
  findings: Finding[],
): readonly Scenario[] {
  const parsed = parseScenarios(data, model, words, path);
  if (!parsed.ok) {
    findings.push(...parsed.findings);
    return [];
  }
  warn(path, parsed.warnings);
  return parsed.portfolio.scenarios;
}

function notesOf(
  { path, data }: Source<unknown>,
  scenarios: readonly Scenario[],
  findings: Finding[],
): Notes {
  const ids = scenarios.map(({ id }) => id);
  const parsed = parseNotes(data, ids, path);
  if (!parsed.ok) {
    findings.push(...parsed.findings);
    return {};
  }
  // Faulty scenarios have no ids, so every note to one would look lost.
  if (findings.length === 0) warn(path, parsed.warnings);
  return parsed.notes;
}

function write(folder: string, files: readonly ExportedFile[]): void {
  for (const { path, text } of files) {
    const target = join(folder, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  writeFileSync(join(folder, 'blueprint.zip'), zipFiles(files));
}

function warn(path: string, warnings: readonly string[]): void {
  for (const warning of warnings) process.stderr.write(`${path}: ${warning}\n`);
}
