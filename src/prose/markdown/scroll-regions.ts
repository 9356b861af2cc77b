import { defineHastPlugin } from 'satteri';
import { isNote } from './house-notes.ts';

/**
 * Sätteri plugin: what may be wider than a phone scrolls by itself, so that the page never does, and
 * can be reached and scrolled by keyboard. A table gets a section for it; an empty header cell becomes
 * a plain cell, since a header that says nothing is none.
 *
 * @param notes absolute paths of house notes, which stand on a page with tables of its own
 */
export function scrollRegions(notes: ReadonlySet<string>) {
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
          const of = isNote(notes, context.fileURL) ? ' of the note' : '';
          context.wrapNode(node, {
            type: 'element',
            tagName: 'section',
            properties: {
              className: ['table-scroll'],
              tabIndex: 0,
              ariaLabel: `Table ${count}${of}`,
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
