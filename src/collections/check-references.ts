import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { lintBlueprint } from '../core/blueprint/lint-blueprint.ts';
import { lintDecision } from '../core/decision/lint-decision.ts';
import type { Bank } from '../core/readiness/bank-schema.ts';
import { lintPatched } from '../core/patch/origin.ts';
import { lintBank } from '../core/readiness/bank-lint.ts';
import type { KnownIds } from '../core/readiness/lint-rule.ts';
import { addressesOf, notePages } from './addresses.ts';
import { checkHouse } from './check-house.ts';
import { allPages, type Content } from './content.ts';

/** Checks every id that one content file uses to name another one. */
export function checkReferences(content: Content): Finding[] {
  // A page that an overlay hides may still be named: the places that name it leave it out.
  const hidden = (prefix: string) =>
    [...content.hidden]
      .filter((target) => target.startsWith(prefix))
      .map((target) => target.slice(prefix.length).replace(/\/$/, ''));
  const pages = new Set([...content.guide.map((page) => page.id), ...hidden('/guide/')]);
  const patterns = new Set([...content.patterns.map((page) => page.id), ...hidden('/patterns/')]);
  const antipatterns = new Set([
    ...content.antipatterns.map((page) => page.id),
    ...hidden('/antipatterns/'),
  ]);
  const sources = new Set([...content.sources.map((source) => source.id), ...hidden('source:')]);
  const items = new Set([
    ...(content.bank?.dimensions ?? []).flatMap((d) => d.items.map((item) => item.id)),
    // A pattern of upstream's may ask for what this edition does not ask.
    ...Object.keys(content.bank?.edition?.removed ?? {}),
  ]);
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
  const addresses = new Set([...addressesOf(content), ...content.hidden]);
  const fileOf = (thing: string) => content.fileOf.get(thing) ?? thing;
  content.glossary.forEach((term, index) => {
    const path = `${index} (${term.id})`;
    const file = fileOf(`term:${term.id}`);
    term.sources.forEach((id) => check(file, `${path}.sources`, 'source', id, sources));
    if (term.page) check(file, `${path}.page`, 'page', term.page, addresses);
  });
  content.comparison.forEach((row) => {
    const file = fileOf(`row:${row.id}`);
    row.sources.forEach((id) => check(file, `${row.id}.sources`, 'source', id, sources));
    check(file, `${row.id}.page`, 'page', row.page, addresses);
  });
  for (const { file, data } of content.templates) {
    data.sources.forEach((id, i) => check(file, `sources.${i}`, 'source', id, sources));
  }
  content.site.header.forEach((link, i) =>
    check('content/site.yaml', `header.${i}.to`, 'page', link.to, addresses),
  );
  findings.push(...checkNotes(content), ...checkHouse(content));
  const known = { pages, patterns, sources };
  if (content.decision) {
    const decision = lintPatched(content.decision, content.patched.decision, (each) =>
      lintDecision(each, content.cases, known),
    );
    findings.push(...decision.map((finding) => inItsFile(content, finding)));
  }
  if (content.bank) {
    const lint = (bank: Bank) => lintBank(bank, known);
    findings.push(...lintPatched(content.bank, content.patched.bank, lint));
  }
  findings.push(...checkBlueprint(content, known, items));
  return findings;
}

/** The rules of the blueprint, against upstream's model: an edition may ask less without rewriting them. */
function checkBlueprint(content: Content, known: KnownIds, items: ReadonlySet<string>): Finding[] {
  const decision = content.patched.decision?.upstream ?? content.decision;
  if (!decision || !content.blueprint) return [];
  const { model, advice } = decision;
  const watch = new Map(
    content.patterns.map(({ id, data }) => [id, data.watch.map(({ signal }) => signal)] as const),
  );
  return lintBlueprint(content.blueprint, { model, advice, known, items, watch });
}

/** Notes whose page there is not. One for a page that the overlay hides is a warning, made elsewhere. */
function checkNotes(content: Content): Finding[] {
  const pages = notePages(content);
  return content.notes.flatMap(({ id, href, file }): Finding[] => {
    if (pages.has(id) || content.hidden.has(href)) return [];
    const guess = nearest(id, pages) ?? [...pages].find((page) => page.endsWith(`/${id}`));
    return [
      {
        file,
        path: 'file name',
        message: 'there is no page for this note',
        found: id,
        allowed: 'the address of a page without its outer slashes, such as patterns/webhook; home',
        ...(guess && { hint: `did you mean ${guess}?` }),
      },
    ];
  });
}

/** A finding about a published case names the file that the case was read from. */
function inItsFile({ fileOf }: Content, finding: Finding): Finding {
  const [, id] = /cases\/([^/]+)\.yaml$/.exec(finding.file) ?? [];
  const file = id === undefined ? undefined : fileOf.get(`case:${id}`);
  return file === undefined ? finding : { ...finding, file };
}
