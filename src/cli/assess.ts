import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { formatFinding, type Finding } from '../core/finding.ts';
import { assess } from '../core/readiness/assess.ts';
import { assessmentMarkdown } from '../core/readiness/assessment-markdown.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import { parseBank, type BankSource } from '../core/readiness/parse-bank.ts';
import {
  parseAnswersFile,
  serializeAnswersFile,
  templateAnswersFile,
} from '../core/record/answers-file.ts';

const USAGE = `Usage: node src/cli/assess.ts ANSWERS.json [--json] [--bank DIR]
       node src/cli/assess.ts --template [--bank DIR]

Assesses an answers file and prints the result as Markdown.
  --json      print the result as JSON
  --template  print an answers file with every item unanswered
  --bank DIR  folder of the question bank (default: content/assessment of this project)
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
      bank: { type: 'string', default: join(ROOT, 'content/assessment') },
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
  const bank = readBank(values.bank);
  if (Array.isArray(bank)) return fail(bank);
  if (name === undefined) {
    const today = new Date().toISOString().slice(0, 10);
    process.stdout.write(serializeAnswersFile(templateAnswersFile(bank, today)));
    return 0;
  }
  const parsed = parseAnswersFile(readFileSync(name, 'utf8'), bank, name);
  if (!parsed.ok) return fail(parsed.findings);
  for (const warning of parsed.warnings) process.stderr.write(`${name}: ${warning}\n`);
  const assessment = assess(bank, parsed.file.answers);
  process.stdout.write(
    values.json
      ? `${JSON.stringify(assessment, null, 2)}\n`
      : assessmentMarkdown(bank, assessment, parsed.file),
  );
  return 0;
}

function readBank(folder: string): Bank | Finding[] {
  const findings: Finding[] = [];
  const files: BankSource[] = [];
  for (const name of readdirSync(folder)
    .filter((each) => each.endsWith('.yaml'))
    .sort()) {
    const path = relative(process.cwd(), join(folder, name));
    const document = parseDocument(readFileSync(join(folder, name), 'utf8'));
    for (const { linePos, message } of document.errors) {
      const line = `line ${linePos?.[0].line ?? 1}`;
      findings.push({ file: path, path: line, message: 'this is not valid YAML', found: message });
    }
    files.push({ path, data: document.errors.length > 0 ? undefined : document.toJS() });
  }
  if (findings.length > 0) return findings;
  const parsed = parseBank(files);
  return parsed.ok ? parsed.bank : parsed.findings;
}

function fail(findings: readonly Finding[]): number {
  process.stderr.write(`${findings.map(formatFinding).join('\n')}\n`);
  return 2;
}
