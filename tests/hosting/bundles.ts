import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle, type Bundle } from '../../deploy/bundle.ts';

/** Origin of a wiki that may frame the pages below /embed/ in {@link testBundle}. */
export const WIKI = 'https://wiki.example.com';

/** A bundle in a folder of its own. */
export interface TestBundle extends Bundle {
  readonly folder: string;
  readonly remove: () => void;
}

/** Bundles a built site for tests, with a page at `embed/test/`, whether the site has some yet or not. */
export async function testBundle(from: string): Promise<TestBundle> {
  const folder = mkdtempSync(join(tmpdir(), 'aot-bundle-'));
  const made = await bundle({
    from,
    out: folder,
    to: folder,
    embedAncestors: ["'self'", WIKI],
    quality: 4,
  });
  const files = join(folder, 'www', made.base);
  mkdirSync(join(files, 'embed/test'), { recursive: true });
  cpSync(join(files, 'guide/index.html'), join(files, 'embed/test/index.html'));
  return { ...made, folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
