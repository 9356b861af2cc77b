import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Content } from '../collections/content.ts';

/** Ten hexadecimal digits that change with the content or the code, and only with them. */
export function buildTag(content: Content): string {
  const hash = createHash('sha256').update(JSON.stringify(content));
  for (const path of readdirSync('src', { recursive: true, encoding: 'utf8' }).sort()) {
    if (statSync(join('src', path)).isFile()) hash.update(readFileSync(join('src', path)));
  }
  return hash.digest('hex').slice(0, 10);
}
