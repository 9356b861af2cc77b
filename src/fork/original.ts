import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { canonicalJson } from '../core/exact/canonical-json.ts';
import { contentHash, normalized } from './content-hash.ts';

/** What an original says in one version of its file. */
export interface Version {
  /** To be read and compared by a person. */
  readonly text: string;
  readonly hash: string;
}

/** What an overlay lays something over: a file of upstream's, or a part of one. */
export interface Original {
  /** Path of the file below the folder of upstream's content. */
  readonly file: string;
  /** Takes it out of any version of the file; undefined if that version does not have it. */
  readonly take: (text: string) => Version | undefined;
}

/** A whole file. */
export function wholeFile(file: string): Original {
  return { file, take: (text) => ({ text: normalized(text), hash: contentHash(text) }) };
}

/**
 * A part of a YAML file, by a function that finds it in the file's data. What is hashed is the data: a
 * comment, or keys in another order, are no change.
 */
export function partOf(file: string, find: (data: unknown) => unknown): Original {
  return {
    file,
    take: (text) => {
      try {
        const part = find(parse(text));
        if (part === undefined) return undefined;
        return {
          text: stringify(part, { lineWidth: 100 }),
          hash: contentHash(canonicalJson(part)),
        };
      } catch {
        // An older version may have had a form that this code does not know.
        return undefined;
      }
    },
  };
}

/** An original as it is now, in a folder of upstream's content; undefined if there is none. */
export function readOriginal(folder: string, { file, take }: Original): Version | undefined {
  const path = join(folder, file);
  return existsSync(path) ? take(readFileSync(path, 'utf8')) : undefined;
}
