import { ZONES, verdictOf, VERDICTS, type Zone } from '../decision/zone.ts';
import type { Kind } from '../decision/advice-schema.ts';
import type { Finding } from '../finding.ts';
import { unknownId } from '../readiness/lint-rule.ts';
import type { Condition } from './condition-schema.ts';
import { place, type BlueprintLint } from './lint-known.ts';

/** Each kind has a flow and an interim, each fault a row in each of its zones, each verdict its reasons. */
export const lintCoverage: BlueprintLint = (rules, { advice }) => [
  ...advice.kinds.flatMap((kind) => [
    ...lacking(rules.flows.flows, kind, place('flows', 'flows'), 'flow'),
    ...lacking(rules.interims.interims, kind, place('interims', 'interims'), 'interim design'),
    ...lacking(rules.guarantees.gives, kind, place('guarantees', 'gives'), 'guarantee'),
    ...lacking(rules.guarantees.doesNotGive, kind, place('guarantees', 'doesNotGive'), 'limit'),
  ]),
  ...rules.containment.faults.flatMap(({ id, zones, kinds }) =>
    zones.flatMap((zone) => {
      const held = rules.containment.rows.some(
        (row) => row.fault === id && holdsInZone(row, zone, kinds),
      );
      if (held) return [];
      const hint = `add a row with fault: ${id} whose only condition is zones, or none`;
      const message = `no row says for every answer where ${id} stops in the zone ${zone}`;
      return [{ ...place('containment', 'rows'), message, hint }];
    }),
  ),
  ...rules.containment.rows.flatMap(({ fault }, index) =>
    unknownId(
      place('containment', `rows.${index}.fault`),
      'fault',
      fault,
      rules.containment.faults.map(({ id }) => id),
    ),
  ),
  ...ZONES.flatMap((zone) =>
    VERDICTS.flatMap((verdict) => {
      const chosen = verdictOf(zone) === verdict;
      const held = rules.considered.some(
        (rule) => rule.verdict === verdict && rule.chosen === chosen && holdsInZone(rule, zone),
      );
      const pulls = chosen || rules.wording.considered.rejected[verdict][zone] !== undefined;
      const what = `${verdict}, ${chosen ? 'chosen' : 'not chosen'}, in the zone ${zone}`;
      return [
        ...(held
          ? []
          : [
              {
                ...place('considered', '(top level)'),
                message: `no rule holds for every answer: ${what}`,
              },
            ]),
        ...(pulls
          ? []
          : [
              {
                ...place('wording', 'considered.rejected'),
                message: `there is no sentence: ${what}`,
              },
            ]),
      ];
    }),
  ),
];

/** The finding for a kind for which no rule holds whatever else is answered. */
function lacking(
  rules: readonly Condition[],
  { id, zone }: Kind,
  at: Pick<Finding, 'file' | 'path'>,
  what: string,
): Finding[] {
  const held = rules.some((rule) => holdsInZone(rule, zone, [id]));
  if (held) return [];
  const hint = `add one with kinds: [${id}] or zones: [${zone}] and no other condition`;
  return [{ ...at, message: `no ${what} holds for every answer of the kind ${id}`, hint }];
}

/** Whether a rule holds in a zone (for all of `kinds`, if they are given) whatever is answered. */
function holdsInZone(rule: Condition, zone: Zone, kinds?: readonly string[]): boolean {
  const { zones, when, unless, open, patterns, missing, notKinds, flows, notFlows } = rule;
  if (when || unless || open || patterns || missing || flows || notFlows) return false;
  if (notKinds && (!kinds || kinds.some((kind) => notKinds.includes(kind)))) return false;
  if (zones && !zones.includes(zone)) return false;
  return !rule.kinds || (kinds?.every((kind) => rule.kinds?.includes(kind)) ?? false);
}
