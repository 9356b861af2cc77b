import { element, escapeXml, textBlock } from './svg.ts';
import { textWidth, wrap } from './text-layout.ts';

/** Who takes part, from top to bottom; `where` is the side of the company's border. */
export interface ContextNode {
  readonly id: string;
  readonly name: string;
  readonly where: 'inside' | 'outside' | 'broker';
}

/** Who asks or tells whom, and in how many scenarios. */
export interface ContextEdge {
  readonly from: string;
  readonly to: string;
  readonly kind: 'ask' | 'tell';
  readonly count: number;
}

const FONT = 13;
const LINE = 16;
const BOX = 132;
const TOP = 26;
const GAP = 16;
const PORT = 18;
const LANE = 21;
const FIRST_LANE = 20;
/** Least room beside the boxes: the name of the side has to fit. */
const LEAST_MARGIN = 62;

/** One end of an edge: a place on the side of a box. */
interface Port {
  readonly y: number;
}

/** An edge with its two ends and its distance from the boxes, in lanes. */
interface Arc {
  readonly edge: ContextEdge;
  readonly from: Port;
  readonly to: Port;
  readonly lane: number;
}

interface Box {
  readonly node: ContextNode;
  readonly lines: readonly string[];
  readonly top: number;
  readonly height: number;
}

/**
 * Draws who asks and tells whom as SVG text: one column of boxes, calls to the left of it as solid lines,
 * messages to the right as dashed ones, each with its number of scenarios. One column keeps the text
 * legible on a phone however many parties there are, and the side says what colour and stroke say.
 * Edges to nodes that are not there are left out. Classes and presentation attributes only, no ids.
 *
 * @param label the text alternative, which screen readers get in place of the drawing.
 */
export function contextSvg(
  nodes: readonly ContextNode[],
  edges: readonly ContextEdge[],
  label: string,
): string {
  const known = new Set(nodes.map(({ id }) => id));
  const drawn = edges.filter(({ from, to }) => known.has(from) && known.has(to));
  const column = shortened(nodes, drawn);
  const places = new Map(column.map(({ id }, index) => [id, index]));
  const boxes = boxesOf(column, drawn, places);
  const sides = (['ask', 'tell'] as const).map((kind) =>
    arcsOf(
      drawn.filter((edge) => edge.kind === kind),
      boxes,
      places,
    ),
  );
  const [left, right] = [marginFor(sides[0]), marginFor(sides[1])];
  const last = boxes.at(-1);
  const height = (last ? last.top + last.height : TOP) + 6;
  const width = left + BOX + right;
  const content = [
    ...sides.flatMap((arcs) => (arcs[0] ? sideName(arcs[0].edge.kind, left) : [])),
    ...boxes.map((box) => boxSvg(box, left)),
    ...sides.flat().map((arc) => arcSvg(arc, left)),
    // Numbers come last, so that no line runs through them.
    ...sides.flatMap((arcs) => arcs.map((arc) => countSvg(arc, arcs, left))),
  ];
  return `<svg class="d-context" role="img" aria-label="${escapeXml(label)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${content.join('')}</svg>`;
}

function marginFor(arcs: readonly Arc[] = []): number {
  const lanes = Math.max(0, ...arcs.map(({ lane }) => lane));
  return Math.max(LEAST_MARGIN, FIRST_LANE + lanes * LANE + 14);
}

/**
 * The nodes in an order that keeps edges short: as long as it helps, the first node that gains by it
 * moves to where it gains most. The first of all stays on top, since that is where one starts to read.
 */
function shortened(nodes: readonly ContextNode[], edges: readonly ContextEdge[]): ContextNode[] {
  const length = (order: readonly ContextNode[]) => {
    const places = new Map(order.map(({ id }, index) => [id, index]));
    return edges.reduce(
      (sum, { from, to }) => sum + Math.abs((places.get(from) ?? 0) - (places.get(to) ?? 0)),
      0,
    );
  };
  let order = [...nodes];
  let best = length(order);
  for (let index = 1; index < order.length; index++) {
    const node = order[index];
    if (!node) continue;
    const others = order.toSpliced(index, 1);
    const [shortest] = others
      .map((_, place) => others.toSpliced(place + 1, 0, node))
      .map((candidate) => ({ candidate, total: length(candidate) }))
      .sort((a, b) => a.total - b.total);
    if (!shortest || shortest.total >= best) continue;
    order = shortest.candidate;
    best = shortest.total;
    index = 0;
  }
  return order;
}

/** Boxes from top to bottom, each high enough for its name and for the ends of its edges. */
function boxesOf(
  nodes: readonly ContextNode[],
  edges: readonly ContextEdge[],
  places: ReadonlyMap<string, number>,
): Box[] {
  let top = TOP;
  return nodes.map((node) => {
    const lines = wrap(node.name, BOX - 22, FONT);
    const ports = Math.max(
      ...(['ask', 'tell'] as const).map(
        (kind) =>
          endsAt(
            node.id,
            edges.filter((edge) => edge.kind === kind),
            places,
          ).length,
      ),
    );
    const height = Math.max(lines.length * LINE + 16, ports * PORT + 6);
    const box = { node, lines, top, height };
    top += height + GAP;
    return box;
  });
}

/** An end of an edge at a node: at its start or at its target. */
interface End {
  readonly edge: ContextEdge;
  readonly start: boolean;
}

/**
 * The ends at one side of a box from top to bottom: upwards the nearest first, downwards the farthest
 * first, so that longer arcs lie around shorter ones and do not cross them.
 */
function endsAt(
  node: string,
  edges: readonly ContextEdge[],
  places: ReadonlyMap<string, number>,
): End[] {
  const here = places.get(node) ?? 0;
  const ends = edges.flatMap((edge): { end: End; away: number }[] => {
    const away = (id: string) => (places.get(id) ?? 0) - here;
    return [
      ...(edge.from === node ? [{ end: { edge, start: true }, away: away(edge.to) }] : []),
      ...(edge.to === node ? [{ end: { edge, start: false }, away: away(edge.from) }] : []),
    ];
  });
  const rank = (away: number) => (away <= 0 ? -away : 1000 - away);
  return ends.sort((a, b) => rank(a.away) - rank(b.away)).map(({ end }) => end);
}

/** Gives each edge of one side its ends, and the lane nearest to the boxes that is still free. */
function arcsOf(
  edges: readonly ContextEdge[],
  boxes: readonly Box[],
  places: ReadonlyMap<string, number>,
): Arc[] {
  const starts = new Map<ContextEdge, Port>();
  const targets = new Map<ContextEdge, Port>();
  for (const { node, top, height } of boxes) {
    const ends = endsAt(node.id, edges, places);
    ends.forEach(({ edge, start }, index) => {
      const y = top + height / 2 + (index - (ends.length - 1) / 2) * PORT;
      (start ? starts : targets).set(edge, { y });
    });
  }
  const lanes: { top: number; bottom: number }[][] = [];
  return edges
    .map((edge) => ({
      edge,
      from: starts.get(edge) ?? { y: TOP },
      to: targets.get(edge) ?? { y: TOP },
    }))
    .sort((a, b) => Math.abs(a.from.y - a.to.y) - Math.abs(b.from.y - b.to.y))
    .map(({ edge, from, to }) => {
      const span = { top: Math.min(from.y, to.y) - 4, bottom: Math.max(from.y, to.y) + 4 };
      const free = lanes.findIndex((taken) =>
        taken.every(({ top, bottom }) => span.bottom < top || span.top > bottom),
      );
      const lane = free === -1 ? lanes.length : free;
      (lanes[lane] ??= []).push(span);
      return { edge, from, to, lane };
    });
}

function sideName(kind: ContextEdge['kind'], left: number): string {
  const x = edgeOf(kind, left) + outwards(kind) * FIRST_LANE;
  return element('text', { class: `d-side d-${kind}-text`, x, y: 14 }, `${kind}s`);
}

function boxSvg({ node, lines, top, height }: Box, left: number): string {
  const x = left + BOX / 2;
  const last = top + height / 2 + 4.5 + ((lines.length - 1) * LINE) / 2;
  return outline(node.where, left, top, height) + textBlock(lines, x, last, LINE, 'd-name');
}

/** Shape says where: a rectangle inside, round ends outside, a drum for the broker. */
function outline(where: ContextNode['where'], x: number, y: number, height: number): string {
  if (where !== 'broker') {
    const rx = where === 'outside' ? Math.min(height / 2, 22) : 3;
    return element('rect', { class: 'd-box', x, y, width: BOX, height, rx });
  }
  const bulge = 5;
  const [left, right] = [x, x + BOX];
  const arch = `${BOX / 2} ${bulge} 0 0`;
  return (
    element('path', {
      class: 'd-box',
      d: `M${left} ${y + bulge}A${arch} 1 ${right} ${y + bulge}V${y + height - bulge}A${arch} 1 ${left} ${y + height - bulge}Z`,
    }) +
    element('path', {
      class: 'd-rim',
      d: `M${left} ${y + bulge}A${arch} 0 ${right} ${y + bulge}`,
    })
  );
}

/** The x of the side of the boxes at which calls or messages start; `left` is that of the boxes. */
const edgeOf = (kind: ContextEdge['kind'], left: number) => (kind === 'ask' ? left : left + BOX);
const outwards = (kind: ContextEdge['kind']) => (kind === 'ask' ? -1 : 1);
const laneX = ({ edge, lane }: Arc, left: number) =>
  edgeOf(edge.kind, left) + outwards(edge.kind) * (FIRST_LANE + lane * LANE);

function arcSvg(arc: Arc, left: number): string {
  const { edge, from, to } = arc;
  const { kind } = edge;
  const start = edgeOf(kind, left);
  const out = outwards(kind);
  const x = laneX(arc, left);
  const down = Math.sign(to.y - from.y) || 1;
  const r = Math.min(6, Math.abs(to.y - from.y) / 2);
  const tip = start + out * 1.5;
  const d =
    `M${start} ${from.y}H${x - out * r}Q${x} ${from.y} ${x} ${from.y + down * r}` +
    `V${to.y - down * r}Q${x} ${to.y} ${x - out * r} ${to.y}H${tip}`;
  const back = tip + out * 8;
  const line = element('path', {
    class: `d-line d-${kind}${kind === 'tell' ? ' d-dashed' : ''}`,
    d,
  });
  if (kind === 'ask') {
    const head = `M${back} ${to.y - 4}L${tip} ${to.y}L${back} ${to.y + 4}Z`;
    return line + element('path', { class: 'd-head d-ask', d: head });
  }
  return (
    line +
    element('circle', { class: 'd-dot', cx: start, cy: from.y, r: 3 }) +
    element('path', {
      class: 'd-line d-tell',
      d: `M${back} ${to.y - 5}L${tip} ${to.y}L${back} ${to.y + 5}`,
    })
  );
}

/** The number on an arc: as near to its middle as no line of an outer arc runs through it. */
function countSvg(arc: Arc, arcs: readonly Arc[], left: number): string {
  const text = String(arc.edge.count);
  const x = laneX(arc, left);
  const crossing = arcs
    .filter(({ lane }) => lane > arc.lane)
    .flatMap(({ from, to }) => [from.y, to.y]);
  const middle = (arc.from.y + arc.to.y) / 2;
  const reach = Math.abs(arc.from.y - arc.to.y) / 2 - 12;
  const steps = [0, -1, 1, -2, 2, -3, 3].map((step) => step * (PORT / 2));
  const free = steps.find(
    (step) =>
      Math.abs(step) <= Math.max(reach, 0) &&
      crossing.every((line) => Math.abs(line - middle - step) >= 10),
  );
  const y = middle + (free ?? 0);
  const width = textWidth(text, 12) + 4;
  return (
    element('rect', { class: 'd-gap', x: x - width / 2, y: y - 8, width, height: 16 }) +
    element('text', { class: `d-count d-${arc.edge.kind}-text`, x, y: y + 4 }, text)
  );
}
