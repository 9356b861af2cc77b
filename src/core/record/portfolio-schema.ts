import * as z from 'zod/mini';

/** Most scenarios of a portfolio. */
export const SCENARIO_LIMIT = 200;

/** Longest title, in characters (UTF-16 units, as a form field counts them). */
export const TITLE_LIMIT = 120;

/** Longest note, in characters. */
export const PORTFOLIO_NOTE_LIMIT = 4000;

const VERSION = /^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/;
const SCENARIO_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;

const model = z.strictObject({
  id: z.string().check(z.describe('Id of the model')),
  version: z.string().check(z.regex(VERSION), z.describe('Version of the model')),
  overlay: z.optional(
    z
      .nullable(z.string().check(z.regex(/^[0-9a-f]{8,64}$/)))
      .check(z.describe('Hash of the changes of a house edition; null or absent for none')),
  ),
});

const id = z.string().check(z.regex(SCENARIO_ID), z.describe('Id, of its own in this file'));
const title = z.string().check(z.maxLength(TITLE_LIMIT), z.describe('Name that readers see'));
const note = z
  .string()
  .check(z.maxLength(PORTFOLIO_NOTE_LIMIT), z.describe('Free text, at most 4,000 characters'));
const answers = z
  .record(z.string(), z.nullable(z.string()))
  .check(z.describe('Option id by factor id; no entry, null or unknown for what is open'));

/** The portfolio file, format 1. A key that is not named here is refused. */
export const PortfolioFile = z.strictObject({
  format: z.literal(1).check(z.describe('Version of this file format')),
  model: model.check(z.describe('The model that the answers belong to')),
  scenarios: z
    .array(z.strictObject({ id, title, note: z.optional(note), answers }))
    .check(z.maxLength(SCENARIO_LIMIT), z.describe('The scenarios, in the order of the page')),
});

/** What a person writes by hand for the command line: a portfolio file of which only the scenarios are needed. */
export const ScenarioFile = z.strictObject({
  format: z.optional(z.literal(1).check(z.describe('Version of this file format'))),
  model: z.optional(model.check(z.describe('The model that the answers belong to'))),
  scenarios: z
    .array(z.strictObject({ id, title: z.optional(title), note: z.optional(note), answers }))
    .check(z.maxLength(SCENARIO_LIMIT), z.describe('The scenarios to decide')),
});
