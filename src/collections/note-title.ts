import { fill } from '../core/words/fill.ts';
import type { Content } from './content.ts';

/** Heading of every house note: whose words they are. */
export function noteTitle({ site, words }: Pick<Content, 'site' | 'words'>): string {
  return fill(words.site.houseNote.title, { organization: site.organization ?? site.name });
}
