import type { ContentSource } from '../decision/parse-decision.ts';
import type { Finding } from '../finding.ts';
import { schemaFindings } from '../schema-findings.ts';
import { BLUEPRINT_FILES, type BlueprintRules } from './blueprint-schema.ts';

/** The rules, or everything that is wrong with the form of their files. */
export type ParsedBlueprint =
  | { readonly ok: true; readonly rules: BlueprintRules }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/**
 * Reads the files of `content/blueprint/`, found by their names, and checks the form of each. What the
 * values mean together is for `lintBlueprint`.
 */
export function parseBlueprint(files: readonly ContentSource[]): ParsedBlueprint {
  const findings: Finding[] = [];
  const folder = files[0]?.path.replace(/[^/\\]*$/, '') ?? 'content/blueprint/';
  const rules: Record<string, unknown> = {};
  for (const [key, schema] of Object.entries(BLUEPRINT_FILES)) {
    const file = files.find(({ path }) => path.replace(/^.*[/\\]/, '') === `${key}.yaml`);
    if (!file) {
      const path = `${folder}${key}.yaml`;
      findings.push({ file: path, path: '(file)', message: 'the file is missing' });
      continue;
    }
    const parsed = schema.safeParse(file.data);
    if (parsed.success) rules[key] = parsed.data;
    else findings.push(...schemaFindings(file.path, file.data, parsed.error, schema));
  }
  // Every key was parsed by its own schema above, which the type of the loop cannot express.
  return findings.length > 0
    ? { ok: false, findings }
    : { ok: true, rules: rules as BlueprintRules };
}
