import type { Finding } from '../core/finding.ts';
import { pruneCases } from '../core/patch/prune-decision.ts';
import { PAGE_FOLDERS, type Content } from './content.ts';
import { readLook } from './house-look.ts';
import { layersOf, type Layer } from './layers.ts';
import { checkOverlayFiles } from './overlay-files.ts';
import { readLocale, UPSTREAM } from './read-locale.ts';
import { readPages, type PagesRead } from './read-pages.ts';
import { readBank } from './read-bank.ts';
import { readBlueprint } from './read-blueprint.ts';
import { readCases, readDecision } from './read-decision.ts';
import { readSite } from './read-site.ts';
import { readEntries } from './read-yaml.ts';
import { Antipattern } from './schemas/antipattern.ts';
import { Glossary } from './schemas/glossary.ts';
import { Comparison } from './schemas/comparison.ts';
import { ForkPage } from './schemas/fork-page.ts';
import { GuidePage } from './schemas/guide-page.ts';
import { HousePage } from './schemas/house-page.ts';
import { Note } from './schemas/note.ts';
import { Pattern } from './schemas/pattern.ts';
import { PlatformKinds } from './schemas/platforms.ts';
import { Sources } from './schemas/sources.ts';
import { Template } from './schemas/template.ts';

/** What was read; `content` is undefined only when `site.yaml` itself cannot be used. */
export interface ContentRead {
  readonly content: Content | undefined;
  readonly findings: Finding[];
}

/** Reads `content/` and `overlay/` below a project root. Findings never throw here; the caller decides. */
export function readContent(root: string, layers: Layer[] = layersOf(root)): ContentRead {
  const findings: Finding[] = checkOverlayFiles(root, layers);
  const settings = readSite(root, layers, findings);
  const language = settings?.site.language ?? UPSTREAM;
  const { words } = readLocale(root, layers, language, findings);
  const guide = readPages(root, layers, 'guide', GuidePage, language);
  const patterns = readPages(root, layers, 'pattern', Pattern, language);
  const antipatterns = readPages(root, layers, 'antipattern', Antipattern, language);
  const templates = readPages(root, layers, 'template', Template, language);
  const fork = readPages(root, layers, 'fork', ForkPage, language);
  const notes = readPages(root, layers, 'note', Note, language);
  const house = readPages(root, layers, 'house', HousePage, language);
  const prose = [guide, patterns, antipatterns, templates, fork, notes, house];
  for (const read of prose) findings.push(...read.findings);
  const comparison = readEntries(root, layers, 'comparison.yaml', Comparison, findings, language);
  const glossary = readEntries(root, layers, 'glossary.yaml', Glossary, findings, language);
  const sources = readEntries(root, layers, 'sources.yaml', Sources, findings);
  const platforms = readEntries(root, layers, 'platforms.yaml', PlatformKinds, findings, language);
  const bank = readBank(root, layers, findings, language);
  const decision = readDecision(root, layers, findings, language);
  const cases = readCases(root, layers, findings);
  const blueprint = readBlueprint(root, layers, findings);
  if (!settings) return { content: undefined, findings };
  const { site, fileOf } = settings;
  const brand = readLook(root, layers, site, fileOf.get('brand') ?? 'content/site.yaml');
  findings.push(...brand.findings);
  const content: Content = {
    site,
    words,
    english: [...(bank?.untranslated ?? []), ...(decision?.untranslated ?? [])],
    guide: guide.pages,
    patterns: patterns.pages.sort((a, b) => (a.data.title < b.data.title ? -1 : 1)),
    antipatterns: antipatterns.pages.sort((a, b) => (a.data.title < b.data.title ? -1 : 1)),
    templates: templates.pages.sort((a, b) => a.data.order - b.data.order),
    fork: fork.pages.sort((a, b) => a.data.order - b.data.order),
    notes: notes.pages,
    house: house.pages.sort((a, b) => a.data.order - b.data.order),
    look: brand.look,
    platforms: platforms.entries,
    comparison: comparison.entries,
    glossary: glossary.entries,
    sources: sources.entries,
    bank: bank?.bank,
    decision: decision?.content,
    blueprint,
    cases: pruneCases(cases.cases, decision?.content.model.edition?.removed ?? {}),
    patched: { bank: bank?.patched, decision: decision?.patched },
    hidden: new Set([
      ...prose.flatMap((read) => read.hidden),
      ...emptyParts(guide),
      ...cases.removed.map((id) => `/cases/${id}/`),
      ...glossary.removed.map((id) => `term:${id}`),
      ...sources.removed.map((id) => `source:${id}`),
    ]),
    fileOf: new Map([
      ...named('term', glossary.fileOf),
      ...named('source', sources.fileOf),
      ...named('row', comparison.fileOf),
      ...named('case', cases.fileOf),
      ...named('platform', platforms.fileOf),
      ...named('site', fileOf),
    ]),
    warnings: [...brand.warnings],
  };
  return { content, findings };
}

/** Addresses of the parts of the guide of which an overlay hides every page. */
function emptyParts({ pages, hidden }: PagesRead<GuidePage>): string[] {
  const { prefix } = PAGE_FOLDERS.guide;
  const parts = hidden.map((href) => `${prefix}${href.split('/')[2] ?? ''}/`);
  return parts.filter((part) => !pages.some(({ href }) => href.startsWith(part)));
}

function named(kind: string, files: ReadonlyMap<string, string>): [string, string][] {
  return [...files].map(([id, file]) => [`${kind}:${id}`, file]);
}
