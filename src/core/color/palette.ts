import { confusedBy, type Blindness } from './color-blindness.ts';
import { toOklch, fromOklch } from './oklch.ts';
import { areApart, isReadable, LEAST_DISTANCE, nearestReadable, rgb, shadesOf } from './shades.ts';
import { contrast, toHex } from './srgb.ts';
import { GROUNDS, UPSTREAM, type Palette, type SideShades } from './themes.ts';

/** The colours of a house, `#rrggbb`; upstream's where one is left out. */
export interface HouseColors {
  readonly ask?: string | undefined;
  readonly tell?: string | undefined;
}

/** Why a colour cannot be used, and the nearest one that can. */
export interface ColorFault {
  readonly side: 'ask' | 'tell';
  readonly why: 'contrast' | 'distance';
  readonly found: string;
  /** Contrast on the light paper, 1 to 21. */
  readonly contrast: number;
  readonly nearest: string;
}

/** The palette that follows from the colours of a house; if some cannot be used, from the nearest that can. */
export interface HousePalette {
  readonly palette: Palette;
  /** Taking every `nearest` of these leaves no fault. */
  readonly faults: readonly ColorFault[];
  /** The kinds of colour blindness with which ask and tell look much alike; shapes still tell them apart. */
  readonly confusedBy: readonly Blindness[];
}

/**
 * Derives all shades from two colours. Both must be readable on the light paper (4.5:1), where they are used
 * as they are, and at least 0.1 apart in OKLab in both themes. The colour of `both` is upstream's violet
 * as long as that is apart from the two, and else the next hue that is.
 */
export function housePalette(colors: HouseColors): HousePalette {
  // Of two that are too alike, the one that the house has set has to give way; tell if it has set both.
  const moved = colors.tell === undefined ? 'ask' : 'tell';
  const kept = moved === 'ask' ? 'tell' : 'ask';
  const first = sideOf(kept, colors[kept]);
  const wanted = sideOf(moved, colors[moved]);
  const second = areApart(first, wanted) ? wanted : turnedAway(wanted.text.light, first);
  const sides = { [kept]: first, [moved]: second } as Record<'ask' | 'tell', SideShades>;
  const faults = (['ask', 'tell'] as const).flatMap((side): ColorFault[] => {
    const found = colors[side]?.toLowerCase();
    const nearest = sides[side].text.light;
    if (found === undefined || found === nearest) return [];
    const why = isReadable(found) ? 'distance' : 'contrast';
    return [
      { side, why, found, contrast: contrast(rgb(found), rgb(GROUNDS.paper.light)), nearest },
    ];
  });
  return {
    palette: { ...sides, both: bothOf(sides.ask, sides.tell) },
    faults,
    confusedBy: [
      ...new Set(
        (['light', 'dark'] as const).flatMap((theme) =>
          confusedBy(rgb(sides.ask.text[theme]), rgb(sides.tell.text[theme]), LEAST_DISTANCE / 2),
        ),
      ),
    ],
  };
}

function sideOf(side: 'ask' | 'tell', hex: string | undefined): SideShades {
  return hex === undefined ? UPSTREAM[side] : shadesOf(nearestReadable(hex.toLowerCase()));
}

/** A colour like this one that is apart from others: the nearest hue that will do, stronger if need be. */
function turnedAway(hex: string, ...others: SideShades[]): SideShades {
  const { l, c, h } = toOklch(rgb(hex));
  for (const chroma of [Math.max(c, 0.1), 0.16, 0.25]) {
    for (let turn = 0; turn <= 180; turn += 5) {
      for (const hue of [h + turn, h - turn]) {
        const shades = shadesOf(nearestReadable(toHex(fromOklch({ l, c: chroma, h: hue }))));
        if (others.every((other) => areApart(shades, other))) return shades;
      }
    }
  }
  // Dark colours have little chroma: from the middle there is always a way.
  return Math.abs(l - 0.5) < 0.01
    ? UPSTREAM.both
    : turnedAway(toHex(fromOklch({ l: 0.5, c, h })), ...others);
}

function bothOf(ask: SideShades, tell: SideShades): SideShades {
  const standing = UPSTREAM.both;
  if (areApart(standing, ask) && areApart(standing, tell)) return standing;
  return turnedAway(standing.text.light, ask, tell);
}
