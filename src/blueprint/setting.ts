/** A title with its address. */
export interface Target {
  readonly title: string;
  readonly href: string;
}

/** Addresses behind ids. What this edition hides has none. */
export interface Links {
  /** Chapters and patterns by id. */
  readonly pages: Readonly<Record<string, Target>>;
  /** Id of the chapter behind a factor, by the factor's id. */
  readonly chapters: Readonly<Record<string, string>>;
  /** Addresses of the tools, and of the page of all cases. */
  readonly decide: string;
  readonly assess: string;
  readonly cases: string;
}

/** What views need beside the plan. The page and the sample made at build time differ in it. */
export interface Setting {
  readonly links: Links;
  /** Turns SVG text of our own into something that a template takes; `place` is its own in the document. */
  readonly draw: (place: string, svg: string) => unknown;
  /** A field for what the reader notes to a section; nothing in a sample. */
  readonly note: (section: string, title: string) => unknown;
  /** The view, made again only if what it depends on says something else than the last time. */
  readonly keep: (of: readonly unknown[], view: () => unknown) => unknown;
  /** How many scenarios are shown whole; of the others there is the heading. */
  readonly whole: number;
  /** Whether the reader has noted something to a section, so that it is shown even if it is empty. */
  readonly noted: (section: string) => boolean;
}
