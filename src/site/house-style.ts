import { createHash } from 'node:crypto';
import houseCss from './house.css?inline';
import { catalog } from './catalog.ts';

/** Rules that a page of an edition has on top of upstream's; empty for upstream itself. */
export function houseStyle(): string {
  const { site, look } = catalog();
  const parts = site.banner ?? look.logo ?? site.platforms;
  return look.css + (parts === undefined ? '' : houseCss.trim());
}

/** Hash of an inlined script or style as a policy names it. */
export function policyHash(text: string): `sha256-${string}` {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
