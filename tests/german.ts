import { layersOf } from '../src/collections/layers.ts';
import { readLocale } from '../src/collections/read-locale.ts';

const ROOT = process.cwd();
const upstream = layersOf(ROOT, { OVERLAY_DIR: 'tests/fixtures/no-overlay' });

/** Upstream's strings in German. */
export const { words: german } = readLocale(ROOT, upstream, 'de', []);
