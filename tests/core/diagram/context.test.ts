import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  contextSvg,
  type ContextEdge,
  type ContextNode,
} from '../../../src/core/diagram/context-svg.ts';

const node = (id: string, where: ContextNode['where'] = 'inside'): ContextNode => ({
  id,
  name: `The ${id}`,
  where,
});
const SHOP = [node('shop'), node('broker', 'broker'), node('partner', 'outside')];
const EDGES: readonly ContextEdge[] = [
  { from: 'shop', to: 'partner', kind: 'ask', count: 2 },
  { from: 'shop', to: 'broker', kind: 'tell', count: 12 },
];

/** The tags of a drawing in order; throws where they are not balanced. */
function elements(svg: string): string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, slash, name = '', rest = ''] of svg.matchAll(/<(\/?)([a-z]+)([^<>]*)>/g)) {
    if (slash) expect(open.pop()).toBe(name);
    else {
      names.push(name);
      if (!rest.endsWith('/')) open.push(name);
    }
  }
  expect(open).toEqual([]);
  return names;
}

describe('the context diagram', () => {
  it('draws a call and a message by line, head and side', () => {
    const svg = contextSvg(SHOP, EDGES, 'who talks to whom');
    expect(svg.match(/d-line d-ask"/g)).toHaveLength(1);
    expect(svg.match(/d-head d-ask"/g)).toHaveLength(1);
    expect(svg.match(/d-line d-tell d-dashed"/g)).toHaveLength(1);
    expect(svg.match(/class="d-dot"/g)).toHaveLength(1);
    const xOf = (name: string) => Number(new RegExp(`${name}-text" x="([\\d.]+)"`).exec(svg)?.[1]);
    expect(xOf('d-count d-ask')).toBeLessThan(xOf('d-count d-tell'));
    expect(svg).toContain('>12</text>');
  });

  it('tells the inside, the outside and the broker apart by shape', () => {
    const svg = contextSvg(SHOP, EDGES, '');
    expect(svg.match(/class="d-rim"/g)).toHaveLength(1);
    expect(
      new Set([...svg.matchAll(/class="d-box"[^>]* rx="([\d.]+)"/g)].map(([, r]) => r)).size,
    ).toBe(2);
  });

  it('leaves out edges whose ends are not there', () => {
    const svg = contextSvg(SHOP, [{ from: 'shop', to: 'nobody', kind: 'ask', count: 1 }], '');
    expect(svg).not.toContain('d-line');
  });

  it('draws a column without edges, and nothing at all', () => {
    expect(elements(contextSvg(SHOP, [], ''))).toContain('rect');
    expect(elements(contextSvg([], [], ''))).toEqual(['svg']);
  });

  it('shows text literally', () => {
    const name = '<b>&"x"</b>';
    const svg = contextSvg([{ id: 'a', name, where: 'inside' }], [], name);
    expect(svg).not.toContain('<b>');
    expect(svg).toContain('aria-label="&lt;b&gt;&amp;&quot;x&quot;&lt;/b&gt;"');
  });

  it('carries no ids and no styles, so that it can stand on a page often', () => {
    expect(contextSvg(SHOP, EDGES, '')).not.toMatch(/ (?:id|style)=/);
  });

  const graphs = fc.integer({ min: 1, max: 12 }).chain((size) =>
    fc.tuple(
      fc.constant(Array.from({ length: size }, (_, index) => node(`n${index}`))),
      fc.array(
        fc.record({
          from: fc.integer({ min: 0, max: size - 1 }).map((index) => `n${index}`),
          to: fc.integer({ min: 0, max: size - 1 }).map((index) => `n${index}`),
          kind: fc.constantFrom('ask' as const, 'tell' as const),
          count: fc.integer({ min: 1, max: 50 }),
        }),
        { maxLength: 24 },
      ),
    ),
  );

  it('draws every edge within its bounds, no two upright lines on one another', () => {
    fc.assert(
      fc.property(graphs, ([nodes, edges]) => {
        const svg = contextSvg(nodes, edges, '');
        elements(svg);
        const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(
          Number,
        );
        const arcs = [
          ...svg.matchAll(/d="M([\d.]+) ([\d.]+)H[\d.]+Q([\d.-]+) [\d.]+ [^"]*H([\d.]+)"/g),
        ].map(([path, , y, x]) => ({
          x: Number(x),
          ys: [Number(y), Number(/V([\d.]+)Q/.exec(path)?.[1])].sort((a, b) => a - b),
        }));
        expect(arcs).toHaveLength(edges.length);
        for (const { x, ys } of arcs) {
          expect(x).toBeGreaterThan(0);
          expect(x).toBeLessThan(width);
          expect(Math.max(...ys)).toBeLessThan(height);
        }
        arcs.forEach((a, index) => {
          for (const b of arcs.slice(index + 1)) {
            if (a.x !== b.x) continue;
            const [aTop = 0, aEnd = 0] = a.ys;
            const [bTop = 0, bEnd = 0] = b.ys;
            expect(aEnd <= bTop || bEnd <= aTop).toBe(true);
          }
        });
      }),
      { numRuns: 1000 },
    );
  });
});
