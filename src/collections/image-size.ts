/** Format and size in pixels of a picture. */
export interface ImageSize {
  readonly type: 'image/svg+xml' | 'image/png';
  /** Undefined for an SVG that does not say its size. */
  readonly size: { readonly width: number; readonly height: number } | undefined;
}

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** What a picture is, by its content; undefined for anything but PNG and SVG. */
export function imageSize(bytes: Buffer): ImageSize | undefined {
  if (bytes.subarray(0, 8).equals(PNG) && bytes.length >= 24) {
    const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
    return { type: 'image/png', size };
  }
  const [, attributes] =
    /^(?:\uFEFF|\s|<\?[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>[]*>)*<svg\b([^>]*)>/i.exec(
      bytes.toString('utf8'),
    ) ?? [undefined, undefined];
  return attributes === undefined
    ? undefined
    : { type: 'image/svg+xml', size: svgSize(attributes) };
}

function svgSize(attributes: string): ImageSize['size'] {
  const value = (name: string) =>
    new RegExp(`\\s${name}\\s*=\\s*["']\\s*([^"']*?)\\s*["']`).exec(attributes)?.[1] ?? '';
  const pixels = (name: string) => Number(/^([\d.]+)(?:px)?$/.exec(value(name))?.[1]);
  const box = value('viewBox')
    .split(/[\s,]+/)
    .map(Number);
  const [width, height] = [pixels('width') || box[2], pixels('height') || box[3]];
  return width && height && width > 0 && height > 0 ? { width, height } : undefined;
}

/** What of an SVG is more than a picture: scripts, handlers, foreign documents, addresses elsewhere. */
export function activePart(svg: string): string | undefined {
  return /<script\b|<foreignObject\b|\son\w+\s*=|href\s*=\s*["'](?!#|data:image\/)[^"']*|url\(\s*["']?(?!#|["'])[^)]*/i.exec(
    svg,
  )?.[0];
}
