import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { extname, basename, join, relative, sep } from 'node:path';
import type { Finding } from '../core/finding.ts';
import { nearest } from '../core/nearest.ts';
import { activePart, imageSize } from './image-size.ts';
import { filesIn, type Layer } from './layers.ts';

/** A file of an edition that the site serves as it is, below `/_astro/`. */
export interface HouseAsset {
  /** Name with the hash of the content in it, so that browsers may keep it for ever. */
  readonly name: string;
  /** Path from the project's root. */
  readonly file: string;
  readonly type: string;
}

/** A picture among them. */
export interface HousePicture extends HouseAsset {
  readonly width: number;
  readonly height: number;
}

/** Most that a picture may weigh, in bytes. */
const MOST = 100_000;

type Fault = Omit<Finding, 'file' | 'path'>;

/** Reads a picture of the overlay, or says what is wrong with it. */
export function readPicture(root: string, layers: Layer[], path: string): HousePicture | Fault {
  const found = filesIn(root, layers, 'assets', ['']).findLast((file) => file.path === path);
  if (!found) return noSuchFile(root, layers, path);
  const bytes = readFileSync(found.absolute);
  const picture = imageSize(bytes);
  if (!picture) {
    return {
      message: 'this file is neither an SVG nor a PNG',
      found: path,
      allowed: 'SVG, PNG',
      hint: 'the content counts, not the ending; convert it',
    };
  }
  if (bytes.length > MOST) {
    return {
      message: 'this picture is too large: every page carries it',
      found: `${Math.ceil(bytes.length / 1000)} kB`,
      allowed: `at most ${MOST / 1000} kB`,
      hint: 'a logo as SVG has 1 to 10 kB',
    };
  }
  if (!picture.size) {
    return {
      message: 'this picture does not say how large it is',
      found: path,
      allowed: 'an SVG with viewBox, or with width and height in pixels',
    };
  }
  const active = picture.type === 'image/svg+xml' ? activePart(bytes.toString('utf8')) : undefined;
  if (active !== undefined) {
    return {
      message: 'this SVG holds more than a picture',
      found: active.trim(),
      allowed: 'shapes and text; no script, no handler, no address of another file',
    };
  }
  return { ...assetOf(root, found.absolute, bytes, picture.type), ...picture.size };
}

/** Reads a font file of an installed package, or says what is wrong with it. */
export function readFont(root: string, path: string): HouseAsset | Fault {
  const absolute = join(root, 'node_modules', path);
  const [scope = '', name = ''] = path.split('/');
  const parcel = scope.startsWith('@') ? `${scope}/${name}` : scope;
  if (!existsSync(absolute)) {
    const installed = existsSync(join(root, 'node_modules', parcel));
    return {
      message: installed ? 'the package has no such file' : 'this package is not installed',
      found: installed ? path : parcel,
      allowed: 'the path of a woff2 file below node_modules',
      ...(!installed && { hint: `npm install --save-exact ${parcel}` }),
    };
  }
  const bytes = readFileSync(absolute);
  if (bytes.subarray(0, 4).toString('latin1') !== 'wOF2')
    return { message: 'this file is no woff2 font', found: path, allowed: 'woff2' };
  return assetOf(root, absolute, bytes, 'font/woff2');
}

function assetOf(root: string, absolute: string, bytes: Buffer, type: string): HouseAsset {
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const ending = { 'image/svg+xml': '.svg', 'image/png': '.png' }[type] ?? extname(absolute);
  const name = basename(absolute, extname(absolute)).replace(/[^\w-]/g, '-');
  return {
    name: `${name}.${hash}${ending}`,
    file: relative(root, absolute).split(sep).join('/'),
    type,
  };
}

function noSuchFile(root: string, layers: Layer[], path: string): Fault {
  const known = filesIn(root, layers, 'assets', ['.svg', '.png']).map((file) => file.path);
  const guess = nearest(path, known);
  return {
    message: 'there is no such file in the overlay',
    found: path,
    allowed: known.length > 0 ? known.join(', ') : 'a file in overlay/assets/, which is empty',
    ...(guess && { hint: `did you mean ${guess}?` }),
  };
}
