import type { ArrowKind, Participant, Sequence, Step } from './sequence.ts';

/** A diagram that cannot be drawn; `line` counts from 1 within the diagram's text. */
export interface DiagramError {
  readonly line: number;
  readonly message: string;
  readonly found: string;
  readonly allowed: string;
}

const ARROWS: Record<string, ArrowKind> = {
  '->>': 'ask',
  '-->>': 'reply',
  '-)': 'tell',
  '--)': 'tell',
  '-x': 'fail',
  '--x': 'fail',
};
const ARROW = /^(\w+)\s*(-->>|->>|--\)|-\)|--x|-x)\s*(\w+)\s*:\s*(.+)$/;
const NOTE = /^Note (?:over|left of|right of) (\w+)(?:\s*,\s*(\w+))?\s*:\s*(.+)$/i;
const PARTICIPANT = /^(?:participant|actor)\s+(\w+)(?:\s+as\s+(.+))?$/;
const BLOCK = /^(alt|opt|loop)\s+(.+)$/;

/** Reads the subset of Mermaid's sequence diagrams that the guide uses. */
export function parseSequence(text: string): Sequence | DiagramError {
  const participants: Participant[] = [];
  const steps: Step[] = [];
  let depth = 0;
  for (const [index, raw] of text.split('\n').entries()) {
    const line = raw.trim();
    const fail = (message: string, allowed: string): DiagramError => ({
      line: index + 1,
      message,
      found: line,
      allowed,
    });
    if (line === '' || line === 'sequenceDiagram' || line.startsWith('%%')) continue;
    const participant = PARTICIPANT.exec(line);
    const arrow = ARROW.exec(line);
    const note = NOTE.exec(line);
    const block = BLOCK.exec(line);
    if (participant?.[1]) {
      participants.push({ id: participant[1], name: participant[2]?.trim() ?? participant[1] });
    } else if (arrow) {
      const [, from = '', sign = '', to = '', label = ''] = arrow;
      const unknown = [from, to].find((id) => !participants.some((p) => p.id === id));
      if (unknown)
        return fail(`${unknown} is not a participant`, participants.map((p) => p.id).join(', '));
      steps.push({ type: 'arrow', kind: ARROWS[sign] ?? 'ask', from, to, text: label });
    } else if (note) {
      const over = [note[1], note[2]].filter((id) => id !== undefined);
      const unknown = over.find((id) => !participants.some((p) => p.id === id));
      if (unknown)
        return fail(`${unknown} is not a participant`, participants.map((p) => p.id).join(', '));
      steps.push({ type: 'note', over, text: note[3] ?? '' });
    } else if (block) {
      depth += 1;
      if (depth > 1) return fail('blocks cannot be nested', 'one alt, opt or loop at a time');
      steps.push({ type: 'block', kind: block[1] as 'alt', text: block[2] ?? '' });
    } else if (line.startsWith('else')) {
      if (depth === 0) return fail('else stands outside of a block', 'else between alt and end');
      steps.push({ type: 'else', text: line.slice(4).trim() });
    } else if (line === 'end') {
      if (depth === 0) return fail('end closes nothing', 'end after alt, opt or loop');
      depth -= 1;
      steps.push({ type: 'end' });
    } else {
      return fail(
        'this line is not part of the subset',
        'participant, A->>B: text, A-->>B: text, A-)B: text, A-xB: text, Note over A: text, alt, else, opt, loop, end',
      );
    }
  }
  const lines = text.split('\n').length;
  if (depth > 0)
    return {
      line: lines,
      message: 'a block is not closed',
      found: '(end of the diagram)',
      allowed: 'end',
    };
  if (participants.length < 2 || !steps.some((step) => step.type === 'arrow')) {
    return {
      line: 1,
      message: 'a sequence needs two participants and an arrow',
      found: `${participants.length} participants`,
      allowed: 'participant A as Name, then A->>B: text',
    };
  }
  return { participants, steps };
}
