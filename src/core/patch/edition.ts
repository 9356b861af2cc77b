import { fill } from '../words/fill.ts';
import type { Phrase } from '../words/phrase.ts';
import type { Words } from '../words/words.ts';

/**
 * Every id that an overlay adds starts with this, and no id of upstream does: so a later release never
 * brings an id that a house uses for something else already.
 */
export const HOUSE_PREFIX = 'x-';

/** Whether an id was added by an overlay. */
export function isHouseId(id: string): boolean {
  return id.startsWith(HOUSE_PREFIX);
}

/** What an overlay makes of upstream's questions or of its decision model. */
export interface Edition {
  /** 8 hexadecimal digits over all that the overlay says. */
  readonly hash: string;
  /**
   * 8 hexadecimal digits over what the ids that the overlay added mean: their wording. Absent if it
   * added none. A link with another one is refused, since two houses may use one id for two things.
   */
  readonly own?: string;
  /** Whether the same answers give the same result as upstream: only wording was changed. */
  readonly comparable: boolean;
  /** Reasons by the id of what is no longer asked; an option as `factor/option`. */
  readonly removed: Readonly<Record<string, string>>;
}

/** What a result says about its edition; empty if it is upstream's. */
export interface EditionStamp {
  /** Hash of the overlay. */
  readonly overlay?: string;
  /** Whether the result compares with one of upstream's. */
  readonly comparable?: boolean;
}

/** The stamp for results of an edition. */
export function editionStamp(edition: Edition | undefined): EditionStamp {
  return edition ? { overlay: edition.hash, comparable: edition.comparable } : {};
}

/** What a note says about an overlay, of the groups `assess.verdict` and `decide.verdict`. */
export type EditionWords = Readonly<Record<'comparable' | 'different', Phrase<'overlay'>>>;

/**
 * What follows a name and version of questions where there is an overlay: which one it is, and whether
 * results compare with upstream's. Begins with a space; nothing without an overlay.
 */
export function editionNote({ overlay, comparable }: EditionStamp, words: EditionWords): string {
  if (overlay === undefined) return '';
  return ` ${fill(comparable ? words.comparable : words.different, { overlay })}`;
}

/** A version with its overlay, as warnings name it. */
export function versionText(
  version: string,
  overlay: string | null | undefined,
  words: Pick<Words['record']['shared'], 'withOverlay'>,
): string {
  return overlay ? fill(words.withOverlay, { version, overlay }) : version;
}

/** The part of a link that names the edition: nothing for upstream's, so that its links stay as they are. */
export function editionMark(edition: Edition | undefined): string {
  if (!edition) return '';
  return edition.own ? `-${edition.hash}-${edition.own}` : `-${edition.hash}`;
}
