import { percentText } from '../exact/display.ts';
import type { Assessment } from './assessment.ts';
import type { Bank, BankItem } from './bank-schema.ts';
import { escapeInline } from '../text/escape-markdown.ts';
import type { Wording } from './markdown-needs.ts';
import type { NextStep } from './next-steps.ts';
import { tierName } from './verdict-sentence.ts';

/** How many steps are written out; the others follow as one line each. */
const STEPS_IN_FULL = 8;

/** The steps in their order, the first ones with anchors, owner and date to fill in. */
export function stepsSection(wording: Wording, { nextSteps }: Assessment): string {
  if (nextSteps.length === 0) return '';
  const full = nextSteps.slice(0, STEPS_IN_FULL);
  const rest = nextSteps.slice(STEPS_IN_FULL);
  const short = rest.map((step) => {
    const item = wording.items.get(step.item);
    return `- ${escapeInline(item?.ask ?? step.item)} (${change(step, item)})`;
  });
  return [
    '## Next steps',
    '',
    ...full.map((step, index) => stepText(wording, step, `${index + 1}. `)),
    ...(short.length > 0 ? ['', 'After these:', '', ...short] : []),
  ].join('\n');
}

function stepText({ bank, items, page }: Wording, step: NextStep, marker: string): string {
  const item = items.get(step.item);
  const indent = ' '.repeat(marker.length);
  const names = (ids: readonly string[]) =>
    ids.map((id) => escapeInline(items.get(id)?.ask ?? id)).join('; ');
  const lines = [`**${escapeInline(item?.ask ?? step.item)}** (${change(step, item)})`];
  if (step.from !== 'dk') lines.push(`Now: ${escapeInline(item?.anchors[step.from] ?? '')}`);
  if (step.to !== null) lines.push(`Next: ${escapeInline(item?.anchors[step.to] ?? '')}`);
  lines.push(`Why: ${why(bank, step)}`);
  lines.push(`Evidence: ${escapeInline(item?.evidenceHint ?? '')}`);
  if (step.dependsOn.length > 0) lines.push(`First: ${names(step.dependsOn)}`);
  const gate = step.blocks.gate && bank.gates.find((each) => each.item === step.item);
  const unlocks = [
    ...(gate ? [escapeInline(gate.unlocks)] : []),
    ...(step.unlocks.length > 0 ? [names(step.unlocks)] : []),
  ];
  if (unlocks.length > 0) lines.push(`Unlocks: ${unlocks.join(' ')}`);
  if (item) lines.push(`Read: ${page(item.guide)}`);
  lines.push('Owner: \\_\\_\\_\\_\\_\\_ Date: \\_\\_\\_\\_\\_\\_');
  const [first = '', ...details] = lines;
  return [`${marker}${first}`, ...details.map((line) => `${indent}- ${line}`)].join('\n');
}

function change(step: NextStep, item: BankItem | undefined): string {
  if (step.to === null) return `find out: ask ${escapeInline(item?.whoKnows ?? 'around')}`;
  return `level ${step.from} to ${step.to}, effort ${step.effort}`;
}

function why(bank: Bank, { item, blocks, gain }: NextStep): string {
  const reasons: string[] = [];
  if (blocks.gate) {
    const gate = bank.gates.find((each) => each.item === item);
    const name = escapeInline(tierName(bank, blocks.gate.tier));
    reasons.push(
      `a gate of *${name}* needs level ${blocks.gate.need}. ${escapeInline(gate?.why ?? '')}`,
    );
  }
  if (blocks.floor) {
    const { dimension, tier, need } = blocks.floor;
    const title = bank.dimensions.find(({ id }) => id === dimension)?.title ?? dimension;
    reasons.push(
      `*${escapeInline(tierName(bank, tier))}* needs level ${need} in ${escapeInline(title)}.`,
    );
  }
  reasons.push(
    gain > 0
      ? `One level adds ${percentText(gain)} to the index of 100.`
      : 'Its dimension is not assessed, so a level changes nothing yet.',
  );
  return reasons.join(' ');
}
