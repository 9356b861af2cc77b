import type { Decision } from '../decision/decision.ts';
import { intervalText, pullText } from '../decision/pull-text.ts';
import { VERDICT_NAMES } from '../decision/verdict-sentence.ts';
import { VERDICTS, type Side, type Verdict } from '../decision/zone.ts';
import { applies, type Situation } from './condition.ts';
import { fill, listed } from './fill.ts';
import { changeText } from './flip-text.ts';
import type { Considered } from './plan.ts';
import type { Workbench } from './workbench.ts';

/** Each of the three verdicts, why it was chosen or not: pulls, a reason from the rules, a flip. */
export function consideredOf(
  bench: Workbench,
  decision: Decision,
  situation: Situation,
): Considered[] {
  return VERDICTS.map((verdict): Considered => {
    const chosen = verdict === decision.verdict;
    const words = bench.rules.considered.find(
      (rule) => rule.verdict === verdict && rule.chosen === chosen && applies(rule, situation),
    )?.text;
    const parts = [
      pullsText(bench, decision, verdict),
      words,
      chosen ? undefined : nearestFlip(bench, decision, verdict),
    ];
    return { verdict, chosen, because: parts.filter((part) => part).join(' ') };
  });
}

function pullsText(bench: Workbench, decision: Decision, verdict: Verdict) {
  const { rules, model } = bench;
  const { chosen, simpler, rejected } = rules.wording.considered;
  const values = {
    verdict: VERDICT_NAMES[verdict],
    ask: intervalText(decision.ask),
    tell: intervalText(decision.tell),
    asklo: pullText(decision.ask[0]),
    telllo: pullText(decision.tell[0]),
    askline: pullText(model.strong.ask),
    tellline: pullText(model.strong.tell),
  };
  if (verdict !== decision.verdict)
    return fill(rejected[verdict][decision.zone] ?? simpler, values);
  if (decision.zone === 'neither') return fill(simpler, values);
  const sides: Side[] = decision.zone === 'hybrid' ? ['ask', 'tell'] : sidesOf(decision.zone);
  const strongest = sides.flatMap((side) => {
    const reason = decision.reasons.find((each) => each.side === side);
    const factor = reason && bench.factorById.get(reason.factor);
    const option = factor?.options.find(({ id }) => id === reason?.option);
    return factor && option ? [`${factor.title}: ${option.label}`] : [];
  });
  return fill(chosen, { ...values, reasons: listed([...new Set(strongest)].map(quoted)) });
}

function sidesOf(zone: Decision['zone']): Side[] {
  return zone === 'event-driven' ? ['tell'] : ['ask'];
}

function quoted(text: string): string {
  return `"${text}"`;
}

function nearestFlip(bench: Workbench, { flips }: Decision, verdict: Verdict): string | undefined {
  const flip = flips.find((each) => each.verdict === verdict);
  if (!flip) return undefined;
  const changes = listed(flip.changes.map((change) => changeText(bench, change)));
  return fill(bench.rules.wording.considered.flips, { changes });
}
