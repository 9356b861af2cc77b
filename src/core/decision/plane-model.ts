import type { Edition } from '../patch/edition.ts';
import type { Pulls } from './zone.ts';

/** What computing needs to know of an option. */
export interface PlaneOption extends Pulls {
  readonly id: string;
}

/** What computing needs to know of a factor. */
export interface PlaneFactor {
  readonly id: string;
  readonly options: readonly PlaneOption[];
}

/**
 * The model without its wording: all that the plane, files and links need. A page that has the
 * wording in its HTML already can embed this part only. Every `DecisionModel` is one too.
 */
export interface PlaneModel {
  readonly id: string;
  readonly version: string;
  /** From which pull on each side counts as strong, above 0 and below 1. */
  readonly strong: Pulls;
  readonly factors: readonly PlaneFactor[];
  /** What an overlay made of upstream's model; absent for upstream's own. */
  readonly edition?: Edition;
}

/** Takes the wording out of a model; every verdict stays the same. */
export function planePart({ id, version, strong, factors, edition }: PlaneModel): PlaneModel {
  return {
    id,
    version,
    strong: { ask: strong.ask, tell: strong.tell },
    factors: factors.map((factor) => ({
      id: factor.id,
      options: factor.options.map((option) => ({
        id: option.id,
        ask: option.ask,
        tell: option.tell,
      })),
    })),
    ...(edition && { edition }),
  };
}
