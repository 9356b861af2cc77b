import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import type { Layer } from './layers.ts';

/** A kind of file that an overlay may hold. */
export interface OverlayFileKind {
  /** How its path is written in documentation and messages. */
  readonly path: string;
  readonly pattern: RegExp;
  /** What it does, as a clause. */
  readonly does: string;
}

const name = '[a-z0-9][a-z0-9-]*';

/** Everything that is read from an overlay. A file that fits none of these is a mistake. */
export const OVERLAY_FILES: readonly OverlayFileKind[] = [
  { path: 'site.yaml', pattern: /^site\.yaml$/, does: 'changes the settings that it names' },
  {
    path: 'guide/PART/PAGE.mdx',
    pattern: /^guide\/.*\.mdx?$/,
    does: 'replaces, adds or hides a chapter',
  },
  {
    path: 'patterns/ID.mdx',
    pattern: /^patterns\/.*\.mdx?$/,
    does: 'replaces, adds or hides a pattern',
  },
  {
    path: 'antipatterns/ID.mdx',
    pattern: /^antipatterns\/.*\.mdx?$/,
    does: 'replaces, adds or hides an antipattern',
  },
  {
    path: 'templates/ID.md',
    pattern: /^templates\/.*\.mdx?$/,
    does: 'replaces, adds or hides a template',
  },
  {
    path: 'fork/PAGE.mdx',
    pattern: /^fork\/.*\.mdx?$/,
    does: 'replaces, adds or hides a page about editions',
  },
  {
    path: 'notes/PAGE ID.mdx',
    pattern: /^notes\/.*\.mdx?$/,
    does: 'puts a house note on the page of that address',
  },
  {
    path: 'pages/NAME.mdx',
    pattern: /^pages\/.*\.mdx?$/,
    does: 'adds a page of your own, such as an imprint, to the footer',
  },
  {
    path: 'assets/FILE',
    pattern: /^assets\/[^/]+$/,
    does: 'is a logo or an icon that site.yaml names',
  },
  {
    path: 'cases/ID.yaml',
    pattern: /^cases\/[^/]*\.yaml$/,
    does: 'replaces, adds or removes a published case',
  },
  {
    path: 'locale/LANGUAGE.yaml',
    pattern: /^locale\/[a-z]{2}(-[A-Z]{2})?(\/.*)?\.yaml$/,
    does: 'replaces single strings, or brings a language; a folder of that name translates data',
  },
  {
    path: 'glossary.yaml',
    pattern: /^glossary\.yaml$/,
    does: 'replaces, adds or removes terms by id',
  },
  {
    path: 'sources.yaml',
    pattern: /^sources\.yaml$/,
    does: 'replaces, adds or removes sources by id',
  },
  {
    path: 'platforms.yaml',
    pattern: /^platforms\.yaml$/,
    does: 'replaces, adds or removes kinds of platform by id',
  },
  {
    path: 'comparison.yaml',
    pattern: /^comparison\.yaml$/,
    does: 'replaces, adds or removes rows of the comparison by id',
  },
  {
    path: 'assessment/patch.yaml',
    pattern: /^assessment\/patch\.yaml$/,
    does: 'changes the question bank by operations',
  },
  {
    path: 'assessment/DIMENSION.yaml',
    pattern: new RegExp(`^assessment/${name}\\.yaml$`),
    does: 'replaces or adds a whole dimension',
  },
  {
    path: 'decision/patch.yaml',
    pattern: /^decision\/patch\.yaml$/,
    does: 'changes the decision model by operations',
  },
  {
    path: 'decision/FILE.yaml',
    pattern: new RegExp(`^decision/${name}\\.yaml$`),
    does: 'replaces factors, advice or scenarios as a whole',
  },
  {
    path: 'replaced.yaml',
    pattern: /^replaced\.yaml$/,
    does: 'holds the hashes of what the overlay replaces',
  },
  { path: 'README.md', pattern: /^README\.md$/, does: 'is for your own people, and not published' },
];

/** Paths of all files of an overlay, with forward slashes, sorted; without those whose name starts with a dot. */
export function overlayPaths(layers: readonly Layer[]): string[] {
  const folder = layers.find(({ name: layer }) => layer === 'overlay')?.folder;
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => !path.split(sep).some((step) => step.startsWith('.')))
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.split(sep).join('/'))
    .sort();
}

/** Files of an overlay that nothing reads: a slip in a folder's name would else go unnoticed. */
export function checkOverlayFiles(root: string, layers: readonly Layer[]): Finding[] {
  const folder = layers.find(({ name: layer }) => layer === 'overlay')?.folder ?? root;
  return overlayPaths(layers)
    .filter((path) => !OVERLAY_FILES.some(({ pattern }) => pattern.test(path)))
    .map((path) => {
      const [first = '', ...rest] = path.split('/');
      const firsts = OVERLAY_FILES.map((kind) => kind.path.split('/')[0] ?? '');
      const guess = nearest(first, firsts);
      const better =
        guess !== undefined && guess !== first ? [guess, ...rest].join('/') : undefined;
      return {
        file: relative(root, join(folder, path)),
        path: 'file name',
        message: 'nothing reads this file',
        found: path,
        allowed: OVERLAY_FILES.map((kind) => kind.path).join(', '),
        ...(better && { hint: `did you mean ${better}?` }),
      };
    });
}
