import type { Finding } from '../core/finding.ts';
import { bareTarget, linksIn } from './check-links.ts';
import { proseOf, type Content } from './content.ts';

/** A place in a file that names something by the target that a link to it would have. */
interface Reference {
  readonly file: string;
  readonly path: string;
  readonly target: string;
}

/**
 * Every place that still names what an overlay hides. None of them breaks: a link becomes text, a list
 * leaves the entry out. But the sentence around it may have to be reworded.
 */
export function checkHidden(content: Content): Finding[] {
  if (content.hidden.size === 0) return [];
  const found = (references: readonly Reference[], message: string): Finding[] =>
    references
      .filter(({ target }) => content.hidden.has(bareTarget(target)))
      .map(({ file, path, target }) => ({ file, path, message, found: target }));
  const links = proseOf(content).flatMap((page) =>
    linksIn(page).map(({ target, line }) => ({ file: page.file, path: `line ${line}`, target })),
  );
  const notes = content.notes.map(({ file, href }) => ({ file, path: 'file name', target: href }));
  return [
    ...found(links, 'this link becomes text, since the overlay hides what it leads to'),
    ...found(dataReferences(content), 'this is left out, since the overlay hides it'),
    ...found(notes, 'this note is not shown, since the overlay hides its page'),
  ];
}

const guide = (id: string) => `/guide/${id}/`;
const pattern = (id: string) => `/patterns/${id}/`;
const source = (id: string) => `source:${id}`;

/** What the data of one thing names of another, apart from prose. */
function dataReferences(content: Content): Reference[] {
  const { site, patterns, antipatterns, templates, glossary, comparison } = content;
  const list = (file: string, path: string, ids: readonly string[], to: (id: string) => string) =>
    ids.map((id, index) => ({ file, path: `${path}.${index}`, target: to(id) }));
  const fileOf = (thing: string) => content.fileOf.get(thing) ?? thing;
  return [
    ...site.header.map(({ to }, i) => ({ file: 'site.yaml', path: `header.${i}.to`, target: to })),
    ...(site.footer ?? []).flatMap(({ to }, i) =>
      to === undefined ? [] : [{ file: fileOf('site:footer'), path: `footer.${i}.to`, target: to }],
    ),
    ...[...content.guide, ...patterns, ...antipatterns, ...templates].flatMap(({ file, data }) =>
      list(file, 'sources', data.sources, source),
    ),
    ...patterns.flatMap(({ file, data }) => [
      ...list(file, 'chapters', data.chapters, guide),
      ...data.related.flatMap(({ id, kind }, index) => {
        const path = `related.${index}.id`;
        const against = kind === 'guards-against' && !patterns.some((page) => page.id === id);
        return [{ file, path, target: against ? `/antipatterns/${id}/` : pattern(id) }];
      }),
    ]),
    ...antipatterns.flatMap(({ file, data }) => [
      ...list(file, 'chapters', data.chapters, guide),
      ...list(file, 'instead', data.instead, pattern),
    ]),
    ...glossary.flatMap(({ id, page, sources }) => [
      ...list(fileOf(`term:${id}`), `${id}.sources`, sources, source),
      ...(page ? [{ file: fileOf(`term:${id}`), path: `${id}.page`, target: page }] : []),
    ]),
    ...comparison.flatMap(({ id, page, sources }) => [
      ...list(fileOf(`row:${id}`), `${id}.sources`, sources, source),
      { file: fileOf(`row:${id}`), path: `${id}.page`, target: page },
    ]),
    ...bankReferences(content),
    ...decisionReferences(content),
  ];
}

function bankReferences({ bank }: Content): Reference[] {
  if (!bank) return [];
  const items = bank.dimensions.flatMap((dimension) =>
    dimension.items.flatMap((item) => {
      const file = `content/assessment/${dimension.id}.yaml`;
      const at = (key: string) => `items.${item.id}.${key}`;
      return [
        { file, path: at('guide'), target: guide(item.guide) },
        ...item.patterns.map((id) => ({ file, path: at('patterns'), target: pattern(id) })),
        ...item.sources.map((id) => ({ file, path: at('sources'), target: source(id) })),
      ];
    }),
  );
  const file = 'content/assessment/bank.yaml';
  const gates = bank.gates.map(({ item, guide: page }) => {
    return { file, path: `gates.${item}.guide`, target: guide(page) };
  });
  return [...items, ...gates];
}

function decisionReferences({ decision }: Content): Reference[] {
  if (!decision) return [];
  const file = 'content/decision/factors.yaml';
  const factors = decision.model.factors.flatMap(({ id, page, options }) => [
    { file, path: `${id}.page`, target: guide(page) },
    ...options.map((option) => ({
      file,
      path: `${id}.options.${option.id}.source`,
      target: source(option.source),
    })),
  ]);
  const rules = decision.advice.patterns.map(({ pattern: id }, index) => ({
    file: 'content/decision/advice.yaml',
    path: `patterns.${index}.pattern`,
    target: pattern(id),
  }));
  return [...factors, ...rules];
}
