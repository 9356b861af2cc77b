import type * as z from 'zod/v4/core';
import type { Finding } from './finding.ts';
import { nearest } from './nearest.ts';

/**
 * Puts the issues of a failed parse into findings. The words are made here from the code of an
 * issue, since zod/mini, which pages use, brings no messages of its own.
 */
export function schemaFindings(
  file: string,
  input: unknown,
  error: z.$ZodError,
  schema: z.$ZodType,
): Finding[] {
  return error.issues.flatMap(alternative).flatMap((issue): Finding[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => unknownKey(file, input, issue.path, key, schema));
    }
    const value = valueAt(input, issue.path);
    const path = pathText(input, issue.path);
    if (issue.code === 'invalid_key') {
      const inner = issue.issues[0];
      return [
        { file, path, message: 'this key has the wrong form', ...(inner && allowedBy(inner)) },
      ];
    }
    if (value === undefined) {
      return [{ file, path, message: 'this key is missing', ...allowedBy(issue) }];
    }
    return [{ file, path, message: faultOf(issue), found: shown(value), ...allowedBy(issue) }];
  });
}

/** A value as a finding shows it: JSON, cut after 80 characters. */
export function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 77)}...` : text;
}

/** `items.on-call.anchors.2`: entries of a list by their id, if they have one, else counted from 0. */
export function pathText(input: unknown, path: readonly PropertyKey[]): string {
  let here = input;
  const steps = path.map((step) => {
    const list = Array.isArray(here);
    here = step !== undefined && isObject(here) ? here[step] : undefined;
    const name = list && isObject(here) ? (here['id'] ?? here['item']) : undefined;
    return typeof name === 'string' && name !== '' ? name : String(step);
  });
  return steps.join('.') || '(top level)';
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

function faultOf(issue: z.$ZodIssue): string {
  if (issue.code === 'custom') return issue.message;
  if (issue.code === 'invalid_type' && issue.expected !== 'int')
    return 'this value has the wrong type';
  return 'this value is not allowed';
}

function allowedBy(issue: z.$ZodIssue): { allowed?: string; hint?: string } {
  const unit = (origin: string) =>
    origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
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
      return { allowed: issue.expected === 'int' ? 'a whole number' : named(issue.expected) };
    case 'invalid_value':
      return { allowed: issue.values.map(String).join(', ') };
    case 'too_big':
      return { allowed: `at most ${issue.maximum}${unit(issue.origin)}` };
    case 'too_small':
      return { allowed: `at least ${issue.minimum}${unit(issue.origin)}` };
    case 'invalid_format':
      return { allowed: formatText(issue) };
    default:
      return {};
  }
}

/** The words that a schema gives for its pattern; else the pattern itself. */
function formatText(issue: z.$ZodIssueInvalidStringFormat & { includes?: string }): string {
  const { message, format, pattern, includes } = issue;
  if (message !== '' && !message.startsWith('Invalid')) return message;
  if (includes !== undefined) return `text that contains ${includes}`;
  return pattern ? `text that matches ${pattern}` : format;
}

function named(type: string): string {
  if (type === 'string') return 'text';
  if (type === 'array') return 'a list';
  if (type === 'object' || type === 'record') return 'a map of keys to values';
  return type === 'boolean' ? 'true or false' : `a ${type}`;
}

function unknownKey(
  file: string,
  input: unknown,
  path: readonly PropertyKey[],
  key: string,
  schema: z.$ZodType,
): Finding {
  const keys = keysAt(schema, path);
  const guess = nearest(key, keys);
  return {
    file,
    path: pathText(input, [...path, key]),
    message: 'this key is not known',
    found: key,
    ...(keys.length > 0 && { allowed: keys.join(', ') }),
    ...(guess && { hint: `did you mean ${guess}?` }),
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
