import type { Finding } from '../core/finding.ts';
import { diagramMeta, drawDiagram } from '../prose/markdown/diagrams.ts';
import { proseOf, type Content } from './content.ts';

const FENCE = /^```mermaid([^\n]*)\n([\s\S]*?)^```/gm;

/** Draws every diagram once: a fault is found here, with its file and line, not in the page. */
export function checkDiagrams(content: Content): Finding[] {
  return proseOf(content).flatMap((page) =>
    [...page.body.matchAll(FENCE)].flatMap((match) => {
      const at = {
        file: page.file,
        path: `line ${page.bodyLine + page.body.slice(0, match.index).split('\n').length - 1}`,
      };
      const { title, alt } = diagramMeta(match[1] ?? '');
      if (title === '' || alt === '') {
        return [
          {
            ...at,
            message: 'a diagram lacks its caption or its text alternative',
            found: match[1] ?? '',
            allowed: '```mermaid title="..." alt="..."',
          },
        ];
      }
      try {
        drawDiagram(match[2] ?? '', alt);
        return [];
      } catch (error) {
        return [
          {
            ...at,
            message: 'this diagram cannot be drawn',
            found: error instanceof Error ? error.message : String(error),
            allowed: 'the subset of Mermaid in CONTRIBUTING.md',
          },
        ];
      }
    }),
  );
}
