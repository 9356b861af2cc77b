import { canonicalJson } from '../../exact/canonical-json.ts';
import type { Plan } from '../plan.ts';

/** The plan as JSON with keys in order: equal plans give equal bytes. Its schema is `planJsonSchema`. */
export function planJson(plan: Plan): string {
  return `${canonicalJson(plan, 2)}\n`;
}
