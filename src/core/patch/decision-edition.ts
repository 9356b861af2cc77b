import { planePart, type PlaneModel } from '../decision/plane-model.ts';
import type { DecisionModel } from '../decision/model-schema.ts';
import { canonicalJson, sortById } from '../exact/canonical-json.ts';
import { crc32 } from '../exact/crc32.ts';
import { isHouseId, type Edition } from './edition.ts';

/**
 * What makes a patched model an edition of its own. It compares with upstream if the same answers give
 * the same pulls and the same verdict; advice plays no part in that.
 */
export function decisionEdition(
  upstream: DecisionModel,
  model: DecisionModel,
  removed: Readonly<Record<string, string>>,
  said: unknown,
): Edition {
  const own = ownWording(model);
  return {
    hash: crc32(canonicalJson(said)),
    ...(own.length > 0 && { own: crc32(canonicalJson(own)) }),
    comparable: scoring(model) === scoring(upstream),
    removed,
  };
}

/** All that decides verdicts, whatever the order of factors and options. */
function scoring(model: PlaneModel): string {
  const { strong, factors } = planePart(model);
  const sorted = factors.map(({ id, options }) => ({ id, options: sortById(options) }));
  return canonicalJson([strong, sortById(sorted)]);
}

/** The words that give the ids of an overlay's own factors and options their meaning. */
function ownWording({ factors }: DecisionModel): unknown[] {
  return sortById(factors).flatMap(({ id, question, options }) => {
    const labels = sortById(options)
      .filter((option) => isHouseId(id) || isHouseId(option.id))
      .map((option) => [option.id, option.label]);
    if (isHouseId(id)) return [[id, question, labels]];
    return labels.length > 0 ? [[id, labels]] : [];
  });
}
