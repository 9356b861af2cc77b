import type { BlueprintKnowledge } from '../core/blueprint/knowledge.ts';
import type { Links } from './setting.ts';

/** All that a plan rests on and the addresses that its page links to, as /blueprint/knowledge.json holds them. */
export interface KnowledgeData {
  readonly knowledge: BlueprintKnowledge;
  readonly links: Links;
}

let data: Promise<KnowledgeData> | undefined;

/** Fetches the knowledge once. @throws Error if it cannot be had; the next call tries again. */
export function loadKnowledge(): Promise<KnowledgeData> {
  const address = document.querySelector<HTMLElement>('#files')?.dataset['knowledge'];
  data ??= fetch(address ?? 'knowledge.json')
    .then((response) => {
      if (!response.ok)
        throw new Error(`What the blueprint rests on could not be loaded (${response.status}).`);
      return response.json() as Promise<KnowledgeData>;
    })
    .catch((error: unknown) => {
      data = undefined;
      throw error;
    });
  return data;
}
