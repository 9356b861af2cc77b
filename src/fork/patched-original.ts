import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partOf, type Original } from './original.ts';

type Data = Record<string, unknown>;

/**
 * What an operation of a patch changes, as a part of upstream's file: an item without its dimension, a
 * dimension without its items, a factor without its options.
 *
 * @param folder of upstream's content, to find the dimension that an item is in
 * @param at address of the operation, such as `item/duplicates`
 */
export function patchedOriginal(folder: string, at: string): Original | undefined {
  const [kind = '', id = '', option = ''] = at.split('/');
  const decision = (name: string) => `decision/${name}.yaml`;
  switch (kind) {
    case 'bank':
      return partOf('assessment/bank.yaml', (data) =>
        only(data, ['levels', 'levelShare', 'naLimit']),
      );
    case 'tier':
      return partOf('assessment/bank.yaml', (data) => entry(listIn(data, 'tiers'), id));
    case 'gate':
      return partOf('assessment/bank.yaml', (data) => entry(listIn(data, 'gates'), id, 'item'));
    case 'dimension':
      return partOf(`assessment/${id}.yaml`, (data) => without(data, 'items'));
    case 'item':
      return itemIn(folder, id);
    case 'model':
      return partOf(decision('model'), (data) => only(data, ['strong']));
    case 'factor':
      return partOf(decision('factors'), (data) => without(entry(data, id), 'options'));
    case 'option':
      return partOf(decision('factors'), (data) =>
        entry(listIn(entry(data, id), 'options'), option),
      );
    case 'kind':
      return partOf(decision('advice'), (data) => entry(listIn(data, 'kinds'), id));
    case 'part':
      return partOf(decision('advice'), (data) => entry(listIn(data, 'parts'), id));
    case 'rule':
      return partOf(decision('advice'), (data) => entry(listIn(data, 'patterns'), id));
    case 'scenario':
      return partOf(decision('scenarios'), (data) => entry(data, id));
    default:
      return undefined;
  }
}

function itemIn(folder: string, id: string): Original | undefined {
  const base = join(folder, 'assessment');
  if (!existsSync(base)) return undefined;
  const find = (data: unknown) => entry(listIn(data, 'items'), id);
  return readdirSync(base)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => partOf(`assessment/${name}`, find))
    .find(({ file, take }) => take(readFileSync(join(folder, file), 'utf8')) !== undefined);
}

function entry(list: unknown, id: string, key = 'id'): unknown {
  return Array.isArray(list) ? list.find((each) => isMap(each) && each[key] === id) : undefined;
}

function listIn(data: unknown, key: string): unknown {
  return isMap(data) ? data[key] : undefined;
}

function only(data: unknown, keys: readonly string[]): unknown {
  if (!isMap(data)) return undefined;
  return Object.fromEntries(keys.flatMap((key) => (key in data ? [[key, data[key]]] : [])));
}

function without(data: unknown, key: string): unknown {
  if (!isMap(data)) return undefined;
  const { [key]: _, ...rest } = data;
  return rest;
}

function isMap(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
