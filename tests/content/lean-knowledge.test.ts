import { describe, expect, it } from 'vitest';
import { knowledgeOf, leanKnowledge } from '../../src/blueprint/knowledge-of.ts';
import { loadContent } from '../../src/collections/load-content.ts';
import { makePlan } from '../../src/core/blueprint/make-plan.ts';
import type { Profile } from '../../src/core/blueprint/knowledge.ts';

describe('what the browser is sent', () => {
  const content = loadContent(process.cwd());
  const whole = knowledgeOf(content);
  const sent = JSON.parse(JSON.stringify(leanKnowledge(whole))) as typeof whole;
  const scenarios = content.decision?.scenarios ?? [];
  const profiles: [string, Profile | null][] = [
    ['no assessment', null],
    ['one level', { answers: { duplicates: { value: 1 } } }],
    ['an unknown', { answers: { 'lag-alerts': { state: 'dk' }, correlation: { value: 4 } } }],
  ];

  it.each(profiles)('gives the same plan as the whole content: %s', (_, profile) => {
    const input = { scenarios, profile };
    expect(scenarios.length).toBeGreaterThan(5);
    expect(makePlan(sent, input)).toEqual(makePlan(whole, input));
  });

  it('leaves out what no plan prints', () => {
    const size = (value: unknown) => JSON.stringify(value).length;
    expect(size(sent)).toBeLessThan(size(whole) - 50_000);
  });
});
