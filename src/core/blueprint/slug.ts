import { crc32 } from '../exact/crc32.ts';

/**
 * The part of a scenario's id that may stand in paths, channels and event types: lower-case letters,
 * digits and hyphens. It depends on this id alone, so another scenario never changes it. Ids that are
 * not of that form already (or that look as if they had been made here) get a checksum behind them, so
 * that `Order` and `order` stay apart.
 */
export function slugOf(id: string): string {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id) && !/-[0-9a-f]{8}$/.test(id)) return id;
  const readable = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return `${readable || 'scenario'}-${crc32(id)}`;
}
