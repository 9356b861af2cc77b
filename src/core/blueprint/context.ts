import type { Context } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';

type Node = Context['nodes'][number];

/** The roles of all scenarios and who asks or tells whom; replies are part of the asking. */
export function contextOf(worked: readonly WorkedScenario[]): Context {
  const nodes = new Map<string, Node>();
  const edges = new Map<
    string,
    { from: string; to: string; kind: 'ask' | 'tell'; scenarios: string[] }
  >();
  for (const { planned, where } of worked) {
    for (const { id, name } of planned.roles) {
      if (!nodes.has(id)) nodes.set(id, { id, name, where: where.get(id) ?? 'inside' });
    }
    for (const { from, to, kind } of planned.flow) {
      if (kind === 'reply' || from === to) continue;
      const key = `${from} ${kind} ${to}`;
      const edge = edges.get(key) ?? { from, to, kind, scenarios: [] };
      if (!edge.scenarios.includes(planned.id)) edge.scenarios.push(planned.id);
      edges.set(key, edge);
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] };
}
