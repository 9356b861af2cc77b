import type { Assessment } from './assessment.ts';
import type { BankItem } from './bank-schema.ts';
import { escapeInline } from '../text/escape-markdown.ts';
import { fill } from '../words/fill.ts';
import { emphasised, type Wording } from './markdown-wording.ts';
import type { NextStep } from './next-steps.ts';
import { tierName } from './verdict-sentence.ts';

/** How many steps are written out; the others follow as one line each. */
const STEPS_IN_FULL = 8;

/** What is left free to be filled in by hand. */
const BLANK = '\\_\\_\\_\\_\\_\\_';

/** The steps in their order, the first ones with anchors, owner and date to fill in. */
export function stepsSection(wording: Wording, { nextSteps }: Assessment): string {
  if (nextSteps.length === 0) return '';
  const full = nextSteps.slice(0, STEPS_IN_FULL);
  const rest = nextSteps.slice(STEPS_IN_FULL);
  const short = rest.map((step) => {
    const item = wording.items.get(step.item);
    return `- ${escapeInline(item?.ask ?? step.item)} (${change(wording, step, item)})`;
  });
  return [
    `## ${wording.words.steps}`,
    '',
    ...full.map((step, index) => stepText(wording, step, `${index + 1}. `)),
    ...(short.length > 0 ? ['', wording.words.after, '', ...short] : []),
  ].join('\n');
}

function stepText(wording: Wording, step: NextStep, marker: string): string {
  const { bank, items, page, words } = wording;
  const item = items.get(step.item);
  const indent = ' '.repeat(marker.length);
  const anchor = (level: number) => ({ anchor: escapeInline(item?.anchors[level] ?? '') });
  const names = (ids: readonly string[]) =>
    ids.map((id) => escapeInline(items.get(id)?.ask ?? id)).join('; ');
  const lines = [`**${escapeInline(item?.ask ?? step.item)}** (${change(wording, step, item)})`];
  if (step.from !== 'dk') lines.push(fill(words.now, anchor(step.from)));
  if (step.to !== null) lines.push(fill(words.next, anchor(step.to)));
  lines.push(fill(words.why, { reasons: why(wording, step) }));
  lines.push(fill(words.evidence, { hint: escapeInline(item?.evidenceHint ?? '') }));
  if (step.dependsOn.length > 0) lines.push(fill(words.first, { items: names(step.dependsOn) }));
  const gate = step.blocks.gate && bank.gates.find((each) => each.item === step.item);
  const unlocks = [
    ...(gate ? [escapeInline(gate.unlocks)] : []),
    ...(step.unlocks.length > 0 ? [names(step.unlocks)] : []),
  ];
  if (unlocks.length > 0) lines.push(fill(words.unlocks, { what: unlocks.join(' ') }));
  if (item) lines.push(fill(words.read, { page: page(item.guide) }));
  lines.push(fill(words.owner, { line: BLANK }));
  const [first = '', ...details] = lines;
  return [`${marker}${first}`, ...details.map((line) => `${indent}- ${line}`)].join('\n');
}

function change({ words }: Wording, step: NextStep, item: BankItem | undefined): string {
  const { from, to, effort } = step;
  if (to === null)
    return fill(words.findOut, { who: escapeInline(item?.whoKnows ?? words.around) });
  return fill(words.change, { from, to, effort });
}

function why({ bank, words, verdict, percent }: Wording, step: NextStep): string {
  const { item, blocks, gain } = step;
  const reasons: string[] = [];
  if (blocks.gate) {
    const gate = bank.gates.find((each) => each.item === item);
    const tier = tierName(bank, blocks.gate.tier, verdict);
    const reason = escapeInline(gate?.why ?? '');
    reasons.push(emphasised(words.gateNeeds, { tier, level: blocks.gate.need, why: reason }));
  }
  if (blocks.floor) {
    const { dimension: id, tier, need } = blocks.floor;
    const title = bank.dimensions.find((each) => each.id === id)?.title ?? id;
    const name = tierName(bank, tier, verdict);
    const values = { tier: name, level: need, dimension: escapeInline(title) };
    reasons.push(emphasised(words.floorNeeds, values));
  }
  reasons.push(gain > 0 ? fill(words.gain, { points: percent(gain) }) : words.noGain);
  return reasons.join(' ');
}
