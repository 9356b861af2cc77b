import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makePlan } from '../../../src/core/blueprint/make-plan.ts';
import type { Plan } from '../../../src/core/blueprint/plan.ts';
import { sequenceSvg } from '../../../src/core/diagram/sequence-svg.ts';
import { maybeProfiles, portfolios, profiles, reversedKeys } from './arbitraries.ts';
import { knowledge } from './sample.ts';

const RUNS = { numRuns: 300 };
const patternIds = new Set(knowledge.patterns.map(({ id }) => id));

/** Checks something about the plans of random portfolios and profiles. */
function forPlans(check: (plan: Plan) => void) {
  fc.assert(
    fc.property(portfolios(), maybeProfiles, (scenarios, profile) => {
      check(makePlan(knowledge, { scenarios, profile }));
    }),
    RUNS,
  );
}

/** Every string in a value with the path to it. */
function strings(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'string') return [[path, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => strings(inner, `${path}.${key}`));
}

describe('a plan', () => {
  test('has every scenario once, in the order of the portfolio, and brings each live once', () => {
    fc.assert(
      fc.property(portfolios(), maybeProfiles, (scenarios, profile) => {
        const plan = makePlan(knowledge, { scenarios, profile });
        expect(plan.scenarios.map(({ id }) => id)).toEqual(scenarios.map(({ id }) => id));
        const live = plan.increments.flatMap((each) =>
          each.kind === 'scenario' ? each.scenarios : [],
        );
        expect(live.toSorted()).toEqual(scenarios.map(({ id }) => id).toSorted());
      }),
      RUNS,
    );
  });

  test('raises every need in an increment before the scenario, and asks for those that are open', () => {
    forPlans(({ scenarios, increments, questions }) => {
      for (const { id, requirements } of scenarios) {
        const live = increments.findIndex(
          (each) => each.kind === 'scenario' && each.scenarios.includes(id),
        );
        for (const { item, need, state } of requirements) {
          const raised = increments.findIndex(({ raises }) =>
            raises.some((raise) => raise.item === item && raise.to >= need),
          );
          expect([id, item, raised >= 0 && raised < live]).toEqual([id, item, true]);
          const asked = questions.find((question) => question.id === `item-${item}`);
          if (state === 'open') expect(asked?.scenarios).toContain(id);
        }
      }
    });
  });

  test('raises each item level by level, behind the items that it depends on, and only once', () => {
    const items = new Map(
      knowledge.bank?.dimensions.flatMap((each) =>
        each.items.map((item) => [item.id, item] as const),
      ),
    );
    fc.assert(
      fc.property(portfolios(), profiles, (scenarios, profile) => {
        const levels = new Map(
          [...items.keys()].map((id) => [id, profile.answers[id]?.value ?? -1] as const),
        );
        for (const { raises } of makePlan(knowledge, { scenarios, profile }).increments) {
          for (const { item, from, to } of raises) {
            const have = levels.get(item) ?? -1;
            if (typeof from === 'number') expect([item, have, to]).toEqual([item, from, from + 1]);
            else expect([item, have]).toEqual([item, -1]);
            for (const before of items.get(item)?.dependsOn ?? []) {
              expect([item, before, (levels.get(before) ?? -1) >= to]).toEqual([
                item,
                before,
                true,
              ]);
            }
            levels.set(item, to);
          }
        }
      }),
      RUNS,
    );
  });

  test('names in `after` only increments that stand before, and no two increments alike', () => {
    forPlans(({ increments }) => {
      const seen = new Set<string>();
      for (const { id, after } of increments) {
        expect(seen.has(id)).toBe(false);
        for (const other of after) expect([id, other, seen.has(other)]).toEqual([id, other, true]);
        seen.add(id);
      }
    });
  });

  test('has a reason for every pattern and only patterns that there are', () => {
    forPlans(({ scenarios, patterns }) => {
      for (const { patterns: own, containment, requirements, interim } of scenarios) {
        for (const { id, because } of own) {
          expect([id, patternIds.has(id), because.length > 0]).toEqual([id, true, true]);
          expect(patterns.map((shared) => shared.id)).toContain(id);
        }
        const named = [
          ...containment.flatMap((row) => row.patterns),
          ...requirements.flatMap((each) => each.patterns),
        ];
        for (const id of named) expect(own.map((each) => each.id)).toContain(id);
        for (const id of interim?.patterns ?? []) expect(patternIds).toContain(id);
      }
    });
  });

  test('never has more requirements with more readiness', () => {
    fc.assert(
      fc.property(
        portfolios(3),
        profiles,
        fc.nat(39),
        fc.integer({ min: 1, max: 4 }),
        (scenarios, profile, place, levels) => {
          const items = Object.keys(profile.answers);
          const item = items[place % Math.max(1, items.length)] ?? 'duplicates';
          const now = profile.answers[item]?.value ?? 0;
          const raised = { ...profile.answers, [item]: { value: Math.min(4, now + levels) } };
          const before = makePlan(knowledge, { scenarios, profile });
          const after = makePlan(knowledge, { scenarios, profile: { answers: raised } });
          for (const [index, scenario] of after.scenarios.entries()) {
            const had = before.scenarios[index]?.requirements.map((each) => each.item) ?? [];
            for (const each of scenario.requirements) expect(had).toContain(each.item);
          }
          expect(after.summary.unmet).toBeLessThanOrEqual(before.summary.unmet);
        },
      ),
      RUNS,
    );
  });

  test('is the same bytes however keys and knowledge are ordered', () => {
    fc.assert(
      fc.property(portfolios(), maybeProfiles, (scenarios, profile) => {
        const other = {
          ...knowledge,
          cases: knowledge.cases.toReversed(),
          patterns: reversedKeys(knowledge.patterns).toReversed(),
        };
        const plan = makePlan(knowledge, { scenarios, profile });
        const again = makePlan(other, {
          scenarios: reversedKeys(scenarios),
          profile: reversedKeys(profile),
        });
        expect(JSON.stringify(again)).toBe(JSON.stringify(plan));
      }),
      { numRuns: 100 },
    );
  });

  test('has no empty text and no placeholder that was not filled', () => {
    forPlans((plan) => {
      const users = new Set(plan.scenarios.flatMap(({ title, note }) => [title, note ?? '']));
      const titles = [...users].filter((text) => text !== '').sort((a, b) => b.length - a.length);
      for (const [path, text] of strings(plan)) {
        if (text.trim() === '') expect(path).toBe('a text that is not empty');
        if (path.endsWith('.path') || !text.includes('{')) continue;
        const own = titles.reduce((rest, title) => rest.replaceAll(title, ''), text);
        expect([path, /\{[a-z]+\}/.exec(own)?.[0]]).toEqual([path, undefined]);
      }
    });
  });

  test('passes titles and notes of users through as they are', () => {
    fc.assert(
      fc.property(portfolios(), maybeProfiles, (scenarios, profile) => {
        const plan = makePlan(knowledge, { scenarios, profile });
        for (const [index, { id, title, note }] of scenarios.entries()) {
          const planned = plan.scenarios[index];
          expect(planned?.title).toBe(title.trim() === '' ? id : title);
          expect(planned?.note).toBe(note?.trim() === '' ? undefined : note);
        }
      }),
      RUNS,
    );
  });

  test('keeps the section of a scenario when others come or go', () => {
    fc.assert(
      fc.property(portfolios(4), maybeProfiles, (scenarios, profile) => {
        const all = makePlan(knowledge, { scenarios, profile });
        for (const [index, scenario] of scenarios.entries()) {
          const alone = makePlan(knowledge, { scenarios: [scenario], profile });
          expect(alone.scenarios[0]).toEqual(all.scenarios[index]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('draws every flow with at most four participants, short labels, and arrows that agree with it', () => {
    forPlans(({ scenarios, context }) => {
      const nodes = context.nodes.map(({ id }) => id);
      for (const { id, roles, flow, sequence } of scenarios) {
        const ids = sequence.participants.map((each) => each.id);
        expect(ids).toEqual(roles.map((role) => role.id));
        expect(ids.length).toBeGreaterThanOrEqual(2);
        expect(ids.length).toBeLessThanOrEqual(4);
        expect(new Set(ids).size).toBe(ids.length);
        for (const { name } of sequence.participants) expect(name.length).toBeLessThanOrEqual(14);
        let open = 0;
        for (const step of sequence.steps) {
          if (step.type === 'block') open++;
          if (step.type === 'end') open--;
          expect([id, open === 0 || open === 1]).toEqual([id, true]);
          if ('text' in step)
            expect([step.text, step.text.length <= 32]).toEqual([step.text, true]);
          if (step.type === 'arrow') {
            expect(ids).toEqual(expect.arrayContaining([step.from, step.to]));
          }
          if (step.type === 'note') expect(ids).toEqual(expect.arrayContaining([...step.over]));
        }
        expect(open).toBe(0);
        const drawn = sequence.steps.filter((step) => step.type === 'arrow');
        for (const { from, to, kind } of flow) {
          const found = drawn.some((s) => s.from === from && s.to === to && s.kind === kind);
          expect([id, from, to, found]).toEqual([id, from, to, true]);
          expect(nodes).toEqual(expect.arrayContaining([from, to]));
        }
        expect(sequenceSvg(sequence, 'flow')).toContain('</svg>');
      }
    });
  });

  test('gives every contract a name of its own', () => {
    forPlans(({ scenarios }) => {
      const { operations, events } = {
        operations: scenarios.flatMap(({ contracts }) => contracts.operations),
        events: scenarios.flatMap(({ contracts }) => contracts.events),
      };
      const names = [
        operations.map(({ id }) => id),
        operations.map(({ method, path }) => `${method} ${path}`),
        events.map(({ id }) => id),
        events.map(({ type }) => type),
        events.map(({ channel }) => channel),
      ];
      for (const each of names) expect(new Set(each).size).toBe(each.length);
      for (const { verdict, contracts } of scenarios) {
        if (verdict !== 'event-driven') expect(contracts.operations.length).toBeGreaterThan(0);
        if (verdict !== 'request-response') expect(contracts.events.length).toBeGreaterThan(0);
        else expect(contracts.events).toEqual([]);
      }
    });
  });

  test('says of each scenario how failures stop, what holds and what does not, and judges all three styles', () => {
    forPlans(({ scenarios }) => {
      for (const {
        id,
        verdict,
        containment,
        guarantees,
        considered,
        requirements,
        interim,
      } of scenarios) {
        expect([id, containment.length >= 2]).toEqual([id, true]);
        expect(new Set(containment.map((row) => row.id)).size).toBe(containment.length);
        expect(guarantees.gives.length).toBeGreaterThan(0);
        expect(guarantees.doesNotGive.length).toBeGreaterThan(0);
        expect(considered.filter(({ chosen }) => chosen).map((each) => each.verdict)).toEqual([
          verdict,
        ]);
        expect(considered).toHaveLength(3);
        if (requirements.length > 0) expect(interim).not.toBeNull();
      }
    });
  });
});
