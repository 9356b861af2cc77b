import { sortById } from '../exact/canonical-json.ts';
import type { Finding } from '../finding.ts';
import { FILES } from './lint-place.ts';
import type { PlaneModel } from './plane-model.ts';
import { NO_PULL, noisyOr } from './pulls.ts';
import { ZONES, zoneOf, type Pulls, type Zone } from './zone.ts';

/** The findings for zones that no answers lead to, so that the model could never say them. */
export function lintZones(model: PlaneModel): Finding[] {
  const reached = reachableZones(model);
  return ZONES.filter((zone) => !reached.has(zone)).map((zone) => ({
    file: FILES.model,
    path: 'strong',
    message: `no answers lead to the zone ${zone}`,
    hint: 'lower a threshold, or look at the pulls: a verdict that cannot be reached is no verdict',
  }));
}

/** For each zone, whether it is neared by more (1) or by less (-1) of each pull. */
const TOWARDS: Readonly<Record<Zone, Pulls>> = {
  'request-response': { ask: 1, tell: -1 },
  'event-driven': { ask: -1, tell: 1 },
  hybrid: { ask: 1, tell: 1 },
  neither: { ask: -1, tell: -1 },
};

/**
 * The zones that some answers lead to, where factors may stay open. Trying all answers would take
 * hours, so factor by factor only those points are carried on that no other one beats in both
 * directions: whatever is answered next, the better point stays the better one.
 */
export function reachableZones(model: PlaneModel): Set<Zone> {
  return new Set(ZONES.filter((zone) => isReachable(model, zone)));
}

function isReachable({ strong, factors }: PlaneModel, zone: Zone): boolean {
  let best: readonly Pulls[] = [NO_PULL];
  for (const { options } of sortById(factors)) {
    best = unbeaten(
      best.flatMap((point) => [point, ...options.map((option) => noisyOr([point, option]))]),
      TOWARDS[zone],
    );
  }
  return best.some((point) => zoneOf(strong, point) === zone);
}

/** The points for which no other one is as good in both directions and better in one. */
function unbeaten(points: readonly Pulls[], towards: Pulls): Pulls[] {
  let most = -Infinity;
  return points
    .toSorted((a, b) => (b.ask - a.ask) * towards.ask || (b.tell - a.tell) * towards.tell)
    .filter(({ tell }) => {
      if (tell * towards.tell <= most) return false;
      most = tell * towards.tell;
      return true;
    });
}
