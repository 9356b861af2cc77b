import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findBrowser } from './browser.ts';
import { failingTests } from './failing-tests.ts';

/** What one stage came to. */
interface Count {
  readonly passed: number;
  readonly failed: number;
}
/** A stage: a command, and how to count what it did. Without a report it counts as one test. */
interface Stage {
  readonly name: string;
  readonly command: readonly string[];
  readonly report?: { readonly file: string; readonly count: (report: never) => Count };
  readonly env?: Readonly<Record<string, string>>;
  /** Later stages make no sense if this one fails. */
  readonly needed?: boolean;
  /** A program without which the stage is skipped, and says so. */
  readonly program?: string;
}

const REPORTS = '.cache/reports';
const vitest = (report: {
  numPassedTests: number;
  numFailedTests: number;
  numFailedTestSuites: number;
  success: boolean;
}): Count => ({
  passed: report.numPassedTests,
  // A suite that cannot even be loaded has no failed test of its own.
  failed: report.numFailedTests || (report.success ? 0 : Math.max(1, report.numFailedTestSuites)),
});
const playwright = (report: {
  stats: { expected: number; unexpected: number; flaky: number };
  errors: unknown[];
}): Count => ({
  passed: report.stats.expected + report.stats.flaky,
  failed: report.stats.unexpected + report.errors.length,
});
const vitestStage = (name: string, ...folders: string[]): Stage => ({
  name,
  command: [
    'vitest',
    'run',
    ...folders,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORTS}/${name}.json`,
  ],
  report: { file: `${REPORTS}/${name}.json`, count: vitest },
});

const FAST: Stage[] = [
  { name: 'format', command: ['prettier', '--check', '--log-level=warn', '.'] },
  { name: 'lint', command: ['eslint', '--max-warnings=0', '.'] },
  { name: 'boundaries', command: ['depcruise', '--config=.dependency-cruiser.mjs', 'src'] },
  { name: 'prose', command: ['node', 'scripts/lint-prose.ts'] },
  { name: 'content', command: ['node', 'scripts/check-content.ts'], needed: true },
];
const FULL: Stage[] = [
  ...FAST,
  { name: 'types', command: ['astro', 'check', '--minimumSeverity', 'warning'] },
  vitestStage('unit', 'tests/core', 'tests/content'),
  { name: 'build', command: ['astro', 'build', '--silent'], needed: true },
  {
    name: 'build under a base path, with an overlay',
    command: ['npm', 'run', '-s', 'build:base'],
    needed: true,
  },
  { name: 'validity', command: ['html-validate', 'dist/**/*.html'] },
  vitestStage('built', 'tests/build', 'tests/fork'),
  vitestStage('hosting', 'tests/hosting'),
  {
    name: 'browser behind nginx, under a base path',
    command: ['playwright', 'test', 'tests/e2e/base-path.spec.ts'],
    report: { file: `${REPORTS}/browser.json`, count: playwright },
    env: { E2E_SERVER: 'nginx' },
    program: '/usr/sbin/nginx',
  },
  {
    name: 'browser',
    command: ['playwright', 'test'],
    report: { file: `${REPORTS}/browser.json`, count: playwright },
  },
];

const fast = process.argv.includes('--fast');
mkdirSync(REPORTS, { recursive: true });
let passed = 0;
let failed = 0;
const failures: string[] = [];
/** What failed, said again at the end: a log that is cut at its front still shows it. */
const details: string[] = [];
for (const stage of fast ? FAST : FULL) {
  console.log(`\n== ${stage.name}`);
  if (stage.program && !existsSync(stage.program)) {
    console.log(`Skipped: ${stage.program} is not here.`);
    continue;
  }
  const started = performance.now();
  const count = run(stage);
  passed += count.passed;
  failed += count.failed;
  if (count.failed > 0) failures.push(stage.name);
  console.log(
    `${stage.name}: ${count.passed} passed, ${count.failed} failed (${((performance.now() - started) / 1000).toFixed(1)} s)`,
  );
  if (count.failed > 0 && stage.needed) {
    console.log(`Stopped: what follows needs ${stage.name}.`);
    break;
  }
}
if (details.length > 0) console.log(`\n${details.join('\n')}`);
if (failures.length > 0) console.log(`\nFailed: ${failures.join(', ')}`);
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);

function run({ name, command, report, env }: Stage): Count {
  if (report) rmSync(report.file, { force: true });
  const browser = /^(browser|hosting)/.test(name) ? { CHROMIUM: findBrowserOrStop() } : {};
  const [program = '', ...args] = command;
  const { status } = spawnSync(program, args, {
    stdio: 'inherit',
    env: { ...process.env, ...env, ...browser },
  });
  if (!report) return status === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  try {
    const found = JSON.parse(readFileSync(report.file, 'utf8')) as never;
    details.push(...failingTests(found));
    const count = report.count(found);
    return status === 0 ? count : { ...count, failed: Math.max(1, count.failed) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

function findBrowserOrStop(): string {
  try {
    return findBrowser();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    console.log(`${passed} passed, ${failed + 1} failed`);
    process.exit(1);
  }
}
