import { stringify } from 'yaml';
import { describeSchema, type KeyLine } from '../collections/describe-schema.ts';
import { Site } from '../collections/schemas/site.ts';
import { REPOSITORY_KINDS } from '../core/repository/edit-link.ts';
import { remoteRepository } from './remote-repository.ts';
import type { RepositoryFacts } from './repository-facts.ts';

/** Name of the folder that a plain clone has: it says nothing about whose it is. */
const PLAIN = 'ask-or-tell';

/**
 * The files of a first overlay, path to text: settings with every key and what it is for, one sample
 * note, and a README for the people who will look after it. What the clone tells is filled in.
 *
 * @param upstream the settings of upstream, as `content/site.yaml` has them
 */
export function firstOverlay(
  facts: RepositoryFacts,
  upstream: Readonly<Record<string, unknown>>,
): Record<string, string> {
  return {
    'site.yaml': siteYaml(facts, upstream),
    'notes/guide/criteria/latency-tolerance.mdx': NOTE,
    'README.md': README,
  };
}

const HEAD = `## Settings of your edition. Only what stands here changes; everything else comes from content/site.yaml,
## and goes on coming from there after an upgrade. Take the "# " away in front of what you want to change.
## npm run fork -- check says what is wrong with this folder; /fork/overlay/ in the site has the reference.
`;

function siteYaml(facts: RepositoryFacts, upstream: Readonly<Record<string, unknown>>): string {
  const known = derived(facts);
  const lines = describeSchema(Site);
  const blocks = lines
    .filter(({ path }) => /^\w+$/.test(path))
    .map(({ path, description }) => {
      const head = `## ${description}.`;
      const value = known[path];
      if (value !== undefined) return [head, ...value];
      if (path === 'parts') return [head, ...PARTS];
      const sample =
        path in upstream
          ? stringify({ [path]: upstream[path] })
              .trimEnd()
              .split('\n')
          : skeleton(lines.filter((line) => new RegExp(`^${path}($|[.[])`).test(line.path)));
      return [head, ...sample.map((line) => `# ${line}`)];
    });
  return `${HEAD}\n${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

/** A setting that upstream does not make, as YAML without values: what each key is for stands behind it. */
function skeleton([first, ...inner]: readonly KeyLine[]): string[] {
  const blanks = inner.map(({ path, type, description }) => {
    const steps = path.split('.');
    const [above = '', key = ''] = [steps.at(-2) ?? '', steps.at(-1) ?? ''];
    const opens = type === 'map' || type.includes(': map');
    const known = inner.filter((line) => line.path.startsWith(`${steps.slice(0, -1).join('.')}.`));
    const mark = !above.endsWith('[]') ? '' : known[0]?.path === path ? '- ' : '  ';
    const lists = steps.filter((step) => step.endsWith('[]')).length;
    const indent = '  '.repeat(steps.length - 1 + lists - (mark === '' ? 0 : 1));
    return `${indent}${mark}${key}:${opens ? '' : ' ...'}${description && ` # ${description}`}`;
  });
  return [`${first?.path ?? ''}:${inner.length > 0 ? '' : ' ...'}`, ...blanks];
}

const PARTS = [
  "## Laid over upstream's by their id: a known id changes a part, a new one adds it. Pages of the part below are",
  '## overlay/guide/house/*.mdx.',
  '# parts:',
  '#   - id: house',
  '#     title: House rules',
  '#     summary: What holds in our organization and nowhere else.',
  '#     before: framework',
];

/** Lines for the settings that the clone itself tells. */
function derived({ folder, remote, branch }: RepositoryFacts): Record<string, string[]> {
  const known = remote === undefined ? undefined : remoteRepository(remote);
  const lines = stringify({
    repository: {
      ...(known ?? { kind: REPOSITORY_KINDS[0], url: 'https://git.example/GROUP/NAME' }),
      branch,
    },
  })
    .trimEnd()
    .split('\n');
  const kinds = `## kind: ${REPOSITORY_KINDS.join(', ')}`;
  const name = remote && /([^/:\\]+?)(?:\.git)?[/\\]*$/.exec(remote)?.[1];
  const names = [
    ['## From the remote of this clone.', name],
    ['## From the name of this folder.', folder],
  ].filter(([, each]) => each !== undefined && each !== PLAIN);
  const [from, title] = names[0] ?? [];
  return {
    ...(from && title && { name: [from, `name: ${titleOf(title)}`] }),
    repository: known
      ? ['## From the remote of this clone, which looks like this kind of host.', kinds, ...lines]
      : [
          '## This clone has no remote that tells its kind of host.',
          kinds,
          ...lines.map((line) => `# ${line}`),
        ],
  };
}

/** `acme-integration_guide` as a title: `Acme integration guide`; quoted where YAML needs it. */
function titleOf(name: string): string {
  const words = name.replace(/[-_.]+/g, ' ').trim();
  return stringify(words.charAt(0).toUpperCase() + words.slice(1)).trim();
}

const NOTE = `---
title: A sample note, to be replaced or deleted
owner: whoever looks after overlay/
---

This block is a house note. Its file is \`overlay/notes/guide/criteria/latency-tolerance.mdx\`: the path is the
address of the page. Readers see whose words these are, and the search finds them.

Say here what holds in your organization and nowhere else. An example: the shared gateway ends every call after
10 s, so a step that may take longer answers 202 and sends a message. See
[asynchronous request-reply](/patterns/asynchronous-request-reply/).
`;

const README = `# Our edition

Everything that differs from upstream lives in this folder. Nobody edits a file outside of it, so the next release
of upstream comes in with \`git merge\` and without a conflict.

| To                                | do this                                                           |
| --------------------------------- | ----------------------------------------------------------------- |
| change name, address, edit links  | edit \`site.yaml\`                                                  |
| say something on a page           | write \`notes/ADDRESS OF THE PAGE.mdx\`                             |
| reword a page                     | copy it from \`content/\` to the same path here, and edit the copy  |
| add a page                        | write a file with a new path                                      |
| take a page away                  | write a file with its path that holds \`hidden: true\`              |
| change a question or its weight   | write an operation into \`assessment/patch.yaml\`                   |
| change the decision model         | write an operation into \`decision/patch.yaml\`                     |
| take a term, source or case away  | \`remove: true\` under its id                                       |

    npm run fork -- check          # every fault with file, place, what was found and what is allowed
    npm run fork -- drift          # what upstream changed under a replacement, with the difference
    npm run fork -- accept PATH    # after a review: this replacement has seen upstream's change

The site itself describes all of it under \`/fork/\`.
`;
