import { checkDiagrams } from './check-diagrams.ts';
import { checkLinks } from './check-links.ts';
import type { Content } from './content.ts';
import type { Layer } from './layers.ts';
import { openContent } from './open-content.ts';

export { ContentError } from './open-content.ts';

/**
 * Reads and checks all content of a project, the links and diagrams of its prose included.
 *
 * @throws ContentError that names every fault.
 */
export function loadContent(root: string, layers?: Layer[]): Content {
  return openContent(root, layers, [checkLinks, checkDiagrams]);
}
