import { relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

/** What of a JSON report of vitest says which tests failed. */
interface VitestReport {
  readonly testResults?: readonly {
    readonly name: string;
    readonly status: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

/** A file or a describe block in a JSON report of Playwright. */
interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[];
  readonly specs?: readonly {
    readonly title: string;
    readonly file: string;
    readonly ok: boolean;
    readonly tests: readonly {
      readonly results: readonly { readonly error?: { readonly message?: string } }[];
    }[];
  }[];
}

/** Lines of a message that are repeated: enough for a property's seed, path and counterexample. */
const LINES = 12;

/** The failed tests of a JSON report of vitest or Playwright, each with its name and the start of its message. */
export function failingTests(report: VitestReport & PlaywrightSuite): string[] {
  return [...(report.testResults ?? []).flatMap(failedInFile), ...failedSpecs(report)];
}

function failedInFile(file: NonNullable<VitestReport['testResults']>[number]): string[] {
  const failed = file.assertionResults.filter(({ status }) => status === 'failed');
  // A file that cannot even be loaded has no failed test of its own.
  if (failed.length === 0 && file.status === 'failed') return [entry(nameOf(file), file.message)];
  return failed.map(({ fullName, failureMessages }) =>
    entry(`${nameOf(file)}: ${fullName}`, failureMessages.join('\n')),
  );
}

const nameOf = ({ name }: { readonly name: string }) => relative(process.cwd(), name);

function failedSpecs({ specs = [], suites = [] }: PlaywrightSuite): string[] {
  const failed = specs.filter(({ ok }) => !ok);
  return [
    ...failed.map(({ file, title, tests }) => {
      const results = tests.flatMap((test) => test.results);
      const message = results.map(({ error }) => error?.message).find(Boolean);
      return entry(`${file}: ${title}`, message ?? 'failed');
    }),
    ...suites.flatMap(failedSpecs),
  ];
}

function entry(name: string, message: string): string {
  const own = stripVTControlCharacters(message)
    .trim()
    .split('\n')
    .filter((line) => !/^\s+at .*\/node_modules\//.test(line));
  const lines = own.slice(0, LINES);
  return [`- ${name}`, ...lines.map((line) => `    ${line}`)].join('\n');
}
