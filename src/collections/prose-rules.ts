/** A line of prose with its number in the file. */
export interface ProseLine {
  readonly text: string;
  readonly line: number;
}

/** A fault of style, with the line on which the paragraph starts. */
export interface ProseFault {
  readonly line: number;
  readonly message: string;
}

/** Words that say nothing, or that say it for the hundredth time. */
const BANNED =
  /\b(leverag(?:e|es|ed|ing)|robust(?:ly|ness)?|seamless(?:ly)?|in today['’]s|fast-paced|cutting-edge|game[- ]changer|holistic(?:ally)?|paradigm|synerg(?:y|ies)|best-of-breed|it is important to note|it['’]s worth noting|delv(?:e|es|ing)|empower(?:s|ed|ing)?|crucial(?:ly)?|utili[sz](?:e|es|ed|ing)|in conclusion|at the end of the day|effortless(?:ly)?|needless to say)\b/i;

/** Longest sentence, in words. Beyond it a reader has to start again. */
const LONGEST = 45;

/** Finds the mechanical faults in a page's prose; what a sentence says is for an editor. */
export function proseFaults(lines: readonly ProseLine[]): ProseFault[] {
  return paragraphsOf(lines).flatMap(({ line, text }) => {
    const faults: ProseFault[] = [];
    const banned = BANNED.exec(text);
    if (banned) faults.push({ line, message: `filler word: ${banned[0]}` });
    if (/!(?=\s|$)/.test(text)) faults.push({ line, message: 'exclamation mark' });
    const twice = /\b([a-z]+) \1\b/.exec(text);
    if (twice && !['that', 'had'].includes(twice[1] ?? ''))
      faults.push({ line, message: `word twice: ${twice[0]}` });
    if (text.startsWith('#')) {
      if (titleCase(text)) faults.push({ line, message: `heading not in sentence case: ${text}` });
      return faults;
    }
    if (text.startsWith('|') || text.startsWith('<')) return faults;
    for (const sentence of text.split(/(?<=[.?])\s+/)) {
      const words = sentence.split(/\s+/).length;
      if (words > LONGEST)
        faults.push({ line, message: `sentence of ${words} words: ${sentence.slice(0, 60)}...` });
    }
    return faults;
  });
}

/** Joins wrapped lines into paragraphs; list items, headings and table rows stand alone. Link targets go. */
function paragraphsOf(lines: readonly ProseLine[]): ProseLine[] {
  const paragraphs: { text: string; line: number }[] = [];
  let open = false;
  for (const { text: raw, line } of lines) {
    const text = raw.replace(/\]\([^)]*\)/g, ']').trim();
    const alone = /^(#|\||<|[-*] |\d+\. )/.test(text);
    const last = paragraphs.at(-1);
    if (text === '') open = false;
    else if (open && last && !alone) last.text += ` ${text}`;
    else {
      paragraphs.push({ text, line });
      open = !/^(#|\||<)/.test(text);
    }
  }
  return paragraphs;
}

/** Three or more capitalized words among the later words of a heading, unless most are names. */
function titleCase(heading: string): boolean {
  const words = heading
    .replace(/^#+\s*/, '')
    .split(/\s+/)
    .slice(1);
  const capital = words.filter((word) => /^[A-Z][a-z]+$/.test(word));
  return capital.length >= 3 && capital.length > words.length / 2;
}
