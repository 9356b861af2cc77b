import { sortById } from '../exact/canonical-json.ts';
import type { Finding } from '../finding.ts';
import { FILES } from './lint-place.ts';
import type { PlaneModel } from './plane-model.ts';
import { NO_PULL, noisyOr, strongest } from './pulls.ts';
import { ZONES, zoneOf, type Pulls, type Side, type Zone } from './zone.ts';

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

/**
 * The zones that some answers lead to, where factors may stay open. `neither` always is one (no
 * answers), and `hybrid` is one if both pulls are strong with everything at its strongest: adding
 * reasons never leaves it. For the two others each factor adds the pull on one side that costs least
 * on the other, which a frontier of the best trade-offs finds without trying all combinations.
 */
export function reachableZones(model: PlaneModel): Set<Zone> {
  const { strong } = model;
  const all = noisyOr(sortById(model.factors).map(({ options }) => strongest(options)));
  const zones = new Set<Zone>(['neither']);
  if (zoneOf(strong, all) === 'hybrid') zones.add('hybrid');
  if (canBeAlone(model, 'ask', 'tell')) zones.add('request-response');
  if (canBeAlone(model, 'tell', 'ask')) zones.add('event-driven');
  return zones;
}

/** Whether some answers make one pull strong and leave the other below its threshold. */
function canBeAlone({ strong, factors }: PlaneModel, wanted: Side, other: Side): boolean {
  let frontier: Pulls[] = [NO_PULL];
  for (const { options } of sortById(factors)) {
    const points = frontier.flatMap((point) => [
      point,
      ...options.map((option) => noisyOr([point, option])),
    ]);
    frontier = bestTrades(
      points.filter((point) => point[other] < strong[other]),
      wanted,
      other,
    );
    if (frontier.some((point) => point[wanted] >= strong[wanted])) return true;
  }
  return false;
}

/** The points that no other one beats: no other has as much of what is wanted at no more of the rest. */
function bestTrades(points: readonly Pulls[], wanted: Side, other: Side): Pulls[] {
  let most = -1;
  return points
    .toSorted((a, b) => a[other] - b[other] || b[wanted] - a[wanted])
    .filter((point) => {
      if (point[wanted] <= most) return false;
      most = point[wanted];
      return true;
    });
}
