import type { BlueprintKnowledge } from '../core/blueprint/knowledge.ts';
import type { Links } from './setting.ts';
import { loadOnce } from '../site/load-once.ts';

/** All that a plan rests on and the addresses that its page links to, as /blueprint/knowledge.json holds them. */
export interface KnowledgeData {
  readonly knowledge: BlueprintKnowledge;
  readonly links: Links;
}

/** Fetches the knowledge once. @throws Error if it cannot be had; the next call tries again. */
export const loadKnowledge = loadOnce<KnowledgeData>(
  'knowledge',
  (status) => `What the blueprint rests on could not be loaded (${status}).`,
);
