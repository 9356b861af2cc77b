import type { Content, Page } from './content.ts';
import type { GuidePage } from './schemas/guide-page.ts';

/** A link as a reader sees it. */
export interface NavLink {
  readonly title: string;
  readonly href: string;
  /** Language of the title, where it is that of a page. */
  readonly lang?: string;
}

/** A part of the guide with its pages in reading order. */
export interface Part {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly pages: readonly Page<GuidePage>[];
}

const parts = new WeakMap<Content, Part[]>();

/** The parts that have pages, in the order of site.yaml; pages by `order`, then by title. */
export function partsOf(content: Content): Part[] {
  const known = parts.get(content);
  if (known) return known;
  const byPart = Map.groupBy(content.guide, (page) => page.id.split('/')[0] ?? '');
  const made = content.site.parts
    .filter(({ id }) => byPart.has(id))
    .map(({ id, title, summary }) => ({
      id,
      title,
      summary,
      href: `/guide/${id}/`,
      pages: (byPart.get(id) ?? []).toSorted(inOrder),
    }));
  parts.set(content, made);
  return made;
}

const inOrder = (a: Page<GuidePage>, b: Page<GuidePage>) =>
  a.data.order - b.data.order || (a.data.title < b.data.title ? -1 : 1);

const sequences = new WeakMap<Content, Map<string, { previous?: NavLink; next?: NavLink }>>();

/** What stands before and after a page in the order of a book: all chapters, part after part. */
export function neighboursOf(
  content: Content,
  href: string,
): { previous?: NavLink; next?: NavLink } {
  let sequence = sequences.get(content);
  if (!sequence) {
    const links = partsOf(content).flatMap((part) => part.pages.map(linkTo));
    sequence = new Map(
      links.map((link, index) => [
        link.href,
        {
          ...(links[index - 1] && { previous: links[index - 1] }),
          ...(links[index + 1] && { next: links[index + 1] }),
        } as {
          previous?: NavLink;
          next?: NavLink;
        },
      ]),
    );
    sequences.set(content, sequence);
  }
  return sequence.get(href) ?? {};
}

/** A page as a link. */
export function linkTo(page: { href: string; lang: string; data: { title: string } }): NavLink {
  return { title: page.data.title, href: page.href, lang: page.lang };
}
