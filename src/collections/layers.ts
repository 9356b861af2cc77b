import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';

/** A folder whose files make the site: upstream's `content`, then a fork's `overlay` on top. */
export interface Layer {
  /** `content` or `overlay`. */
  readonly name: 'content' | 'overlay';
  /** Absolute path of the folder; it need not exist. */
  readonly folder: string;
}

/** One file of a layer. */
export interface LayeredFile {
  /** Path inside the layer, with forward slashes: the identity across layers. */
  readonly path: string;
  /** Path from the project's root, for messages and edit links. */
  readonly file: string;
  /** Absolute path. */
  readonly absolute: string;
  readonly layer: Layer['name'];
}

/**
 * The layers, lowest first. CONTENT_DIR and OVERLAY_DIR move them, which the tests and the
 * scale benchmark use; a fork never needs to.
 */
export function layersOf(root: string, env: NodeJS.ProcessEnv = process.env): Layer[] {
  return [
    { name: 'content', folder: resolve(root, env['CONTENT_DIR'] ?? 'content') },
    { name: 'overlay', folder: resolve(root, env['OVERLAY_DIR'] ?? 'overlay') },
  ];
}

/** All files below `folder` of every layer with one of the endings, sorted by path; later layers come last. */
export function filesIn(
  root: string,
  layers: Layer[],
  folder: string,
  endings: string[],
): LayeredFile[] {
  return layers.flatMap((layer) => {
    const base = join(layer.folder, folder);
    if (!existsSync(base)) return [];
    return readdirSync(base, { recursive: true, encoding: 'utf8' })
      .filter((path) => endings.some((ending) => path.endsWith(ending)))
      .sort()
      .map((path) => {
        const absolute = join(base, path);
        return {
          path: slashed(join(folder, path)),
          file: slashed(relative(root, absolute)),
          absolute,
          layer: layer.name,
        };
      });
  });
}

const slashed = (path: string) => path.split(sep).join('/');
