import { spawnSync } from 'node:child_process';
import { chmodSync, readFileSync } from 'node:fs';
import { DockerfileParser, type Instruction } from 'dockerfile-ast';
import { validate } from 'dockerfile-utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { testBundle, type TestBundle } from './bundles.ts';
import { haveServer, startServer, type Server } from './servers.ts';

const text = readFileSync('deploy/container/Containerfile', 'utf8');
const instructions = DockerfileParser.parse(text).getInstructions();
const stages: Instruction[][] = [];
for (const instruction of instructions) {
  if (instruction.getKeyword() === 'FROM') stages.push([]);
  stages.at(-1)?.push(instruction);
}
const last = stages.at(-1) ?? [];
const words = (keyword: string, stage = last) =>
  stage
    .filter((instruction) => instruction.getKeyword() === keyword)
    .map((instruction) => instruction.getArgumentsContent() ?? '');
const argument = (name: string) => new RegExp(`^ARG ${name}=(.*)$`, 'm').exec(text)?.[1] ?? '';

describe('the Containerfile', () => {
  it('is valid', () => {
    expect(validate(text)).toEqual([]);
    expect(validate(text.replace('USER 101:101', 'USERS 101'))).toHaveLength(1);
  });

  it('builds in one stage and runs in another that takes nothing but the bundle', () => {
    expect(stages).toHaveLength(2);
    expect(words('COPY')).toEqual(['/bundle /srv/ask-or-tell']);
    expect(text).toContain('\nCOPY --from=build /bundle ');
    expect(words('ADD')).toEqual([]);
  });

  it('names its images by version, and lets the host pin them by digest', () => {
    expect(argument('NODE_IMAGE')).toMatch(/^docker\.io\/library\/node:\d+\.\d+\.\d+-[a-z]+-slim$/);
    expect(argument('RUN_IMAGE')).toMatch(/^docker\.io\/library\/debian:\d+-slim$/);
    expect(stages.map((stage) => words('FROM', stage)[0])).toEqual([
      '${NODE_IMAGE} AS build',
      '${RUN_IMAGE}',
    ]);
  });

  it('builds with the Node that the project is tested with', () => {
    const { devDependencies } = parse(readFileSync('package.json', 'utf8')) as {
      devDependencies: { node: string };
    };
    expect(argument('NODE_IMAGE')).toContain(`node:${devDependencies.node}-`);
    expect(readFileSync('deploy/gitlab-ci.yml', 'utf8')).toContain(`node:${devDependencies.node}-`);
  });

  it('installs what the lockfile says, before the sources change', () => {
    const [build = []] = stages;
    expect(words('COPY', build)).toEqual(['package.json package-lock.json ./', '. .']);
    expect(words('RUN', build)[0]).toMatch(/^npm ci\b/);
  });

  it('runs as nobody in particular, on a port that nobody needs rights for', () => {
    expect(words('USER')).toEqual(['101:101']);
    expect(words('EXPOSE')).toEqual(['8080']);
    expect(words('STOPSIGNAL')).toEqual(['SIGQUIT']);
    expect(words('ENTRYPOINT')[0]).toMatch(/^\["nginx", /);
  });

  it('keeps everything but the sources out of the build', () => {
    const lines = readFileSync('.dockerignore', 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#'));
    expect(lines[0]).toBe('*');
    expect(lines.at(-1)).toBe('**/.*');
    expect(lines.filter((line) => line.startsWith('!')).map((line) => line.slice(1))).toEqual([
      'astro.config.mjs',
      'content',
      'deploy',
      'overlay',
      'package-lock.json',
      'package.json',
      'public',
      'scripts',
      'src',
      'tsconfig.json',
    ]);
  });
});

// As in the container: user 101, who owns nothing and may write to one folder.
describe.runIf(process.getuid?.() === 0 && haveServer('nginx'))('its server', () => {
  let made: TestBundle;
  let server: Server;
  beforeAll(async () => {
    made = await testBundle('dist');
    chmodSync(made.folder, 0o755);
    server = await startServer('nginx', made.folder, { user: 101 });
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    made.remove();
  });

  it('runs as user 101', async () => {
    const page = await fetch(server.origin);
    expect(page.status).toBe(200);
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    expect(/^Uid:\s+(.*)$/m.exec(status)?.[1]?.split(/\s+/)).toEqual(['101', '101', '101', '101']);
  });

  it('is asked for its health as the image does it', async () => {
    const [check = ''] = words('HEALTHCHECK');
    const command = JSON.parse(check.slice(check.indexOf('['))) as string[];
    const ask = (port: string) =>
      spawnSync(command[0] ?? '', [
        ...command.slice(1, -1),
        command.at(-1)?.replace('8080', port) ?? '',
      ]).status;
    expect(ask(new URL(server.origin).port)).toBe(0);
    expect(ask('1')).not.toBe(0);
  });
});
