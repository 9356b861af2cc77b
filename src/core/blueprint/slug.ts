import { crc32 } from '../exact/crc32.ts';

/** Longest part of a title in a name. */
const TITLE_PART = 40;

/**
 * The part that a scenario gives to paths, channels and event types: lower-case letters, digits and
 * hyphens. An id that somebody chose is used as it is. An id that the page has made (`scenario-7`)
 * says nothing, so the title stands before its number: `order-fulfillment-s7`. The name depends on
 * this scenario alone, so another one never changes it. Ids that are not of that form (or that look as
 * if they had been made here) get a checksum behind them, so that `Order` and `order` stay apart.
 */
export function slugOf(id: string, title: string): string {
  const number = /^scenario-(\d+)$/.exec(id)?.[1];
  const spoken = number && readable(title).slice(0, TITLE_PART).replace(/-+$/, '');
  if (spoken) return `${spoken}-s${number}`;
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !/-([0-9a-f]{8}|s\d+)$/.test(id)) return id;
  return `${readable(id) || 'scenario'}-${crc32(id)}`;
}

const readable = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
