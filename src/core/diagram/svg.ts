/** Makes a text safe as XML content and in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** One SVG element as text; numbers are rounded to half pixels, which keeps the page small. */
export function element(
  name: string,
  attributes: Record<string, string | number>,
  content?: string,
): string {
  const list = Object.entries(attributes)
    .map(
      ([key, value]) =>
        ` ${key}="${typeof value === 'number' ? Math.round(value * 2) / 2 : escapeXml(value)}"`,
    )
    .join('');
  return content === undefined ? `<${name}${list}/>` : `<${name}${list}>${content}</${name}>`;
}

/** Lines of text stacked upwards from a baseline, all with the same anchor. */
export function textBlock(
  lines: readonly string[],
  x: number,
  lastBaseline: number,
  lineHeight: number,
  className: string,
): string {
  return lines
    .map((line, index) =>
      element(
        'text',
        { class: className, x, y: lastBaseline - (lines.length - 1 - index) * lineHeight },
        escapeXml(line),
      ),
    )
    .join('');
}
