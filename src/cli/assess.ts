import { readFileSync } from 'node:fs';
import { basename, dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { layersOf } from '../collections/layers.ts';
import { readBank } from '../collections/read-bank.ts';
import { readFolder } from '../collections/read-yaml.ts';
import type { Finding } from '../core/finding.ts';
import { lintPatched } from '../core/patch/origin.ts';
import { assess } from '../core/readiness/assess.ts';
import { assessmentMarkdown } from '../core/readiness/assessment-markdown.ts';
import { lintBank } from '../core/readiness/bank-lint.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import { parseBank } from '../core/readiness/parse-bank.ts';
import { itemsOf } from '../core/readiness/scoring-bank.ts';
import {
  parseAnswersFile,
  serializeAnswersFile,
  templateAnswersFile,
} from '../core/record/answers-file.ts';
import { failWith } from './fail-with.ts';
import { inLanguage } from './in-language.ts';

const USAGE = `Usage: node src/cli/assess.ts ANSWERS.json [--json] [--bank DIR] [--lang TAG]
       node src/cli/assess.ts --template [--bank DIR]

Assesses an answers file and prints the result as Markdown.
  --json      print the result as JSON
  --template  print an answers file with every item unanswered
  --bank DIR  folder of another question bank (default: that of this project, with its overlay)
  --lang TAG  language of the result, such as de (default: that of the site)
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
      template: { type: 'boolean', default: false },
      bank: { type: 'string' },
      lang: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [name, ...more] = positionals;
  if (more.length > 0 || (name === undefined) !== values.template) {
    throw new Error('Name one answers file, or use --template without one.');
  }
  const faults: Finding[] = [];
  const { words, language } = inLanguage(ROOT, values.lang, faults);
  if (faults.length > 0) return failWith(faults);
  const bank = readQuestions(values.bank, language);
  if (Array.isArray(bank)) return failWith(bank);
  if (name === undefined) {
    const today = new Date().toISOString().slice(0, 10);
    process.stdout.write(serializeAnswersFile(templateAnswersFile(bank, today)));
    return 0;
  }
  const parsed = parseAnswersFile(readFileSync(name, 'utf8'), bank, words.record, name);
  if (!parsed.ok) return failWith(parsed.findings, words.record.shared.labels);
  for (const warning of parsed.warnings) process.stderr.write(`${name}: ${warning}\n`);
  const assessment = assess(bank, parsed.file.answers);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(assessment, null, 2)}\n`
      : assessmentMarkdown(bank, assessment, parsed.file, words.assess),
  );
  return 0;
}

/** The bank of this project with its overlay, as the site has it; or that of a folder alone. */
function readQuestions(folder: string | undefined, language: string): Bank | Finding[] {
  const findings: Finding[] = [];
  if (folder !== undefined) {
    const layer = { name: 'content', folder: dirname(resolve(folder)) } as const;
    const parsed = parseBank(readFolder(process.cwd(), [layer], basename(folder), findings));
    if (findings.length > 0) return findings;
    return parsed.ok ? parsed.bank : parsed.findings;
  }
  const read = readBank(ROOT, layersOf(ROOT), findings, language);
  if (read?.patched) {
    // What ids outside of the bank lead to is for the build; here they only have to be something.
    const outside = {
      pages: new Set(pagesOf(read.bank)),
      patterns: new Set(itemsOf(read.bank).flatMap(({ patterns }) => patterns)),
      sources: new Set(itemsOf(read.bank).flatMap(({ sources }) => sources)),
    };
    findings.push(...lintPatched(read.bank, read.patched, (bank) => lintBank(bank, outside)));
  }
  if (!read && findings.length === 0) findings.push(missing('content/assessment'));
  return read && findings.length === 0 ? read.bank : findings;
}

function missing(file: string): Finding {
  return { file, path: '(folder)', message: 'the folder is missing or empty' };
}

function pagesOf(bank: Bank): string[] {
  return [...itemsOf(bank), ...bank.gates].map(({ guide }) => guide);
}
