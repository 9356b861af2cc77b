import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

// GitHub's parser imports its schema as JSON without saying so, which Node wants.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser');

const faults = (content: string) =>
  parseWorkflow({ name: 'pages.yml', content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);

describe('the workflow for GitHub Pages', () => {
  const text = readFileSync('deploy/github-pages.yml', 'utf8');
  const { permissions, jobs } = parse(text) as {
    permissions: object;
    jobs: Record<string, { permissions: object; steps: { run?: string; env?: object }[] }>;
  };

  it('keeps the schema of workflows', () => {
    expect(faults(text)).toEqual([]);
    expect(faults(text.replace('runs-on:', 'run-on:'))).not.toEqual([]);
  });

  it('pins every action by commit, with its version beside it', () => {
    const uses = text.split('\n').filter((line) => line.includes('uses:'));
    expect(uses).toHaveLength(5);
    for (const line of uses)
      expect(line).toMatch(/uses: actions\/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may do what a job needs and no more', () => {
    expect(permissions).toEqual({});
    expect(jobs['build']?.permissions).toEqual({ contents: 'read', pages: 'read' });
    expect(jobs['deploy']?.permissions).toEqual({ pages: 'write', 'id-token': 'write' });
  });

  it('builds for the address that Pages gives', () => {
    expect(jobs['build']?.steps.find(({ run }) => run === 'npm run build')?.env).toEqual({
      SITE_URL: '${{ steps.pages.outputs.origin }}',
      BASE_PATH: '${{ steps.pages.outputs.base_path }}/',
    });
  });
});

describe('the pipeline for GitLab Pages', () => {
  const { pages } = parse(readFileSync('deploy/gitlab-ci.yml', 'utf8')) as {
    pages: { script: string[]; artifacts: unknown };
  };

  it('publishes what was built, with the compressed copies that GitLab sends', () => {
    expect(pages.script.slice(2)).toEqual([
      'npm ci --no-audit --no-fund',
      'npm run build',
      'node scripts/compress.ts dist',
      'mv dist public',
    ]);
    expect(pages.artifacts).toEqual({ paths: ['public'] });
  });

  it.each([
    ['https://group.gitlab.io/project', 'https://group.gitlab.io', '/project/'],
    ['https://group.gitlab.io/sub/project', 'https://group.gitlab.io', '/sub/project/'],
    ['https://docs.example.com', 'https://docs.example.com', '/'],
  ])('builds for the address that GitLab gives: %s', (address, origin, base) => {
    const script = [...pages.script.slice(0, 2), 'echo "$SITE_URL $BASE_PATH"'].join('\n');
    const { stdout } = spawnSync('bash', ['-euc', script], {
      env: { PATH: process.env['PATH'], CI_PAGES_URL: address },
      encoding: 'utf8',
    });
    expect(stdout.trim()).toBe(`${origin} ${base}`);
  });
});
