import { defineHastPlugin, type HastContent } from 'satteri';
import type { Content } from '../../collections/content.ts';
import { UPSTREAM } from '../../collections/read-locale.ts';
import type { GlossaryTerm } from '../../collections/schemas/glossary.ts';
import { foreignLang, foreignProse } from './foreign-prose.ts';
import { isNote, noteFiles } from './house-notes.ts';

/** What a popover shows of a term. */
type Term = Pick<GlossaryTerm, 'term' | 'definition' | 'lang'>;

/** What the link plugin needs to know about the site. */
export interface LinkTargets {
  readonly basePath: string;
  readonly hidden: ReadonlySet<string>;
  readonly terms: ReadonlyMap<string, Term>;
  readonly sources: ReadonlyMap<string, string>;
  /** Absolute paths of house notes, whose popovers need ids of their own. */
  readonly notes: ReadonlySet<string>;
  /** Languages of the prose that is in another one than the site, by absolute path. */
  readonly foreign: ReadonlyMap<string, string>;
  /** Language of the site. */
  readonly language: string;
  /** Text of the link to the glossary, in the language of the site. */
  readonly inGlossary: string;
}

/** Takes from the content what the link plugin needs. */
export function linkTargets(content: Content, root: string): LinkTargets {
  return {
    basePath: content.site.basePath,
    hidden: content.hidden,
    terms: new Map(content.glossary.map((term) => [term.id, term])),
    sources: new Map(content.sources.map((source) => [source.id, source.url])),
    notes: noteFiles(content, root),
    foreign: foreignProse(content, root),
    language: content.site.language,
    inGlossary: content.words.prose.components.inGlossary,
  };
}

/**
 * Sätteri plugin for the links of the guide: internal addresses get the base path, `term:ID` becomes
 * a button with a native popover that holds the definition, `source:ID` leads to the source, and a
 * link to something that an overlay takes away becomes plain text.
 */
export function links(targets: LinkTargets) {
  const base = targets.basePath.replace(/\/$/, '');
  let popovers = 0;
  return defineHastPlugin({
    name: 'links',
    before() {
      popovers = 0;
    },
    element: {
      filter: ['a'],
      visit(node, context) {
        const href = String(node.properties['href'] ?? '');
        if (targets.hidden.has(href.replace(/[?#].*$/, ''))) {
          context.replaceNode(node, {
            type: 'element',
            tagName: 'span',
            properties: {},
            children: node.children,
          });
        } else if (href.startsWith('source:')) {
          const url = targets.sources.get(href.slice(7)) ?? '#';
          context.setProperty(node, 'href', url);
          context.setProperty(node, 'className', ['cite']);
        } else if (href.startsWith('term:')) {
          const id = href.slice(5);
          const term = targets.terms.get(id);
          if (!term) return;
          popovers += 1;
          const note = isNote(targets.notes, context.fileURL) ? 'note-' : '';
          context.replaceNode(
            node,
            termPopover(
              `${note}term-${popovers}`,
              term,
              {
                href: `${base}/glossary/#${id}`,
                text: targets.inGlossary,
                lang: targets.language,
              },
              foreignLang(targets.foreign, context.fileURL) ?? targets.language,
              node.children as HastContent[],
            ),
          );
        } else if (href.startsWith('/')) {
          context.setProperty(node, 'href', base + href);
        }
      },
    },
  });
}

/**
 * A term in running text: a button that opens its definition, without any script. What is not in the
 * language of the prose around it says in which it is.
 *
 * @param around language of the prose
 */
function termPopover(
  id: string,
  { term, definition, lang: own = UPSTREAM }: Term,
  more: { readonly href: string; readonly text: string; readonly lang: string },
  around: string,
  children: HastContent[],
): HastContent[] {
  const text = (value: string) => ({ type: 'text' as const, value });
  const card = { id, popover: 'auto', className: ['term-card'], 'data-pagefind-ignore': '' };
  return [
    {
      type: 'element',
      tagName: 'button',
      properties: { type: 'button', className: ['term'], popovertarget: id },
      children: children as [],
    },
    {
      type: 'element',
      tagName: 'span',
      properties: own === around ? card : { ...card, lang: own },
      children: [
        { type: 'element', tagName: 'b', properties: {}, children: [text(term)] },
        text(` ${definition} `),
        {
          type: 'element',
          tagName: 'a',
          properties:
            more.lang === own ? { href: more.href } : { href: more.href, lang: more.lang },
          children: [text(more.text)],
        },
      ],
    },
  ];
}
