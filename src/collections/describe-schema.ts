import * as z from 'zod';

/** One key of a file that a person writes, as a line of its reference. */
export interface KeyLine {
  /** `header[].label`: `[]` is any entry of a list, `KEY` any key of a map. */
  readonly path: string;
  /** What may stand there, in words. */
  readonly type: string;
  readonly required: boolean;
  readonly description: string;
}

/** The part of JSON Schema that our schemas become. */
interface Json {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Json>>;
  readonly required?: readonly string[];
  readonly items?: Json;
  readonly additionalProperties?: Json | boolean;
  readonly propertyNames?: Json;
  readonly anyOf?: readonly Json[];
  readonly oneOf?: readonly Json[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  /** Ours: the pattern in words. */
  readonly words?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
}

/**
 * Every key that a schema knows, in its own order, keys of inner maps behind their map.
 *
 * @param depth how many levels of inner maps to go into
 */
export function describeSchema(schema: z.ZodType, depth = 6): KeyLine[] {
  const json = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema }) => Object.assign(jsonSchema, wordsOf(zodSchema)),
  }) as Json;
  return linesOf(json, '', depth);
}

/** The words that a schema gives for its pattern, so that nobody has to read a regular expression. */
function wordsOf(schema: z.core.$ZodTypes): { words?: string } {
  const { checks = [] } = schema._zod.def;
  for (const check of checks) {
    const { error } = check._zod.def as { error?: unknown };
    const words: unknown = typeof error === 'function' ? error({}) : undefined;
    if (typeof words === 'string') return { words };
  }
  return {};
}

function linesOf(json: Json, prefix: string, depth: number): KeyLine[] {
  if (depth === 0) return [];
  const properties = Object.entries(json.properties ?? {}).flatMap(([key, value]) => {
    const path = prefix === '' ? key : `${prefix}.${key}`;
    const required = json.required?.includes(key) === true && value.default === undefined;
    const line = { path, type: typeOf(value), required, description: value.description ?? '' };
    return [line, ...linesOf(value, path, depth - 1)];
  });
  const alternatives = [...(json.anyOf ?? []), ...(json.oneOf ?? [])];
  const inner = alternatives.flatMap((each) => linesOf(each, prefix, depth));
  const entries = json.items ? linesOf(json.items, `${prefix}[]`, depth) : [];
  const values = json.additionalProperties;
  return [
    ...properties,
    ...inner,
    ...entries,
    ...(typeof values === 'object' ? valueLines(values, prefix, depth) : []),
  ];
}

/** The keys of the values of a map whose own keys are free. */
function valueLines(values: Json, prefix: string, depth: number): KeyLine[] {
  const path = prefix === '' ? 'KEY' : `${prefix}.KEY`;
  const inside = linesOf(values, path, depth - 1);
  if (inside.length === 0) return [];
  return [{ path, type: 'map', required: false, description: values.description ?? '' }, ...inside];
}

/** What may stand at a place, in words: `text of 3 to 90 characters`, `list of 1 or more: text`. */
function typeOf(json: Json): string {
  const alternatives = json.anyOf ?? json.oneOf;
  if (alternatives) return [...new Set(alternatives.map(typeOf))].join('; or ');
  if (typeof json.type === 'object')
    return json.type.map((type) => typeOf({ ...json, type })).join('; or ');
  if (json.const !== undefined) return JSON.stringify(json.const);
  const fallback =
    json.default === undefined || json.default === '' || Array.isArray(json.default)
      ? ''
      : `; ${JSON.stringify(json.default)} if left out`;
  if (json.enum) return `${json.enum.map(String).join(', ')}${fallback}`;
  switch (json.type) {
    case 'string':
      return `${textType(json)}${fallback}`;
    case 'boolean':
      return `true or false${fallback}`;
    case 'integer':
      return `whole number${between(json.minimum, json.maximum)}${fallback}`;
    case 'number':
      return `number${between(json.minimum, json.maximum)}${fallback}`;
    case 'array':
      return `list${between(json.minItems, json.maxItems, 'entries')}: ${typeOf(json.items ?? {})}`;
    case 'object':
      return json.properties ? 'map' : mapType(json);
    default:
      return 'any value';
  }
}

function mapType({ propertyNames, additionalProperties }: Json): string {
  const values =
    typeof additionalProperties === 'object' ? typeOf(additionalProperties) : 'any value';
  const keys = propertyNames?.enum ? ` (${propertyNames.enum.join(', ')})` : '';
  return `map of keys${keys} to ${values}`;
}

function textType({ format, pattern, words, minLength, maxLength }: Json): string {
  if (words !== undefined) return words;
  if (format === 'includes') return `text that contains ${pattern?.replaceAll('\\', '')}`;
  if (format === 'uri') return 'address with https:// or http://';
  const length = between(minLength, maxLength, 'characters');
  if (pattern?.startsWith('^[a-z]') === true || pattern?.startsWith('^[a-z0-9]') === true)
    return 'an id';
  if (pattern === undefined || pattern === '\\S') return `text${length}`;
  return `text${length} that matches ${pattern}`;
}

/** A number that no file of ours reaches, which zod puts where there is no limit. */
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

function between(low: number | undefined, high: number | undefined, unit = ''): string {
  const max = high === NO_LIMIT ? undefined : high;
  const min = low === -NO_LIMIT || low === 0 ? undefined : low;
  const of = unit === '' ? '' : ` ${unit}`;
  if (min !== undefined && max !== undefined)
    return min === max ? ` of ${min}${of}` : ` of ${min} to ${max}${of}`;
  if (min !== undefined) return ` of ${min} or more${of}`;
  return max === undefined ? '' : ` of at most ${max}${of}`;
}
