import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parseDocument } from 'yaml';
import { decide, type Knowledge } from '../core/decision/decide.ts';
import { parseCases } from '../core/decision/parse-cases.ts';
import { parseDecision, type ContentSource } from '../core/decision/parse-decision.ts';
import { portfolioMarkdown } from '../core/decision/portfolio-markdown.ts';
import { formatFinding, type Finding } from '../core/finding.ts';
import { parseScenarios } from '../core/record/portfolio-file.ts';

const USAGE = `Usage: node src/cli/decide.ts FILE [--json] [--model DIR] [--cases DIR]

Decides the scenarios of a YAML or JSON file and prints the result as Markdown.
FILE holds  scenarios: [{id, title, answers: {factor: option}}]
A factor may be left out. A portfolio that was saved in the browser is such a file.
  --json       print the result as JSON, an array with an entry for each scenario
  --model DIR  folder of the model (default: content/decision of this project)
  --cases DIR  folder of the published cases (default: content/cases of this project)
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
      model: { type: 'string', default: join(ROOT, 'content/decision') },
      cases: { type: 'string', default: join(ROOT, 'content/cases') },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(USAGE);
    return 0;
  }
  const [name, ...more] = positionals;
  if (name === undefined || more.length > 0) throw new Error('Name one file of scenarios.');
  const knowledge = readKnowledge(values.model, values.cases);
  if ('findings' in knowledge) return fail(knowledge.findings);
  const findings: Finding[] = [];
  const file = readYaml(name, name, findings);
  if (findings.length > 0) return fail(findings);
  const parsed = parseScenarios(file.data, knowledge.model, name);
  if (!parsed.ok) return fail(parsed.findings);
  for (const warning of parsed.warnings) process.stderr.write(`${name}: ${warning}\n`);
  const decisions = parsed.portfolio.scenarios.map((scenario) => decide(knowledge, scenario));
  process.stdout.write(
    values.json
      ? `${JSON.stringify(decisions, null, 2)}\n`
      : portfolioMarkdown(knowledge.model, decisions),
  );
  return 0;
}

/** Reads the model, the advice and the cases; or says what is wrong with them. */
function readKnowledge(
  modelFolder: string,
  casesFolder: string,
): Knowledge | { findings: readonly Finding[] } {
  const findings: Finding[] = [];
  const modelFiles = readFolder(modelFolder, findings);
  const caseFiles = existsSync(casesFolder) ? readFolder(casesFolder, findings) : [];
  if (findings.length > 0) return { findings };
  const content = parseDecision(modelFiles);
  if (!content.ok) return content;
  const published = parseCases(caseFiles);
  if (!published.ok) return published;
  return { model: content.model, advice: content.advice, cases: published.cases };
}

function readFolder(folder: string, findings: Finding[]): ContentSource[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => {
      const path = join(folder, name);
      return readYaml(path, relative(process.cwd(), path), findings);
    });
}

/** Reads YAML, which JSON is a part of. Faults of the syntax become findings with their line. */
function readYaml(path: string, shownAs: string, findings: Finding[]): ContentSource {
  const document = parseDocument(readFileSync(path, 'utf8').replace(/^\uFEFF/, ''));
  for (const { linePos, message } of document.errors) {
    const line = `line ${linePos?.[0].line ?? 1}`;
    findings.push({ file: shownAs, path: line, message: 'this is not valid YAML', found: message });
  }
  return { path: shownAs, data: document.errors.length > 0 ? undefined : document.toJS() };
}

function fail(findings: readonly Finding[]): number {
  process.stderr.write(`${findings.map(formatFinding).join('\n')}\n`);
  return 2;
}
