/** What a scenario asks for. The order is that of tables and of ties. */
export const VERDICTS = ['request-response', 'event-driven', 'hybrid'] as const;
/** One of the three styles that a scenario can ask for. */
export type Verdict = (typeof VERDICTS)[number];

/** The four quarters of the plane. `neither`: no pull is strong, so the simpler style is taken. */
export const ZONES = ['request-response', 'event-driven', 'hybrid', 'neither'] as const;
/** One quarter of the plane. */
export type Zone = (typeof ZONES)[number];

/** The two directions in which answers pull. */
export const SIDES = ['ask', 'tell'] as const;
/** A direction in which an answer pulls. */
export type Side = (typeof SIDES)[number];

/** A pull towards asking and one towards telling. 0 is no pull; a single answer stays below 1. */
export interface Pulls {
  readonly ask: number;
  readonly tell: number;
}

/** The zone of a point of the plane. A pull is strong from its threshold in `strong` on. */
export function zoneOf(strong: Pulls, { ask, tell }: Pulls): Zone {
  if (ask >= strong.ask) return tell >= strong.tell ? 'hybrid' : 'request-response';
  return tell >= strong.tell ? 'event-driven' : 'neither';
}

/** The verdict of a zone: where nothing pulls strongly, request-response, because it is simpler. */
export function verdictOf(zone: Zone): Verdict {
  return zone === 'neither' ? 'request-response' : zone;
}
