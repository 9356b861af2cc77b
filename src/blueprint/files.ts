import { html } from 'lit-html';
import type { Notes } from '../core/blueprint/notes.ts';
import type { Plan } from '../core/blueprint/plan.ts';
import { download } from '../site/download.ts';
import { openFilesBox } from '../site/files-box.ts';
import { importNotes } from './import-notes.ts';
import { notesNow, notesText } from './kept-notes.ts';

/** A file that the reader can have. Its renderer is fetched when it is wanted. */
interface Format {
  readonly label: string;
  readonly name: string;
  readonly type: string;
  /** Undefined if there is nothing to write, for the reason `none`. */
  readonly write: (plan: Plan) => Promise<string | Uint8Array<ArrayBuffer> | undefined>;
  readonly none?: string;
}

const FORMATS: readonly Format[] = [
  {
    label: 'Everything as a folder (.zip)',
    name: 'blueprint.zip',
    type: 'application/zip',
    write: async (plan) => {
      const [{ exportFolder }, { zipFiles }] = await Promise.all([
        import('../core/blueprint/render/export-folder.ts'),
        import('./zip.ts'),
      ]);
      return zipFiles(exportFolder(plan, notesNow()));
    },
  },
  {
    label: 'Markdown document',
    name: 'blueprint.md',
    type: 'text/markdown',
    write: async (plan) => {
      const { blueprintMarkdown } = await import('../core/blueprint/render/markdown.ts');
      return blueprintMarkdown(plan, notesNow());
    },
  },
  {
    label: 'AsyncAPI document',
    name: 'asyncapi.yaml',
    type: 'application/yaml',
    write: async (plan) =>
      (await import('../core/blueprint/contracts/contracts-yaml.ts')).asyncapiYaml(plan),
    none: 'No scenario tells anybody anything, so there is no AsyncAPI document.',
  },
  {
    label: 'OpenAPI document',
    name: 'openapi.yaml',
    type: 'application/yaml',
    write: async (plan) =>
      (await import('../core/blueprint/contracts/contracts-yaml.ts')).openapiYaml(plan),
    none: 'No scenario asks anybody anything, so there is no OpenAPI document.',
  },
  {
    label: 'Plan as JSON',
    name: 'plan.json',
    type: 'application/json',
    write: async (plan) => (await import('../core/blueprint/render/plan-json.ts')).planJson(plan),
  },
  {
    label: 'Notes as JSON',
    name: 'notes.json',
    type: 'application/json',
    write: () => Promise.resolve(notesText()),
    none: 'There are no notes yet.',
  },
];

/** Shows how to save and import; the plan is read when a button is pressed, not before. */
export function openFiles(plan: () => Plan | undefined, adopt: (notes: Notes) => void): void {
  const save = async ({ name, type, write, none = '' }: Format) => {
    const current = plan();
    if (!current) return;
    try {
      const content = await write(current);
      if (content !== undefined) download(name, type, content);
      say(content === undefined ? none : `Saved: ${name}`);
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      say(`${name} could not be made: ${why}`);
    }
  };
  const say = (text: string) => {
    const region = document.querySelector('#files [role=status]');
    if (region) region.textContent = text;
  };
  openFilesBox({
    words: {
      heading: 'Save, export, import',
      import: 'Import notes from a notes.json',
      close: 'Close',
    },
    saves: FORMATS.map((format) => ({ label: format.label, act: () => void save(format) })),
    about: html`<p role="status"></p>
      <p>
        The folder holds the document, a decision record for each scenario, entries for the event
        catalogue, runbooks, a review checklist, the contracts, the plan and your notes.
      </p>`,
    take: (file) => importNotes(file, plan, adopt),
  });
}
