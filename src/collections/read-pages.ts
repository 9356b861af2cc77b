import { readFileSync } from 'node:fs';
import type * as z from 'zod';
import type { Finding } from '../core/finding.ts';
import { PAGE_FOLDERS, type Page, type PageKind } from './content.ts';
import { splitFrontmatter } from './frontmatter.ts';
import { filesIn, type Layer, type LayeredFile } from './layers.ts';
import { schemaFindings } from '../core/schema-findings.ts';

/** The pages of one kind over all layers: what stands, what is hidden, what is broken. */
export interface PagesRead<Data> {
  readonly pages: Page<Data>[];
  readonly hidden: string[];
  readonly findings: Finding[];
}

/**
 * Reads all pages of one kind. In a later layer the same path replaces, a new path adds, and
 * `hidden: true` removes; a hiding file needs no other key.
 */
export function readPages<Data>(
  root: string,
  layers: Layer[],
  kind: PageKind,
  schema: z.ZodType<Data>,
): PagesRead<Data> {
  const { folder, prefix } = PAGE_FOLDERS[kind];
  const findings: Finding[] = [];
  const pages = new Map<string, Page<Data>>();
  const owner = new Map<string, LayeredFile>();
  const hidden: string[] = [];
  for (const file of filesIn(root, layers, folder, ['.mdx', '.md'])) {
    const id = file.path.slice(folder.length + 1).replace(/\.mdx?$/, '');
    const href = `${prefix}${id}/`;
    const twin = owner.get(id);
    if (twin?.layer === file.layer) {
      findings.push({
        file: file.file,
        path: 'file name',
        message: `the id ${id} is taken by another file of the same folder`,
        found: twin.file,
        allowed: 'one file for each id',
      });
      continue;
    }
    owner.set(id, file);
    const split = splitFrontmatter(file.file, readFileSync(file.absolute, 'utf8'));
    if ('message' in split) {
      findings.push(split);
      continue;
    }
    if (isHiding(split.data)) {
      pages.delete(id);
      hidden.push(href);
      continue;
    }
    const parsed = schema.safeParse(split.data);
    if (!parsed.success) {
      findings.push(...schemaFindings(file.file, split.data, parsed.error, schema));
      continue;
    }
    const { body, bodyLine } = split;
    pages.set(id, { kind, id, href, file: file.file, data: parsed.data, body, bodyLine });
  }
  return { pages: [...pages.values()], hidden, findings };
}

function isHiding(data: unknown): boolean {
  return (
    typeof data === 'object' && data !== null && (data as { hidden?: unknown }).hidden === true
  );
}
