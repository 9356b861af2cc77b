import { strToU8, zipSync, type Zippable } from 'fflate';
import type { ExportedFile } from '../core/blueprint/render/export-folder.ts';

/**
 * The first day that a zip file can name, at noon. Zip files hold local time, so it is made from local
 * parts: the bytes are the same in every time zone.
 */
const FIRST_DAY = new Date(1980, 0, 1, 12);

/**
 * Files as the bytes of a zip file: sorted by path, all with the same time, so that equal files give
 * equal bytes in the browser and in Node.
 */
export function zipFiles(files: readonly ExportedFile[]): Uint8Array<ArrayBuffer> {
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const entries: Zippable = Object.fromEntries(
    sorted.map(({ path, text }) => [path, [strToU8(text), { mtime: FIRST_DAY }]]),
  );
  return zipSync(entries, { level: 9, mtime: FIRST_DAY });
}
