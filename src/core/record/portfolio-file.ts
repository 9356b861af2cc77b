import type * as z from 'zod/v4/core';
import { knownAnswers } from '../decision/answers.ts';
import type { Scenario } from '../decision/decision.ts';
import type { PlaneModel } from '../decision/plane-model.ts';
import { canonicalJson } from '../exact/canonical-json.ts';
import type { Finding } from '../finding.ts';
import { versionText } from '../patch/edition.ts';
import { schemaFindings } from '../schema-findings.ts';
import { fill } from '../words/fill.ts';
import { PortfolioFile, ScenarioFile } from './portfolio-schema.ts';
import { askedHere } from './asked-here.ts';
import { plainData } from './plain-data.ts';
import type { ScenariosWords } from './record-words.ts';
import { answerFindings, given, withLostKey } from './written-answers.ts';

/** What a user saves: scenarios with their answers, in an order of the user's own. */
export interface Portfolio {
  readonly format: 1;
  readonly model: { readonly id: string; readonly version: string; readonly overlay?: string };
  readonly scenarios: readonly Scenario[];
}

/** A portfolio file as this model understands it, or every fault that keeps it from being read. */
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
 * Findings and warnings are in the language of `words`; `name` is how findings call the file.
 */
export function parsePortfolio(
  input: unknown,
  model: PlaneModel,
  words: ScenariosWords,
  name = 'portfolio',
): ParsedPortfolio {
  return parse({ input, name, schema: PortfolioFile }, model, words);
}

/** Reads scenarios that were written by hand: like a portfolio, with `scenarios` as the only key it needs. */
export function parseScenarios(
  input: unknown,
  model: PlaneModel,
  words: ScenariosWords,
  name = 'scenarios',
): ParsedPortfolio {
  return parse({ input, name, schema: ScenarioFile }, model, words);
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

interface Source {
  readonly input: unknown;
  readonly name: string;
  readonly schema: typeof PortfolioFile | typeof ScenarioFile;
}

function parse(
  { input, name, schema }: Source,
  model: PlaneModel,
  words: ScenariosWords,
): ParsedPortfolio {
  const { shared, scenarios: own } = words;
  const refuse = (finding: Omit<Finding, 'file'>): ParsedPortfolio => ({
    ok: false,
    findings: [{ file: name, ...finding }],
  });
  const read = plainData(input, { limit: FILE_LIMIT, allowed: own.file.asSaved }, shared);
  if ('fault' in read) return refuse(read.fault);
  if (isDeeper(read.data, DEPTH_LIMIT)) {
    const allowed = fill(own.file.tooDeepAllowed, { limit: DEPTH_LIMIT });
    return refuse({ path: shared.file, message: own.file.tooDeep, allowed });
  }
  const parsed = schema.safeParse(read.data);
  if (!parsed.success) {
    const form = schema as z.$ZodType;
    const findings = schemaFindings(name, read.data, parsed.error, form, shared.schema);
    return { ok: false, findings };
  }
  const file = parsed.data;
  if (file.model && file.model.id !== model.id) {
    return refuse({
      path: 'model.id',
      message: own.file.otherModel,
      found: file.model.id,
      allowed: model.id,
      hint: own.file.otherModelHint,
    });
  }
  const asked = askedHere(model, file.model?.overlay, file.scenarios, own.file);
  const findings = asked.scenarios.flatMap(({ id, answers }, index) => [
    ...(file.scenarios.findIndex((each) => each.id === id) === index
      ? []
      : [repeated(name, id, own.file)]),
    ...answerFindings(name, model, id, withLostKey(answers, read.data, index), words),
  ]);
  if (findings.length > 0) return { ok: false, findings };
  const there = file.model && versionText(file.model.version, file.model.overlay, shared);
  const here = versionText(model.version, model.edition?.hash, shared);
  const warnings = [
    ...(there === undefined || there === here
      ? []
      : [fill(own.file.otherVersion, { there, here })]),
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

function isDeeper(data: unknown, limit: number): boolean {
  if (typeof data !== 'object' || data === null) return false;
  return limit === 0 || Object.values(data).some((inner) => isDeeper(inner, limit - 1));
}

function repeated(file: string, id: string, words: ScenariosWords['scenarios']['file']): Finding {
  const [message, hint] = [words.twice, words.twiceHint];
  return { file, path: `scenarios.${id}.id`, message, found: id, hint };
}
