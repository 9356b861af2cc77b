import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { shown } from '../schema-findings.ts';

/** Keys whose values readers see. Nothing else can be translated, so that no translation moves a score. */
const TEXTS = new Set(
  (
    'title summary ask whoKnows anchors evidenceHint name meaning advice why unlocks levels ' +
    'question help examples label because text description tagline license'
  ).split(' '),
);

/** Keys by which entries of a list are told apart. */
const IDS = ['id', 'item', 'to'];

/** A data file in another language: the same file with what is translated in place. */
export interface Translated {
  readonly data: unknown;
  readonly findings: readonly Finding[];
  /** Texts that stay as they are, by their paths. */
  readonly missing: readonly string[];
  /** Entries with such a text, as `<list>:<id>`. */
  readonly untranslated: readonly string[];
  /** English sentences of the translation that the file no longer has. */
  readonly stale: readonly string[];
}

/**
 * Lays a translation over a data file. Entries of a list go together by their ids, plain lists of text by
 * their order. Where entries have no ids, the translation is a map from the English sentence to its
 * translation, so that a changed sentence falls back to English instead of saying something else.
 *
 * @param name what the file's own list is called in `untranslated`, such as `factors`
 */
export function translateData(
  upstream: unknown,
  translation: { readonly path: string; readonly data: unknown },
  name: string,
): Translated {
  const findings: Finding[] = [];
  const missing: string[] = [];
  const untranslated = new Set<string>();
  const stale: string[] = [];
  const fault = (path: string, message: string, found: unknown, allowed: string, hint?: string) =>
    findings.push({
      file: translation.path,
      path: path || '(top level)',
      message,
      found: typeof found === 'string' ? found : shown(found),
      allowed,
      ...(hint && { hint: `did you mean ${hint}?` }),
    });

  /** One text, or a list of them. */
  const text = (english: unknown, given: unknown, path: string, entry: string): unknown => {
    if (given === undefined) {
      missing.push(path);
      untranslated.add(entry);
      return english;
    }
    if (typeof english === 'string') {
      if (typeof given === 'string' && given.trim() !== '') return given;
      fault(path, 'this value has the wrong type', given, 'text that is not empty');
      return english;
    }
    const list = Array.isArray(english) ? (english as unknown[]) : [];
    const same =
      Array.isArray(given) &&
      given.length === list.length &&
      given.every((each) => typeof each === 'string' && each.trim() !== '');
    if (!same) {
      fault(
        path,
        'this list does not fit the English one',
        given,
        `a list of ${list.length} texts`,
      );
      return english;
    }
    return list.map((each, index) =>
      isRecord(each) ? { ...each, text: given[index] as unknown } : (given[index] as unknown),
    );
  };

  /** Entries without ids, by their English sentences. */
  const bySentence = (list: Record<string, unknown>[], given: object, path: string): unknown[] => {
    const known = new Map(
      Object.entries(given).map(([english, german]) => [plain(english), german as unknown]),
    );
    const used = new Set<string>();
    const laid = list.map((each, index) => {
      const key = 'because' in each ? 'because' : 'text';
      const english = plain(String(each[key]));
      used.add(english);
      return {
        ...each,
        [key]: text(each[key], known.get(english), `${path}.${index}`, `${path}:${index}`),
      };
    });
    stale.push(...[...known.keys()].filter((english) => !used.has(english)));
    return laid;
  };

  const byId = (
    list: Record<string, unknown>[],
    given: unknown,
    path: string,
    listName: string,
  ) => {
    if (given !== undefined && !Array.isArray(given)) {
      fault(path, 'this value has the wrong type', given, 'a list');
      return list;
    }
    const entries = (given ?? []) as unknown[];
    const ids = list.map(idOf);
    const seen = new Set<string>();
    for (const entry of entries) {
      const id = idOf(entry);
      const at = [path, id].filter(Boolean).join('.');
      if (!ids.includes(id)) {
        const allowed = ids.length > 12 ? `one of ${ids.length} ids` : ids.join(', ');
        fault(at, 'there is nothing with this id to translate', id, allowed, nearest(id, ids));
      } else if (seen.has(id)) {
        fault(at, 'this id stands twice in the list', id, 'one entry for each id');
      }
      seen.add(id);
    }
    return list.map((each) => {
      const id = idOf(each);
      const entry = entries.find((other) => idOf(other) === id);
      return lay(each, entry, [path, id].filter(Boolean).join('.'), `${listName}:${id}`);
    });
  };

  const lay = (english: unknown, given: unknown, path: string, entry: string): unknown => {
    if (!isRecord(english)) return english;
    if (given !== undefined && !isRecord(given)) {
      fault(path, 'this value has the wrong type', given, 'a map of keys to values');
      return english;
    }
    const allowed = Object.keys(english).filter(
      (key) => IDS.includes(key) || isText(key, english[key]) || isEntries(english[key]),
    );
    for (const key of Object.keys(given ?? {})) {
      if (allowed.includes(key)) continue;
      const at = [path, key].filter(Boolean).join('.');
      const guess = nearest(key, allowed);
      fault(at, 'this key cannot be translated', key, allowed.join(', '), guess);
    }
    return Object.fromEntries(
      Object.entries(english).map(([key, value]) => {
        const at = [path, key].filter(Boolean).join('.');
        const other = given?.[key];
        if (isText(key, value)) return [key, text(value, other, at, entry)];
        if (!isEntries(value)) return [key, value];
        // A list without ids, and one whose translation is a map, go by the English sentence.
        const sentences = isRecord(other) || !value.every((each) => idOf(each) !== '');
        return [
          key,
          sentences && (other === undefined || isRecord(other))
            ? bySentence(value, other ?? {}, at)
            : byId(value, other, at, key),
        ];
      }),
    );
  };

  const data = isEntries(upstream)
    ? byId(upstream, translation.data ?? undefined, '', name)
    : lay(upstream, translation.data ?? undefined, '', `${name}:${idOf(upstream)}`);
  return { data, findings, missing, untranslated: [...untranslated], stale };
}

/** Whether a value is a map of keys to values. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number is never a text: the pull `ask` of an option shares its name with the question of an item. */
function isText(key: string, value: unknown): boolean {
  return TEXTS.has(key) && (typeof value === 'string' || Array.isArray(value));
}

/** A list of maps that hold a text; lists such as migrations hold none. */
function isEntries(value: unknown): value is Record<string, unknown>[] {
  return (
    Array.isArray(value) &&
    value.length > 0 &&
    value.every(
      (each) => isRecord(each) && Object.entries(each).some(([key, text]) => isText(key, text)),
    )
  );
}

/** The id of an entry: its `id`, its `item` or its `to`; empty if it has none. */
export function idOf(value: unknown): string {
  if (!isRecord(value)) return '';
  const id = IDS.map((key) => value[key]).find((each) => typeof each === 'string');
  return typeof id === 'string' ? id : '';
}

/** A sentence without the line breaks that YAML may fold it with. */
function plain(sentence: string): string {
  return sentence.replace(/\s+/g, ' ').trim();
}
