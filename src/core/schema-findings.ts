import type * as z from 'zod/v4/core';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';
import { ENGLISH_SCHEMA, type SchemaWords } from './schema-words.ts';
import { fill } from './words/fill.ts';

/**
 * Puts the issues of a failed parse into findings. The words are chosen here by the code of an issue,
 * since zod/mini, which pages use, brings no messages of its own. They are English for writers, and
 * handed over for readers.
 */
export function schemaFindings(
  file: string,
  input: unknown,
  error: z.$ZodError,
  schema: z.$ZodType,
  words: SchemaWords = ENGLISH_SCHEMA,
): Finding[] {
  const details = (issue: z.$ZodIssue) => allowedBy(issue, words);
  return error.issues.flatMap(alternative).flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey({ file, input, schema, words }, issue.path, key));
    }
    const value = valueAt(input, issue.path);
    const path = pathText(input, issue.path, words);
    if (issue.code === 'invalid_key') {
      const inner = issue.issues[0];
      return [{ file, path, message: words.wrongForm, ...(inner && details(inner)) }];
    }
    if (value === undefined) {
      return [{ file, path, message: words.missing, ...details(issue) }];
    }
    return [{ file, path, message: faultOf(issue, words), found: shown(value), ...details(issue) }];
  });
}

/** A value as a finding shows it: JSON, cut after 80 characters. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** `items.on-call.anchors.2`: entries of a list by their id, if they have one, else counted from 0. */
export function pathText(
  input: unknown,
  path: readonly PropertyKey[],
  words: Pick<SchemaWords, 'topLevel'> = ENGLISH_SCHEMA,
): string {
  let here = input;
  const steps = path.map((step) => {
    const list = Array.isArray(here);
    here = step !== undefined && isObject(here) ? here[step] : undefined;
    const name = list && isObject(here) ? (here['id'] ?? here['item']) : undefined;
    return typeof name === 'string' && name !== '' ? name : String(step);
  });
  return steps.join('.') || words.topLevel;
}

/** Of a value that may have several forms, the issues with the form of the kind that was written. */
function alternative(issue: z.$ZodIssue): z.$ZodIssue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOtherKind = (issues: readonly z.$ZodIssue[]) =>
    issues.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const fitting = issue.errors.find((issues) => !isOtherKind(issues)) ?? issue.errors[0] ?? [];
  if (fitting.length === 0) return [issue];
  return fitting.flatMap((inner) =>
    alternative({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

function faultOf(issue: z.$ZodIssue, words: SchemaWords): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_type' && issue.expected !== 'int') return words.wrongType;
  return words.notAllowed;
}

function allowedBy(issue: z.$ZodIssue, words: SchemaWords): { allowed?: string; hint?: string } {
  const unit = (origin: string) =>
    origin === 'string' ? 'characters' : origin === 'array' ? 'entries' : 'number';
  switch (issue.code) {
    case 'custom': {
      // A refinement may say what it allows, and what to do.
      const { allowed, hint } = issue.params ?? {};
      return {
        ...(typeof allowed === 'string' && { allowed }),
        ...(typeof hint === 'string' && { hint }),
      };
    }
    case 'invalid_type':
      return { allowed: named(issue.expected, words) };
    case 'invalid_value':
      return { allowed: issue.values.map(String).join(', ') };
    case 'too_big':
      return { allowed: fill(words.atMost[unit(issue.origin)], { limit: String(issue.maximum) }) };
    case 'too_small':
      return { allowed: fill(words.atLeast[unit(issue.origin)], { limit: String(issue.minimum) }) };
    case 'invalid_format':
      return { allowed: formatText(issue, words) };
    default:
      return {};
  }
}

/** The words that a schema gives for its pattern; else the pattern itself. */
function formatText(
  issue: z.$ZodIssueInvalidStringFormat & { includes?: string },
  words: SchemaWords,
): string {
  const { message, format, pattern, includes } = issue;
  if (message !== '' && !message.startsWith('Invalid')) return message;
  if (includes !== undefined) return fill(words.contains, { text: includes });
  return pattern ? fill(words.matches, { pattern }) : format;
}

function named(type: string, { types: words }: SchemaWords): string {
  const known: Readonly<Record<string, string>> = {
    string: words.text,
    number: words.number,
    int: words.wholeNumber,
    boolean: words.boolean,
    array: words.list,
    object: words.map,
    record: words.map,
  };
  return known[type] ?? fill(words.other, { type });
}

function unknownKey(
  parse: {
    readonly file: string;
    readonly input: unknown;
    readonly schema: z.$ZodType;
    readonly words: SchemaWords;
  },
  path: readonly PropertyKey[],
  key: string,
): Finding {
  const { file, input, schema, words } = parse;
  const keys = keysAt(schema, path);
  const guess = nearest(key, keys);
  return {
    file,
    path: pathText(input, [...path, key]),
    message: words.unknown,
    found: key,
    ...(keys.length > 0 && { allowed: keys.join(', ') }),
    ...(guess && { hint: fill(words.didYouMean, { guess }) }),
  };
}

/** The keys that a schema allows at a path; none where it is neither an object nor a map of fixed keys. */
function keysAt(schema: z.$ZodType, path: readonly PropertyKey[]): string[] {
  let here: unknown = schema;
  for (const step of path) {
    const def = definition(here);
    here = isObject(def?.['shape']) ? def['shape'][step] : (def?.['element'] ?? def?.['valueType']);
  }
  return ownKeys(here);
}

/** The keys that a schema itself allows; of one with several forms, those of each. */
function ownKeys(schema: unknown): string[] {
  const def = definition(schema);
  if (isObject(def?.['shape'])) return Object.keys(def['shape']);
  if (Array.isArray(def?.['options'])) return def['options'].flatMap(ownKeys);
  const entries = definition(def?.['keyType'])?.['entries'];
  return isObject(entries) ? Object.values(entries).map(String) : [];
}

/** The definition behind a schema, with options and defaults unwrapped. */
function definition(schema: unknown): Record<PropertyKey, unknown> | undefined {
  const zod = isObject(schema) ? schema['_zod'] : undefined;
  const def = isObject(zod) ? zod['def'] : undefined;
  if (!isObject(def)) return undefined;
  return def['innerType'] ? definition(def['innerType']) : def;
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) => (isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined),
    input,
  );
}

function isObject(value: unknown): value is Record<PropertyKey, unknown> {
  return typeof value === 'object' && value !== null;
}
