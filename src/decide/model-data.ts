import words from 'virtual:locale/decide/tool';
import type { Knowledge } from '../core/decision/decide.ts';
import type { ReadyScenario } from '../core/decision/scenario-schema.ts';
import { fill } from '../core/words/fill.ts';
import { loadOnce } from '../site/load-once.ts';

/** A title with its address. */
export interface Target {
  readonly title: string;
  readonly href: string;
  /** Language of the title, where it is not that of the site. */
  readonly lang?: string | undefined;
}

/** All that decisions on the page rest on, as /decide/model.json holds it. */
export interface ModelData extends Required<Knowledge> {
  /** Scenarios to start from. */
  readonly ready: readonly ReadyScenario[];
  /** Chapters and patterns by id. */
  readonly links: Readonly<Record<string, Target>>;
  /** Sources that the pulls rest on, by id. */
  readonly sources: Readonly<Record<string, Target>>;
  /** Address of the page of all cases; a case lies below it by its id. */
  readonly casesHref: string;
  /** Language of the cases, where it is not that of the site. */
  readonly casesLang?: string | undefined;
}

/** Fetches the model once. @throws Error if it cannot be had; the next call tries again. */
export const loadModel = loadOnce<ModelData>('model', (status) =>
  fill(words.notLoaded, { status }),
);
