import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { lintDecision } from '../core/decision/lint-decision.ts';
import { lintBank } from '../core/readiness/bank-lint.ts';
import { addressesOf } from './addresses.ts';
import { allPages, type Content } from './content.ts';

/** Checks every id that one content file uses to name another one. */
export function checkReferences(content: Content): Finding[] {
  // A page that an overlay hides may still be named: the places that name it leave it out.
  const hidden = (prefix: string) =>
    [...content.hidden]
      .filter((href) => href.startsWith(prefix))
      .map((href) => href.slice(prefix.length, -1));
  const pages = new Set([...content.guide.map((page) => page.id), ...hidden('/guide/')]);
  const patterns = new Set([...content.patterns.map((page) => page.id), ...hidden('/patterns/')]);
  const antipatterns = new Set([
    ...content.antipatterns.map((page) => page.id),
    ...hidden('/antipatterns/'),
  ]);
  const sources = new Set(content.sources.map((source) => source.id));
  const items = new Set(content.bank?.dimensions.flatMap((d) => d.items.map((item) => item.id)));
  const parts = new Set(content.site.parts.map((part) => part.id));
  const findings: Finding[] = [];
  const check = (file: string, path: string, what: string, id: string, known: Set<string>) => {
    if (known.has(id)) return;
    const guess = nearest(id, [...known]);
    findings.push({
      file,
      path,
      message: `there is no such ${what}`,
      found: id,
      allowed: known.size > 12 ? `one of ${known.size} ids` : [...known].join(', '),
      ...(guess && { hint: `did you mean ${guess}?` }),
    });
  };
  for (const page of allPages(content)) {
    page.data.sources.forEach((id, i) => check(page.file, `sources.${i}`, 'source', id, sources));
  }
  for (const page of content.guide) {
    check(page.file, 'folder', 'part of the guide', page.id.split('/')[0] ?? '', parts);
  }
  for (const { file, data } of content.patterns) {
    data.chapters.forEach((id, i) => check(file, `chapters.${i}`, 'guide page', id, pages));
    for (const id of Object.keys(data.requires))
      check(file, `requires.${id}`, 'assessment item', id, items);
    data.related.forEach(({ id, kind }, i) => {
      const known = kind === 'guards-against' ? new Set([...antipatterns, ...patterns]) : patterns;
      check(file, `related.${i}.id`, 'pattern', id, known);
    });
  }
  for (const { file, data } of content.antipatterns) {
    data.chapters.forEach((id, i) => check(file, `chapters.${i}`, 'guide page', id, pages));
    data.instead.forEach((id, i) => check(file, `instead.${i}`, 'pattern', id, patterns));
  }
  const addresses = addressesOf(content);
  content.glossary.forEach((term, index) => {
    const path = `${index} (${term.id})`;
    term.sources.forEach((id) =>
      check('content/glossary.yaml', `${path}.sources`, 'source', id, sources),
    );
    if (term.page) check('content/glossary.yaml', `${path}.page`, 'page', term.page, addresses);
  });
  content.comparison.forEach((row) => {
    row.sources.forEach((id) =>
      check('content/comparison.yaml', `${row.id}.sources`, 'source', id, sources),
    );
    check('content/comparison.yaml', `${row.id}.page`, 'page', row.page, addresses);
  });
  for (const { file, data } of content.templates) {
    data.sources.forEach((id, i) => check(file, `sources.${i}`, 'source', id, sources));
  }
  content.site.header.forEach((link, i) =>
    check('content/site.yaml', `header.${i}.to`, 'page', link.to, addresses),
  );
  const known = { pages, patterns, sources };
  if (content.decision) findings.push(...lintDecision(content.decision, content.cases, known));
  if (content.bank) findings.push(...lintBank(content.bank, known));
  return findings;
}
