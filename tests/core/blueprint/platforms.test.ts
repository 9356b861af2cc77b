import { describe, expect, it } from 'vitest';
import { platformsOf } from '../../../src/core/blueprint/platforms.ts';
import { PlanSchema } from '../../../src/core/blueprint/plan-schema.ts';
import { blueprintMarkdown } from '../../../src/core/blueprint/render/markdown.ts';
import { smallPlan } from './small-plan.ts';

const plan = smallPlan();
const [first] = plan.patterns;
const broker = {
  kind: 'broker',
  title: 'Message broker',
  name: 'Kafka | EU <b>',
  url: 'https://wiki.example/a|b',
  patterns: ['no-such-pattern', first?.id ?? ''],
};
const tickets = { ...broker, kind: 'tickets', patterns: ['no-such-pattern'] };

describe('the platforms of a house in a plan', () => {
  it('are those on which its patterns run, with these patterns', () => {
    expect(platformsOf([broker, tickets], plan.patterns)).toEqual([
      { ...broker, patterns: [first?.id] },
    ]);
  });

  it('stand in the plan’s JSON and, escaped, in its Markdown', () => {
    const housed = { ...plan, platforms: platformsOf([broker], plan.patterns) };
    expect(PlanSchema.parse(housed)).toEqual(housed);
    const row = blueprintMarkdown(housed)
      .split('\n')
      .find((line) => line.startsWith('| Message broker'));
    expect(row).toMatchInlineSnapshot(
      `"| Message broker | Kafka \\| EU \\<b\\>, <https://wiki.example/a%7Cb> | Transactional outbox |"`,
    );
  });

  it('leave no trace in a plan for a house that names none', () => {
    expect(blueprintMarkdown(plan)).not.toContain('| Platform |');
  });
});
