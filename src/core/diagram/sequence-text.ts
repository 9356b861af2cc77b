import type { ArrowKind, Sequence, Step } from './sequence.ts';

const VERBS: Readonly<Record<ArrowKind, string>> = {
  ask: 'asks',
  reply: 'replies to',
  tell: 'tells',
  fail: 'does not reach',
};

/** The whole diagram in words, one sentence a row: its text alternative. */
export function sequenceText({ participants, steps }: Sequence): string {
  const name = (id: string) => participants.find((each) => each.id === id)?.name ?? id;
  return steps.map((step) => stepText(step, name)).join(' ');
}

function stepText(step: Step, name: (id: string) => string): string {
  switch (step.type) {
    case 'arrow':
      return `${name(step.from)} ${VERBS[step.kind]} ${name(step.to)}: ${step.text}.`;
    case 'note':
      return `At ${step.over.map(name).join(' and ')}: ${step.text}.`;
    case 'block':
      return `${{ alt: 'Either', opt: 'If', loop: 'Repeated' }[step.kind]}: ${step.text}.`;
    case 'else':
      return `Else: ${step.text}.`;
    case 'end':
      return 'In any case:';
  }
}
