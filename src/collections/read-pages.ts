import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { PAGE_FOLDERS, type Page, type PageKind } from './content.ts';
import { splitFrontmatter, type SplitFile } from './frontmatter.ts';
import { UPSTREAM } from './read-locale.ts';
import { filesIn, type Layer, type LayeredFile } from './layers.ts';
import { schemaFindings, shown } from '../core/schema-findings.ts';

/** The pages of one kind over all layers: what stands, what is hidden, what is broken. */
export interface PagesRead<Data> {
  readonly pages: Page<Data>[];
  /** Addresses. */
  readonly hidden: string[];
  readonly findings: Finding[];
}

/** What a file name may be: it becomes an address, and on some disks `A.mdx` and `a.mdx` are one file. */
const NAME = /^[a-z0-9][a-z0-9-]*(\/[a-z0-9][a-z0-9-]*)*$/;

/**
 * Reads all pages of one kind. In a later layer the same path replaces, a new path adds, and
 * `hidden: true` removes; a hiding file needs no other key.
 *
 * @param house language of the pages of an overlay that do not say theirs
 */
export function readPages<Data>(
  root: string,
  layers: Layer[],
  kind: PageKind,
  schema: z.ZodType<Data & { lang?: string | undefined }>,
  house: string = UPSTREAM,
): PagesRead<Data> {
  const { folder } = PAGE_FOLDERS[kind];
  const findings: Finding[] = [];
  const pages = new Map<string, Page<Data>>();
  const owner = new Map<string, LayeredFile>();
  const hidden: string[] = [];
  for (const file of filesIn(root, layers, folder, ['.mdx', '.md'])) {
    const id = file.path.slice(folder.length + 1).replace(/\.mdx?$/, '');
    const fault = nameFault(file, id, kind, owner.get(id));
    if (fault) {
      findings.push(fault);
      continue;
    }
    const known = [...owner.keys()];
    owner.set(id, file);
    const split = splitPage(kind, file.file, textOf(file.absolute));
    if ('message' in split) {
      findings.push(split);
      continue;
    }
    if (isHiding(split.data)) {
      if (!pages.delete(id)) findings.push(nothingToHide(file, id, known));
      hidden.push(hrefOf(kind, id));
      continue;
    }
    const half = halfHidden(file, split.data);
    if (half) {
      findings.push(half);
      continue;
    }
    const parsed = schema.safeParse(split.data);
    if (!parsed.success) {
      findings.push(...schemaFindings(file.file, split.data, parsed.error, schema));
      continue;
    }
    const { body, bodyLine } = split;
    const href = hrefOf(kind, id);
    const lang = parsed.data.lang ?? (file.layer === 'overlay' ? house : UPSTREAM);
    pages.set(id, { kind, id, href, file: file.file, lang, data: parsed.data, body, bodyLine });
  }
  return { pages: [...pages.values()], hidden, findings };
}

function hrefOf(kind: PageKind, id: string): string {
  const { prefix } = PAGE_FOLDERS[kind];
  return id === 'index' ? prefix : `${prefix}${id}/`;
}

function nameFault(
  { file, layer }: LayeredFile,
  id: string,
  kind: PageKind,
  twin: LayeredFile | undefined,
): Finding | undefined {
  const steps = { guide: 2, note: undefined }[kind as string] ?? 1;
  const path = 'file name';
  if (!NAME.test(id) || (kind !== 'note' && id.split('/').length !== steps)) {
    return {
      file,
      path,
      message: 'this file name cannot become an address',
      found: id,
      allowed: `${steps === 2 ? 'PART/PAGE' : 'one name'} of lower-case letters, digits and hyphens`,
      ...(!NAME.test(id) && { hint: `call it ${id.toLowerCase().replace(/[^a-z0-9/]+/g, '-')}` }),
    };
  }
  if (twin?.layer !== layer) return undefined;
  const message = `the id ${id} is taken by another file of the same folder`;
  return { file, path, message, found: twin.file, allowed: 'one file for each id' };
}

/** A byte order mark and line endings of another system are no part of a text. */
function textOf(absolute: string): string {
  return readFileSync(absolute, 'utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r\n/g, '\n');
}

/** A note may do without frontmatter. */
function splitPage(kind: PageKind, file: string, text: string): SplitFile | Finding {
  if (kind === 'note' && !text.startsWith('---')) return { data: {}, body: text, bodyLine: 1 };
  return splitFrontmatter(file, text);
}

function isHiding(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && (data as { hidden?: unknown }).hidden === true
  );
}

/** A file that means to hide and does not say so right: its missing title is not what is wrong with it. */
function halfHidden({ file, layer }: LayeredFile, data: unknown): Finding | undefined {
  const hidden = (data as { hidden?: unknown } | null)?.hidden;
  if (layer === 'content' || hidden === undefined || hidden === false) return undefined;
  const message = 'this value has the wrong type';
  return { file, path: 'hidden', message, found: shown(hidden), allowed: 'true' };
}

function nothingToHide({ file }: LayeredFile, id: string, known: readonly string[]): Finding {
  const guess = nearest(id, known);
  return {
    file,
    path: 'hidden',
    message: 'there is no page of this name to hide',
    found: id,
    allowed: 'the path of a page in content/',
    hint: guess ? `did you mean ${guess}?` : 'delete this file',
  };
}
