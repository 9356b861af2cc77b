import type * as z from 'zod/v4/core';
import { knownAnswers } from '../decision/answers.ts';
import type { Scenario } from '../decision/decision.ts';
import type { PlaneModel } from '../decision/plane-model.ts';
import { canonicalJson } from '../exact/canonical-json.ts';
import type { Finding } from '../finding.ts';
import { versionText } from '../patch/edition.ts';
import { schemaFindings } from '../schema-findings.ts';
import { PortfolioFile, ScenarioFile } from './portfolio-schema.ts';
import { askedHere } from './asked-here.ts';
import { answerFindings, given, withLostKey } from './written-answers.ts';

/** What a user saves: scenarios with their answers, in an order of the user's own. */
export interface Portfolio {
  readonly format: 1;
  readonly model: { readonly id: string; readonly version: string; readonly overlay?: string };
  readonly scenarios: readonly Scenario[];
}

export type ParsedPortfolio =
  | {
      readonly ok: true;
      /** In terms of this model; open answers are left out. */
      readonly portfolio: Portfolio;
      /** Sentences about what cannot be compared. */
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly findings: readonly Finding[] };

/** Longest file that is read, in characters: over twice what 200 longest notes take. */
const FILE_LIMIT = 2_000_000;

/** Deepest nesting of a portfolio is 4; what is deeper than this would break those who print it. */
const DEPTH_LIMIT = 20;

/**
 * Reads a saved portfolio, as text or as data. Never throws: what cannot be used gives findings with
 * the path of each fault and, for an id that is not known, the nearest one. Nothing is guessed.
 * `name` is how findings call the file.
 */
export function parsePortfolio(
  input: unknown,
  model: PlaneModel,
  name = 'portfolio',
): ParsedPortfolio {
  return parse(input, model, name, PortfolioFile);
}

/** Reads scenarios that were written by hand: like a portfolio, with `scenarios` as the only key it needs. */
export function parseScenarios(
  input: unknown,
  model: PlaneModel,
  name = 'scenarios',
): ParsedPortfolio {
  return parse(input, model, name, ScenarioFile);
}

/** The portfolio as text: keys in order, two spaces, a newline at the end; equal portfolios give equal bytes. */
export function serializePortfolio({ model, scenarios }: Portfolio): string {
  const file = {
    format: 1,
    model,
    scenarios: scenarios.map(({ id, title, note, answers }) => ({
      id,
      title,
      ...(note && { note }),
      answers,
    })),
  };
  return `${canonicalJson(file, 2)}\n`;
}

/** A portfolio of scenarios that were answered with this model. */
export function portfolioOf(model: PlaneModel, scenarios: readonly Scenario[]): Portfolio {
  return {
    format: 1,
    model: {
      id: model.id,
      version: model.version,
      ...(model.edition && { overlay: model.edition.hash }),
    },
    scenarios: scenarios.map(({ id, title, note, answers }) => ({
      id,
      title,
      ...(note && { note }),
      answers: knownAnswers(model, answers),
    })),
  };
}

function parse(
  input: unknown,
  model: PlaneModel,
  name: string,
  schema: typeof PortfolioFile | typeof ScenarioFile,
): ParsedPortfolio {
  const read = plainData(input, name);
  if ('finding' in read) return { ok: false, findings: [read.finding] };
  const parsed = schema.safeParse(read.data);
  if (!parsed.success) {
    return {
      ok: false,
      findings: schemaFindings(name, read.data, parsed.error, schema as z.$ZodType),
    };
  }
  const file = parsed.data;
  if (file.model && file.model.id !== model.id) {
    const finding = {
      file: name,
      path: 'model.id',
      message: 'these are answers to another model',
      found: file.model.id,
      allowed: model.id,
      hint: 'open it in the edition that has this model',
    };
    return { ok: false, findings: [finding] };
  }
  const asked = askedHere(model, file.model?.overlay, file.scenarios);
  const findings = asked.scenarios.flatMap(({ id, answers }, index) => [
    ...(file.scenarios.findIndex((each) => each.id === id) === index ? [] : [repeated(name, id)]),
    ...answerFindings(name, model, id, withLostKey(answers, read.data, index)),
  ]);
  if (findings.length > 0) return { ok: false, findings };
  const there = file.model && versionText(file.model.version, file.model.overlay);
  const here = versionText(model.version, model.edition?.hash);
  const warnings = [
    ...(there === undefined || there === here
      ? []
      : [
          `The file was saved with version ${there} of the model; this is ${here}, so a verdict can differ.`,
        ]),
    ...asked.warnings,
  ];
  const scenarios = asked.scenarios.map(({ id, title, note, answers }) => ({
    id,
    title: title ?? id,
    note,
    answers: given(answers),
  }));
  return { ok: true, portfolio: portfolioOf(model, scenarios), warnings };
}

/** Data that is certainly made of JSON, whether it came as text or not; or why there is none. */
function plainData(input: unknown, file: string): { data: unknown } | { finding: Finding } {
  const refuse = (message: string, rest: Partial<Finding>) => ({
    finding: { file, path: '(file)', message, ...rest },
  });
  let data: unknown;
  try {
    const text = typeof input === 'string' ? input : (JSON.stringify(input) ?? '');
    if (text.length > FILE_LIMIT) {
      const found = `${text.length} characters`;
      const allowed = `at most ${FILE_LIMIT} characters`;
      return refuse('the file is too long', { found, allowed });
    }
    // A byte order mark is what Windows editors like to put first.
    data = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const hint = error instanceof Error ? error.message : String(error);
    return refuse('the file is not JSON', { allowed: 'a portfolio as saved here', hint });
  }
  if (!isDeeper(data, DEPTH_LIMIT)) return { data };
  return refuse('the file is nested too deeply', { allowed: `at most ${DEPTH_LIMIT} levels` });
}

function isDeeper(data: unknown, limit: number): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return limit === 0 || Object.values(data).some((inner) => isDeeper(inner, limit - 1));
}

function repeated(file: string, id: string): Finding {
  return {
    file,
    path: `scenarios.${id}.id`,
    message: 'this id stands there twice',
    found: id,
    hint: 'give each scenario an id of its own',
  };
}
