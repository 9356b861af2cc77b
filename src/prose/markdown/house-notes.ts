import { fileURLToPath } from 'node:url';
import { resolve } from 'node:path';
import { defineHastPlugin, defineMdastPlugin } from 'satteri';
import { allPages, type Content } from '../../collections/content.ts';

/** Absolute paths of the files of all house notes. */
export function noteFiles(content: Content, root: string): ReadonlySet<string> {
  return new Set(content.notes.map(({ file }) => resolve(root, file)));
}

/** Whether the document of a plugin's context is a house note; what it is given then needs other ids. */
export function isNote(notes: ReadonlySet<string>, fileURL: URL | undefined): boolean {
  return fileURL !== undefined && notes.has(fileURLToPath(fileURL));
}

/**
 * Sätteri plugin: puts `<HouseNote />` behind the lead of each page that has a house note, so that
 * upstream's answer comes first and the house's second.
 */
export function noteMarks(content: Content, root: string) {
  const noted = new Set(content.notes.map(({ href }) => href));
  const marks = new Map(
    [...allPages(content), ...content.fork, ...content.house]
      .filter(({ href }) => noted.has(href))
      .map(({ file, href }) => [resolve(root, file), href.slice(1, -1)]),
  );
  return defineMdastPlugin({
    name: 'house-notes',
    before(tree, context) {
      const id = context.fileURL && marks.get(fileURLToPath(context.fileURL));
      if (id === undefined) return;
      const mark = { raw: `<HouseNote page="${id}" />` };
      const [first] = tree.children;
      if (first?.type === 'paragraph') context.insertAfter(first, mark);
      else context.prependChild(tree, mark);
    },
  });
}

/** Sätteri plugin: headings of a note get ids of their own, since the page around it has some already. */
export function noteHeadings(notes: ReadonlySet<string>) {
  let count = 0;
  return defineHastPlugin({
    name: 'note-headings',
    before() {
      count = 0;
    },
    element: {
      filter: ['h2', 'h3', 'h4'],
      visit(node, context) {
        if (!isNote(notes, context.fileURL)) return;
        count += 1;
        context.setProperty(node, 'id', `house-note-${count}`);
      },
    },
  });
}
