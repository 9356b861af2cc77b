import type { Finding } from '../finding.ts';
import { repeated, unknownId } from '../readiness/lint-rule.ts';
import { isUnconditional } from './lint-flows.ts';
import { place, type BlueprintLint } from './lint-known.ts';

/** Ids that rules name outside of conditions, and lists that must have an entry for everything. */
export const lintReferences: BlueprintLint = (rules, context) => [
  ...patternFindings(rules, context),
  ...signalFindings(rules, context),
  ...questionFindings(rules, context),
  ...rules.interims.items.flatMap(({ item }, index) =>
    unknownId(place('interims', `items.${index}.item`), 'assessment item', item, context.items),
  ),
  ...rules.interims.items.flatMap(({ interims = [] }, index) =>
    interims.flatMap((id) =>
      unknownId(
        place('interims', `items.${index}.interims`),
        'interim design',
        id,
        rules.interims.interims.map((each) => each.id),
      ),
    ),
  ),
  ...lastHolds(rules),
  ...(
    [
      ['containment', 'faults', rules.containment.faults],
      ['interims', 'interims', rules.interims.interims],
      ['risks', '', rules.risks],
      ['testing', '', rules.testing],
    ] as const
  ).flatMap(([file, list, entries]) =>
    repeated(
      entries.map(({ id }) => id),
      (id) => place(file, [list, id].filter((part) => part !== '').join('.')),
      'id',
    ),
  ),
];

const patternFindings: BlueprintLint = (rules, { known }) => {
  const check = (file: Parameters<typeof place>[0], path: string, id: string) =>
    unknownId(place(file, path), 'pattern', id, known.patterns);
  return [
    ...rules.containment.rows.flatMap(({ needs }, index) =>
      needs.flatMap(({ id }) => check('containment', `rows.${index}.needs`, id)),
    ),
    ...rules.interims.interims.flatMap(({ id: interim, uses }) =>
      uses.flatMap((id) => check('interims', `interims.${interim}.uses`, id)),
    ),
    ...rules.observability.patterns.flatMap(({ pattern }, index) =>
      check('observability', `patterns.${index}.pattern`, pattern),
    ),
    ...Object.entries(rules.increments.patterns).flatMap(([by, id]) =>
      check('increments', `patterns.${by}`, id),
    ),
  ];
};

/** Signals stand in the pattern word for word, and every pattern that a plan can name has one. */
const signalFindings: BlueprintLint = (rules, { advice, watch }) => {
  const named = new Set([
    ...advice.patterns.map(({ pattern }) => pattern),
    ...rules.containment.rows.flatMap(({ needs }) => needs.map(({ id }) => id)),
  ]);
  const watched = new Set(rules.observability.patterns.map(({ pattern }) => pattern));
  return [
    ...rules.observability.patterns.flatMap(({ pattern, signal }, index) => {
      const there = watch.get(pattern);
      const path = `patterns.${index}.signal`;
      return there
        ? unknownId(place('observability', path), `signal of ${pattern}`, signal, there)
        : [];
    }),
    ...[...named]
      .filter((id) => !watched.has(id))
      .map((id): Finding => ({
        ...place('observability', 'patterns'),
        message: `the pattern ${id} can be needed and has no signal with a threshold`,
        hint: `add an entry with pattern: ${id} and a signal from its list watch`,
      })),
  ];
};

const questionFindings: BlueprintLint = ({ wording }, { model }) => {
  const there = Object.keys(wording.question.factors);
  const ids = model.factors.map(({ id }) => id);
  return [
    ...there.flatMap((id) =>
      unknownId(place('wording', `question.factors.${id}`), 'factor', id, ids),
    ),
    ...ids
      .filter((id) => !there.includes(id))
      .map((id): Finding => ({
        ...place('wording', 'question.factors'),
        message: `the factor ${id} has no entry`,
        hint: 'say whom to ask and what the answer decides',
      })),
  ];
};

function lastHolds({ governance, increments }: Parameters<BlueprintLint>[0]): Finding[] {
  const lists = [
    [place('governance', 'ownership.operation'), governance.ownership.operation],
    [
      place('governance', 'ownership.event'),
      governance.ownership.event.filter(({ deliveries }) => !deliveries),
    ],
    [place('increments', 'scenario.rollouts'), increments.scenario.rollouts],
  ] as const;
  return lists.flatMap(([at, list]) => {
    const last = list.at(-1);
    if (last && isUnconditional(last)) return [];
    const hint = 'put an entry without a condition at the end';
    return [
      { ...at, message: 'the last entry has a condition, so some scenarios have none', hint },
    ];
  });
}
