import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parse } from 'yaml';
import { PAGE_FOLDERS } from '../collections/content.ts';
import { splitFrontmatter } from '../collections/frontmatter.ts';
import { layersOf } from '../collections/layers.ts';
import { overlayPaths } from '../collections/overlay-files.ts';
import { partOf, wholeFile, type Original } from './original.ts';
import { patchedOriginal } from './patched-original.ts';

/** One thing that an overlay puts in the place of something of upstream's. */
export interface Replacement {
  /**
   * Where the overlay says so: `guide/criteria/scalability.mdx`, `glossary.yaml#event`,
   * `assessment/patch.yaml#item/duplicates`.
   */
  readonly place: string;
  readonly original: Original;
}

/** What an overlay does, by how it does it. Places are paths inside the overlay. */
export interface Inventory {
  /** Folder of the overlay and of upstream's content, absolute. */
  readonly folders: { readonly overlay: string; readonly content: string };
  readonly replaced: readonly Replacement[];
  readonly patched: readonly Replacement[];
  readonly added: readonly string[];
  readonly hidden: readonly string[];
  readonly notes: readonly string[];
  /** Keys of `site.yaml` that the overlay sets. */
  readonly settings: readonly string[];
  /** Files that none of the above is about, such as a logo or texts in another language. */
  readonly others: readonly string[];
}

/** Files that are lists of entries with ids. */
const LISTS = ['glossary.yaml', 'sources.yaml', 'comparison.yaml'];
/** Files that are about the overlay itself. */
const OWN = ['replaced.yaml', 'README.md'];
const PAGES: string[] = Object.values(PAGE_FOLDERS)
  .map(({ folder }) => folder)
  .filter((folder) => folder !== PAGE_FOLDERS.note.folder);
/** Folders with one thing a file, which a file of the same name replaces. */
const FOLDERS = ['cases', 'assessment', 'decision'];

/** Takes stock of an overlay. Files that cannot be read are left out: `check` names their faults. */
export function takeStock(root: string): Inventory {
  const layers = layersOf(root);
  const at = (name: string) => layers.find((layer) => layer.name === name)?.folder ?? root;
  const folders = { overlay: at('overlay'), content: at('content') };
  const stock = {
    folders,
    replaced: [] as Replacement[],
    patched: [] as Replacement[],
    added: [] as string[],
    hidden: [] as string[],
    notes: [] as string[],
    settings: [] as string[],
    others: [] as string[],
  };
  const put = (place: string, original: Original | undefined, takesAway: boolean) => {
    if (takesAway) stock.hidden.push(place);
    else if (original) stock.replaced.push({ place, original });
    else stock.added.push(place);
  };
  for (const path of overlayPaths(layers)) {
    const folder = path.split('/')[0] ?? '';
    const text = readFileSync(join(folders.overlay, path), 'utf8');
    if (OWN.includes(path)) continue;
    if (folder === PAGE_FOLDERS.note.folder) stock.notes.push(path);
    else if (path === 'site.yaml') stock.settings.push(...Object.keys(mapOf(dataOf(text))));
    else if (LISTS.includes(path)) {
      for (const { id, remove } of entriesOf(dataOf(text))) {
        const original = partOf(path, (data) =>
          entriesOf(data).find((entry) => entry['id'] === id),
        );
        put(`${path}#${String(id)}`, standing(folders.content, original), remove === true);
      }
    } else if (basename(path) === 'patch.yaml')
      stock.patched.push(...operationsOf(folders, path, text));
    else if (PAGES.includes(folder)) put(path, pageUnder(folders.content, path), hides(path, text));
    else if (FOLDERS.includes(folder)) {
      put(path, standing(folders.content, wholeFile(path)), mapOf(dataOf(text))['remove'] === true);
    } else stock.others.push(path);
  }
  return stock;
}

/** The original itself, if upstream has it. */
function standing(content: string, original: Original): Original | undefined {
  const path = join(content, original.file);
  return existsSync(path) && original.take(readFileSync(path, 'utf8')) ? original : undefined;
}

/** The page that one of the same id replaces, whichever of the two endings it has. */
function pageUnder(content: string, path: string): Original | undefined {
  const stem = join(dirname(path), basename(path).replace(/\.mdx?$/, ''));
  const file = [`${stem}.mdx`, `${stem}.md`].find((each) => existsSync(join(content, each)));
  return file === undefined ? undefined : wholeFile(file.replaceAll('\\', '/'));
}

function hides(path: string, text: string): boolean {
  const split = splitFrontmatter(path, text);
  return 'data' in split && mapOf(split.data)['hidden'] === true;
}

/** What the operations of a patch change. One that only adds depends on nothing of upstream's. */
function operationsOf(folders: Inventory['folders'], path: string, text: string): Replacement[] {
  const operations = mapOf(dataOf(text))['operations'];
  const changes = (Array.isArray(operations) ? operations : [])
    .map(mapOf)
    .filter((each) => 'set' in each || 'unset' in each || 'remove' in each)
    .map((each) => String(each['at']));
  return [...new Set(changes)].flatMap((address) => {
    const original = patchedOriginal(folders.content, address);
    const known = original && standing(folders.content, original);
    return known ? [{ place: `${path}#${address}`, original: known }] : [];
  });
}

function dataOf(text: string): unknown {
  try {
    return parse(text);
  } catch {
    return undefined;
  }
}

function mapOf(data: unknown): Record<string, unknown> {
  return typeof data === 'object' && data !== null ? (data as Record<string, unknown>) : {};
}

function entriesOf(data: unknown): Record<string, unknown>[] {
  const list: unknown[] = Array.isArray(data) ? data : [];
  return list.map(mapOf).filter(({ id }) => typeof id === 'string');
}
