import { canonicalJson } from '../../exact/canonical-json.ts';
import type { Notes } from '../notes.ts';
import type { Plan } from '../plan.ts';
import { asyncapiYaml, openapiYaml } from '../contracts/contracts-yaml.ts';
import { decisionRecord } from './decision-record.ts';
import { eventCatalogueEntry } from './event-catalogue-entry.ts';
import { fileNames } from './file-names.ts';
import { folderReadme } from './folder-readme.ts';
import { blueprintMarkdown } from './markdown.ts';
import { planJson } from './plan-json.ts';
import { plannedEvents } from './planned-contracts.ts';
import { reviewChecklist } from './review-checklist.ts';
import { runbooks } from './runbook.ts';

/** A file of the folder: a path with `/` below its root, and its text. */
export interface ExportedFile {
  readonly path: string;
  readonly text: string;
}

/**
 * All files of a blueprint, sorted by path. Paths hold letters, digits, dots, hyphens and underscores
 * only, so that they are good on every system; a user's text is never in them. Equal plans and notes
 * give equal files.
 */
export function exportFolder(plan: Plan, notes: Notes = {}): readonly ExportedFile[] {
  const decisions = fileNames(plan.scenarios.map(({ id }) => id)).map(
    (name, index) => `decisions/${String(index + 1).padStart(4, '0')}-${name}.md`,
  );
  const records = plan.scenarios.map(({ id }, index) => [id, decisions[index] ?? ''] as const);
  const events = plannedEvents(plan);
  const entries = fileNames(events.map(({ event }) => event.id));
  const files = [
    { path: 'blueprint.md', text: blueprintMarkdown(plan, notes) },
    ...plan.scenarios.map((scenario, index) => ({
      path: decisions[index] ?? '',
      text: decisionRecord(plan, scenario, notes),
    })),
    ...events.map(({ scenario, event }, index) => ({
      path: `events/${entries[index] ?? ''}.md`,
      text: eventCatalogueEntry(plan, scenario, event),
    })),
    ...runbooks(plan).map(({ name, text }) => ({ path: `runbooks/${name}.md`, text })),
    ...(plan.scenarios.length === 0
      ? []
      : [{ path: 'review-checklist.md', text: reviewChecklist(plan, new Map(records)) }]),
    ...optionalFile('contracts/asyncapi.yaml', asyncapiYaml(plan)),
    ...optionalFile('contracts/openapi.yaml', openapiYaml(plan)),
    { path: 'plan.json', text: planJson(plan) },
    ...notesFile(notes),
  ];
  const readme = { path: 'README.md', text: folderReadme(files.map(({ path }) => path)) };
  return [...files, readme].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function optionalFile(path: string, text: string | undefined): ExportedFile[] {
  return text === undefined ? [] : [{ path, text }];
}

/** The notes as the command line reads them; no file without a note. */
function notesFile(notes: Notes): ExportedFile[] {
  const written = Object.entries(notes).filter(([, text]) => text.trim() !== '');
  if (written.length === 0) return [];
  return [{ path: 'notes.json', text: `${canonicalJson(Object.fromEntries(written), 2)}\n` }];
}
