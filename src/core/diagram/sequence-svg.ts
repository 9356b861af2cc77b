import type { Sequence, Step } from './sequence.ts';
import { element, escapeXml, textBlock } from './svg.ts';
import { textWidth, wrap } from './text-layout.ts';

const FONT = 13;
const LINE = 15;
const HEAD = 32;
const MARGIN = 6;
/** Room for a label between two neighbouring lifelines, by number of participants: a phone is 328 px wide. */
const LABEL_WIDTH: Record<number, number> = { 2: 190, 3: 118, 4: 92 };

type Arrow = Extract<Step, { type: 'arrow' }>;

/**
 * Draws a sequence as SVG text. Everything is a class or a presentation attribute, so that a strict
 * Content-Security-Policy has nothing to block and the page's colours apply; no ids are used.
 *
 * @param label the text alternative, which screen readers get in place of the drawing.
 */
export function sequenceSvg(sequence: Sequence, label: string): string {
  const columns = columnsOf(sequence);
  const width =
    Math.max(...columns.values()) +
    MARGIN +
    headWidth(sequence.participants.at(-1)?.name ?? '') / 2;
  const rows: string[] = [];
  const frames: string[] = [];
  let y = HEAD + 14;
  let open: { top: number } | undefined;
  for (const step of sequence.steps) {
    if (step.type === 'arrow') {
      const drawn = arrow(step, columns, y, width);
      rows.push(drawn.svg);
      y = drawn.bottom;
    } else if (step.type === 'note') {
      const xs = step.over.map((id) => columns.get(id) ?? 0);
      const left = Math.max(MARGIN, Math.min(...xs) - 62);
      const right = Math.min(width - MARGIN, Math.max(...xs) + 62);
      const lines = wrap(step.text, right - left - 12, FONT - 1);
      const height = lines.length * LINE + 8;
      rows.push(
        element('rect', { class: 'd-note', x: left, y, width: right - left, height, rx: 2 }),
      );
      rows.push(textBlock(lines, (left + right) / 2, y + height - 8, LINE, 'd-note-text'));
      y += height + 12;
    } else if (step.type === 'block') {
      open = { top: y };
      rows.push(blockLabel(`${step.kind} · ${step.text}`, y));
      y += LINE + 14;
    } else if (step.type === 'else') {
      rows.push(
        element('path', { class: 'd-divider', d: `M${MARGIN} ${y}H${Math.round(width - MARGIN)}` }),
      );
      rows.push(blockLabel(`else · ${step.text}`, y));
      y += LINE + 14;
    } else if (open) {
      frames.push(
        element('rect', {
          class: 'd-frame',
          x: MARGIN / 2,
          y: open.top,
          width: width - MARGIN,
          height: y - open.top,
          rx: 3,
        }),
      );
      open = undefined;
      y += 12;
    }
  }
  const heads = sequence.participants
    .map(({ id, name }) => head(name, columns.get(id) ?? 0, y))
    .join('');
  const box = `0 0 ${Math.ceil(width)} ${Math.ceil(y + 4)}`;
  return `<svg class="d-sequence" role="img" aria-label="${escapeXml(label)}" viewBox="${box}" width="${Math.ceil(width)}" height="${Math.ceil(y + 4)}">${frames.join('')}${heads}${rows.join('')}</svg>`;
}

const headWidth = (name: string) => textWidth(name, FONT) + 18;

/** The x of each lifeline: wide enough for its head, and for every label between neighbours. */
function columnsOf({ participants, steps }: Sequence): Map<string, number> {
  const order = participants.map((p) => p.id);
  const room = LABEL_WIDTH[participants.length] ?? 84;
  const columns = new Map<string, number>();
  let x = 0;
  participants.forEach(({ id, name }, index) => {
    const previous = participants[index - 1];
    if (!previous) {
      x = MARGIN + headWidth(name) / 2;
    } else {
      const heads = (headWidth(previous.name) + headWidth(name)) / 2 + 8;
      const labels = steps
        .filter((step): step is Arrow => step.type === 'arrow' && spans(step, order, index - 1))
        .flatMap((step) => wrap(step.text, room, FONT).map((line) => textWidth(line, FONT) + 16));
      const own = steps
        .filter(
          (step): step is Arrow =>
            step.type === 'arrow' && step.from === step.to && step.from === previous.id,
        )
        .flatMap((step) => wrap(step.text, room, FONT).map((line) => textWidth(line, FONT) + 36));
      x += Math.max(heads, 76, ...labels, ...own);
    }
    columns.set(id, x);
  });
  return columns;
}

const spans = (step: Arrow, order: string[], left: number) =>
  Math.min(order.indexOf(step.from), order.indexOf(step.to)) === left &&
  Math.max(order.indexOf(step.from), order.indexOf(step.to)) === left + 1;

function head(name: string, x: number, bottom: number): string {
  const width = headWidth(name);
  return (
    element('path', { class: 'd-life', d: `M${Math.round(x)} ${HEAD}V${Math.round(bottom)}` }) +
    element('rect', { class: 'd-box', x: x - width / 2, y: 2, width, height: HEAD - 4, rx: 3 }) +
    element('text', { class: 'd-name', x, y: 21 }, escapeXml(name))
  );
}

function blockLabel(text: string, y: number): string {
  return element('text', { class: 'd-block', x: MARGIN + 4, y: y + LINE }, escapeXml(text));
}

function arrow(
  step: Arrow,
  columns: Map<string, number>,
  top: number,
  width: number,
): { svg: string; bottom: number } {
  const from = columns.get(step.from) ?? 0;
  const to = columns.get(step.to) ?? 0;
  if (from === to) return selfArrow(step, from, top, width);
  const lines = wrap(step.text, Math.abs(to - from) - 12, FONT);
  const y = top + lines.length * LINE + 2;
  const direction = Math.sign(to - from);
  const end = step.kind === 'fail' ? to - direction * 14 : to - direction * 1.5;
  const svg =
    textBlock(lines, (from + to) / 2, y - 5, LINE, `d-label d-${step.kind}-text`) +
    element('path', {
      class: `d-line d-${step.kind}`,
      d: `M${Math.round(from)} ${y}H${Math.round(end)}`,
    }) +
    (step.kind === 'tell' ? element('circle', { class: 'd-dot', cx: from, cy: y, r: 3 }) : '') +
    arrowHead(step.kind, end, y, direction);
  return { svg, bottom: y + 12 };
}

function selfArrow(
  step: Arrow,
  x: number,
  top: number,
  width: number,
): { svg: string; bottom: number } {
  const lines = wrap(step.text, Math.max(60, width - x - 34), FONT);
  const height = Math.max(18, lines.length * LINE);
  const d = `M${Math.round(x)} ${top + 4}h16v${height}h-14`;
  const svg =
    element('path', { class: `d-line d-${step.kind}`, d, fill: 'none' }) +
    arrowHead(step.kind, x + 2, top + 4 + height, -1) +
    lines
      .map((line, i) =>
        element(
          'text',
          { class: 'd-label d-start', x: x + 22, y: top + 16 + i * LINE },
          escapeXml(line),
        ),
      )
      .join('');
  return { svg, bottom: top + height + 18 };
}

/** Filled for a call, open for a message, a cross for what does not arrive: shape says what colour says. */
function arrowHead(kind: Arrow['kind'], rawX: number, y: number, direction: number): string {
  const x = Math.round(rawX);
  const back = x - direction * 8;
  if (kind === 'fail')
    return element('path', { class: 'd-line d-fail', d: `M${x - 4} ${y - 5}l9 10m0-10l-9 10` });
  if (kind === 'tell')
    return element('path', {
      class: 'd-line d-tell',
      d: `M${back} ${y - 5}L${x} ${y}L${back} ${y + 5}`,
      fill: 'none',
    });
  return element('path', {
    class: `d-head d-${kind}`,
    d: `M${back} ${y - 4}L${x} ${y}L${back} ${y + 4}Z`,
  });
}
