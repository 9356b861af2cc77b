import type { AstroIntegration } from 'astro';
import { fileURLToPath } from 'node:url';
import type { Content } from '../collections/content.ts';

/** Astro integration: serves the logo, icon and fonts of an edition below `/_astro/`, if it has any. */
export function houseAssets({ look }: Content): AstroIntegration {
  return {
    name: 'house-assets',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        if (look.assets.length === 0) return;
        injectRoute({
          pattern: '/_astro/[house]',
          entrypoint: fileURLToPath(new URL('./house-asset.ts', import.meta.url)),
          prerender: true,
        });
      },
    },
  };
}
