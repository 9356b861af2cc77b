// Writes a brotli and a gzip copy beside every text file of a built site, so that a web server can send
// them as they are and never compresses on a request. Usage: node scripts/compress.ts FOLDER
import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What {@link compress} did: files with copies, and the bytes of all of them before and after. */
export interface Compressed {
  readonly files: number;
  readonly bytes: { readonly plain: number; readonly gzip: number; readonly brotli: number };
}

/** Files that are text. Pagefind's own files are compressed already, and so are pictures. */
const TEXT = /\.(?:css|html|js|json|md|mjs|svg|txt|webmanifest|xml|ya?ml)$/;
/** Below one kB the answer fits one packet either way. */
const SMALLEST = 1024;
/** zlib works in threads of its own: more at once than it has only costs memory. */
const AT_ONCE = 4;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/**
 * Writes `FILE.br` and `FILE.gz` (level 9) for the text files in a folder. The copies get the original's
 * time of change, so that servers say the same `Last-Modified` for all three.
 *
 * @param quality of brotli, 0 to 11: 11 takes about 15 s for 500 files, 4 takes one
 * @throws Error if the folder is not there.
 */
export async function compress(folder: string, quality = 11): Promise<Compressed> {
  if (!existsSync(folder))
    throw new Error(`${folder} is not there. Build the site first: npm run build`);
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => TEXT.test(path))
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).size >= SMALLEST);
  const bytes = { plain: 0, gzip: 0, brotli: 0 };
  const waiting = paths.values();
  const work = async () => {
    for (const path of waiting) {
      const { atime, mtime } = statSync(path);
      const plain = await readFile(path);
      const copies = {
        gzip: await toGzip(plain, { level: 9 }),
        brotli: await toBrotli(plain, {
          params: {
            [constants.BROTLI_PARAM_QUALITY]: quality,
            [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
            [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
          },
        }),
      };
      for (const [suffix, copy] of [
        ['gz', copies.gzip],
        ['br', copies.brotli],
      ] as const) {
        await writeFile(`${path}.${suffix}`, copy);
        await utimes(`${path}.${suffix}`, atime, mtime);
      }
      bytes.plain += plain.length;
      bytes.gzip += copies.gzip.length;
      bytes.brotli += copies.brotli.length;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return { files: paths.length, bytes };
}

if (import.meta.main) {
  const folder = process.argv[2] ?? 'dist';
  try {
    const { files, bytes } = await compress(folder);
    const kB = (size: number) => `${Math.round(size / 1000)} kB`;
    console.log(
      `${folder}: ${files} text files, ${kB(bytes.plain)}; gzip ${kB(bytes.gzip)}, brotli ${kB(bytes.brotli)}`,
    );
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
