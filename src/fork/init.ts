import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse } from 'yaml';
import { layersOf } from '../collections/layers.ts';
import { firstOverlay } from './first-overlay.ts';
import { repositoryFacts } from './repository-facts.ts';

/** What `init` did with one file. */
export interface InitLine {
  /** From the project's root. */
  readonly file: string;
  readonly done: 'written' | 'kept';
}

/** Writes a first overlay. A file that is there already stays as it is. */
export function init(root: string): InitLine[] {
  const layers = layersOf(root);
  const folderOf = (name: string) => layers.find((layer) => layer.name === name)?.folder ?? root;
  const overlay = folderOf('overlay');
  const settings = parse(readFileSync(join(folderOf('content'), 'site.yaml'), 'utf8')) as Record<
    string,
    unknown
  >;
  const files = firstOverlay(repositoryFacts(root), settings);
  return Object.entries(files).map(([path, text]) => {
    const absolute = join(overlay, path);
    const file = relative(root, absolute);
    if (existsSync(absolute)) return { file, done: 'kept' };
    mkdirSync(dirname(absolute), { recursive: true });
    writeFileSync(absolute, text);
    return { file, done: 'written' };
  });
}
