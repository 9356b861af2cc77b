import type { Finding } from '../core/finding.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import { parseBank } from '../core/readiness/parse-bank.ts';
import type { Content } from './content.ts';
import { layersOf, type Layer } from './layers.ts';
import { readPages } from './read-pages.ts';
import { readCases, readDecision } from './read-decision.ts';
import { readEntries, readFolder, readYaml } from './read-yaml.ts';
import { schemaFindings } from '../core/schema-findings.ts';
import { Antipattern } from './schemas/antipattern.ts';
import { Glossary } from './schemas/glossary.ts';
import { Comparison } from './schemas/comparison.ts';
import { GuidePage } from './schemas/guide-page.ts';
import { Pattern } from './schemas/pattern.ts';
import { Site } from './schemas/site.ts';
import { Sources } from './schemas/sources.ts';
import { Template } from './schemas/template.ts';

/** What was read; `content` is undefined only when `site.yaml` itself cannot be used. */
export interface ContentRead {
  readonly content: Content | undefined;
  readonly findings: Finding[];
}

/** Reads `content/` and `overlay/` below a project root. Findings never throw here; the caller decides. */
export function readContent(root: string, layers: Layer[] = layersOf(root)): ContentRead {
  const findings: Finding[] = [];
  const site = readSite(root, layers, findings);
  const guide = readPages(root, layers, 'guide', GuidePage);
  const patterns = readPages(root, layers, 'pattern', Pattern);
  const antipatterns = readPages(root, layers, 'antipattern', Antipattern);
  const templates = readPages(root, layers, 'template', Template);
  for (const read of [guide, patterns, antipatterns, templates]) findings.push(...read.findings);
  const comparison = readEntries(root, layers, 'comparison.yaml', Comparison, findings);
  const glossary = readEntries(root, layers, 'glossary.yaml', Glossary, findings);
  const sources = readEntries(root, layers, 'sources.yaml', Sources, findings);
  const bank = readBank(root, layers, findings);
  const decision = readDecision(root, layers, findings);
  const cases = readCases(root, layers, findings);
  if (!site) return { content: undefined, findings };
  const content: Content = {
    site,
    guide: guide.pages,
    patterns: patterns.pages.sort((a, b) => (a.data.title < b.data.title ? -1 : 1)),
    antipatterns: antipatterns.pages.sort((a, b) => (a.data.title < b.data.title ? -1 : 1)),
    templates: templates.pages.sort((a, b) => a.data.order - b.data.order),
    comparison,
    glossary,
    sources,
    bank,
    decision,
    cases,
    hidden: new Set([guide, patterns, antipatterns, templates].flatMap((read) => read.hidden)),
  };
  return { content, findings };
}

/** Site settings: a later layer's keys replace those of an earlier one, key by key. */
function readSite(root: string, layers: Layer[], findings: Finding[]): Site | undefined {
  const reads = readYaml(root, layers, 'site.yaml', findings);
  const last = reads.at(-1);
  if (!last) {
    findings.push({ file: 'content/site.yaml', path: 'file', message: 'the file is missing' });
    return undefined;
  }
  const merged: unknown = Object.assign({}, ...reads.map((read) => read.data));
  const parsed = Site.safeParse(merged);
  if (!parsed.success) {
    findings.push(...schemaFindings(last.file, merged, parsed.error, Site));
    return undefined;
  }
  const { SITE_URL, BASE_PATH } = process.env;
  return {
    ...parsed.data,
    ...(SITE_URL && { baseUrl: SITE_URL }),
    ...(BASE_PATH && { basePath: BASE_PATH }),
  };
}

function readBank(root: string, layers: Layer[], findings: Finding[]): Bank | undefined {
  const files = readFolder(root, layers, 'assessment', findings);
  if (files.length === 0) return undefined;
  const result = parseBank(files);
  if (result.ok) return result.bank;
  findings.push(...result.findings);
  return undefined;
}
