import { defineCollection } from 'astro:content';
import { Antipattern } from './collections/schemas/antipattern.ts';
import { ForkPage } from './collections/schemas/fork-page.ts';
import { GuidePage } from './collections/schemas/guide-page.ts';
import { HousePage } from './collections/schemas/house-page.ts';
import { Note } from './collections/schemas/note.ts';
import { Pattern } from './collections/schemas/pattern.ts';
import { Template } from './collections/schemas/template.ts';
import { layeredPages } from './collections/layered-loader.ts';

/**
 * Astro renders the prose; everything else about it is read by src/collections/read-content.ts,
 * which also checks what Astro only logs. The schemas are the same.
 */
export const collections = {
  guide: defineCollection({ loader: layeredPages('guide'), schema: GuidePage }),
  patterns: defineCollection({ loader: layeredPages('patterns'), schema: Pattern }),
  templates: defineCollection({ loader: layeredPages('templates'), schema: Template }),
  antipatterns: defineCollection({ loader: layeredPages('antipatterns'), schema: Antipattern }),
  fork: defineCollection({ loader: layeredPages('fork'), schema: ForkPage }),
  house: defineCollection({ loader: layeredPages('pages'), schema: HousePage }),
  notes: defineCollection({ loader: layeredPages('notes'), schema: Note }),
};
