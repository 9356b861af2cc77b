import { documentText, heading, list } from './markdown-blocks.ts';

/** What stands in the folder, a line for each part that is there. `paths` are those of its files. */
export function folderReadme(paths: readonly string[]): string {
  const parts: readonly (readonly [start: string, line: string])[] = [
    ['blueprint.md', '[blueprint.md](blueprint.md): the whole design in one document'],
    [
      'decisions/',
      '[decisions](decisions/): one decision record a scenario, in the form of MADR 4',
    ],
    ['events/', '[events](events/): one entry an event, for the catalogue'],
    ['runbooks/', '[runbooks](runbooks/): what to do at night'],
    [
      'review-checklist.md',
      '[review-checklist.md](review-checklist.md): the questions of the design review',
    ],
    ['contracts/', '[contracts](contracts/): OpenAPI for what is asked, AsyncAPI for what is told'],
    ['plan.json', '[plan.json](plan.json): the same as data'],
    ['notes.json', '[notes.json](notes.json): your notes, to make the folder again'],
  ];
  return documentText([
    heading(1, 'Integration blueprint'),
    'Made with Ask or Tell. All of it follows from the answers; edit it freely, or make it again.',
    list(
      parts.flatMap(([start, line]) =>
        paths.some((path) => path.startsWith(start)) ? [line] : [],
      ),
    ),
  ]);
}
