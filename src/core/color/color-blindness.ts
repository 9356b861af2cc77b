import { distance } from './oklch.ts';
import { fromLinear, toLinear, type Rgb } from './srgb.ts';

/** What readers without one kind of cone see: Machado, Oliveira and Fernandes 2009, severity 1, on linear light. */
const MATRICES = {
  red: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  green: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
} as const;

/** Kinds of colour blindness that are looked at: about one man in fifty for each. */
export type Blindness = keyof typeof MATRICES;

/** The kinds of blindness with which two colours lie nearer to each other than `least` in OKLab. */
export function confusedBy(a: Rgb, b: Rgb, least: number): Blindness[] {
  return (['red', 'green'] as const).filter(
    (kind) => distance(seenBy(kind, a), seenBy(kind, b)) < least,
  );
}

function seenBy(kind: Blindness, color: Rgb): Rgb {
  const [r, g, b] = toLinear(color);
  const [x, y, z] = MATRICES[kind].map(([p, q, s]) => p * r + q * g + s * b);
  return fromLinear([x ?? 0, y ?? 0, z ?? 0]);
}
