import type { Finding } from '../finding.ts';
import { repeated, unknownId, type KnownIds } from '../readiness/lint-rule.ts';
import type { Kind } from './advice-schema.ts';
import { FILES, unknownOptions } from './lint-place.ts';
import type { DecisionContent } from './parse-decision.ts';
import type { When } from './schema-parts.ts';
import { ZONES } from './zone.ts';

const place = (path: string) => ({ file: FILES.advice, path });

/** Conditions that name what there is, one kind for every answer, each part of a hybrid, known patterns. */
export function lintAdvice({ model, advice }: DecisionContent, known: KnownIds): Finding[] {
  const { kinds, parts, patterns } = advice;
  const conditions = [
    ...kinds.map(({ id, when }) => [`kinds.${id}.when`, when] as const),
    ...parts.map(({ id, when }, index) => [`parts.${id ?? index}.when`, when] as const),
    ...patterns.map(({ id, when }, index) => [`patterns.${id ?? index}.when`, when] as const),
  ];
  return [
    ...conditions.flatMap(([path, when]) => unknownOptions(model, place(path), when)),
    ...repeated(
      kinds.map(({ id }) => id),
      (id) => place(`kinds.${id}.id`),
      'kind',
    ),
    ...repeated(
      parts.flatMap(({ id }) => id ?? []),
      (id) => place(`parts.${id}.id`),
      'part',
    ),
    ...repeated(
      patterns.flatMap(({ id }) => id ?? []),
      (id) => place(`patterns.${id}.id`),
      'rule',
    ),
    ...ZONES.flatMap((zone) =>
      kindsOfZone(
        kinds.filter((kind) => kind.zone === zone),
        zone,
      ),
    ),
    ...(['ask', 'tell', 'seam'] as const)
      .filter((side) => parts.every((part) => part.side !== side))
      .map((side) => ({
        ...place('parts'),
        message: `no part says what the ${side} of a hybrid is`,
        hint: `add a part with side: ${side}`,
      })),
    ...patterns.flatMap(({ id, pattern }, index) =>
      unknownId(place(`patterns.${id ?? index}.pattern`), 'pattern', pattern, known.patterns),
    ),
  ];
}

/** The last kind of a zone holds always, and no kind stands behind one that holds whenever it does. */
function kindsOfZone(kinds: readonly Kind[], zone: string): Finding[] {
  const last = kinds.at(-1);
  if (!last) {
    const hint = `add a kind with zone: ${zone} and when: {}`;
    return [{ ...place('kinds'), message: `the zone ${zone} has no kind`, hint }];
  }
  const findings = kinds.flatMap((kind, index) => {
    const before = kinds.slice(0, index).find((earlier) => implies(kind.when, earlier.when));
    if (!before) return [];
    return [
      {
        ...place(`kinds.${kind.id}`),
        message: `this kind is never taken: ${before.id} before it holds whenever it does`,
        hint: `move it before ${before.id}, or narrow the condition of ${before.id}`,
      },
    ];
  });
  if (Object.keys(last.when).length > 0) {
    findings.push({
      ...place(`kinds.${last.id}.when`),
      message: `the last kind of the zone ${zone} has a condition, so some answers have no kind`,
      hint: `give it when: {}, or add a kind with when: {} behind it`,
    });
  }
  return findings;
}

/** Whether `general` holds whenever `special` does. */
function implies(special: When, general: When): boolean {
  return Object.entries(general).every(
    ([factor, options]) =>
      Object.hasOwn(special, factor) &&
      special[factor]?.every((option) => options.includes(option)) === true,
  );
}
