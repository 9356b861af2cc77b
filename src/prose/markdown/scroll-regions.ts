import { defineHastPlugin } from 'satteri';
import type { Content } from '../../collections/content.ts';
import { fill } from '../../core/words/fill.ts';
import { foreignLang, foreignProse } from './foreign-prose.ts';
import { isNote, noteFiles } from './house-notes.ts';

/**
 * Sätteri plugin: what may be wider than a phone scrolls by itself, so that the page never does, and
 * can be reached and scrolled by keyboard. A table gets a section for it; an empty header cell becomes
 * a plain cell, since a header that says nothing is none. The section's label is the site's, the table
 * inside is in the language of its page. A house note stands on a page with tables of its own.
 */
export function scrollRegions(content: Content, root: string) {
  const t = content.words.prose.components;
  const notes = noteFiles(content, root);
  const foreign = foreignProse(content, root);
  let count = 0;
  return defineHastPlugin({
    name: 'scroll-regions',
    before() {
      count = 0;
    },
    element: [
      {
        filter: ['table'],
        visit(node, context) {
          count += 1;
          const label = isNote(notes, context.fileURL) ? t.tableOfNote : t.table;
          const lang = foreignLang(foreign, context.fileURL);
          if (lang) context.setProperty(node, 'lang', lang);
          context.wrapNode(node, {
            type: 'element',
            tagName: 'section',
            properties: {
              className: ['table-scroll'],
              tabIndex: 0,
              ariaLabel: fill(label, { number: count }),
              ...(lang && { lang: content.site.language }),
            },
            children: [],
          });
        },
      },
      {
        filter: ['th'],
        visit(node, context) {
          context.setProperty(node, 'scope', 'col');
          if (context.textContent(node).trim() === '') {
            context.replaceNode(node, {
              type: 'element',
              tagName: 'td',
              properties: {},
              children: [],
            });
          }
        },
      },
      {
        filter: ['pre'],
        visit(node, context) {
          context.setProperty(node, 'tabIndex', 0);
        },
      },
    ],
  });
}
