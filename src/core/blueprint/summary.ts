import { VERDICT_NAMES } from '../decision/verdict-sentence.ts';
import { VERDICTS } from '../decision/zone.ts';
import { counted, fill, listed } from './fill.ts';
import type { Increment, Missing, Summary } from './plan.ts';
import type { WorkedScenario } from './plan-scenario.ts';
import type { Workbench } from './workbench.ts';

/** The plan in a few numbers and sentences, the gravest first. */
export function summaryOf(
  bench: Workbench,
  worked: readonly WorkedScenario[],
  increments: readonly Increment[],
): Summary {
  const { tier } = bench;
  const verdicts = Object.fromEntries(
    VERDICTS.map((verdict) => [
      verdict,
      worked.filter(({ planned }) => planned.verdict === verdict).length,
    ]),
  ) as Summary['verdicts'];
  const settled = worked.filter(({ planned }) => planned.settled).length;
  const items = new Set(
    worked.flatMap(({ planned }) => planned.requirements.map(({ item }) => item)),
  );
  return {
    scenarios: worked.length,
    verdicts,
    settled,
    tier,
    unmet: items.size,
    sentences: sentences(bench, worked, verdicts, worked.length - settled, items.size, increments),
  };
}

/** The halves that were not put in. */
export function missingOf({ profile, rules }: Workbench, scenarios: number): Missing[] {
  const { assessment, portfolio } = rules.wording.missing;
  const missing: Missing[] = [];
  if (!profile) missing.push({ what: 'assessment', costs: assessment });
  if (scenarios === 0) missing.push({ what: 'portfolio', costs: portfolio });
  return missing;
}

function sentences(
  { tier, rules, profile }: Workbench,
  worked: readonly WorkedScenario[],
  verdicts: Summary['verdicts'],
  open: number,
  unmet: number,
  increments: readonly Increment[],
): string[] {
  const words = rules.wording.summary;
  const counts = VERDICTS.filter((verdict) => verdicts[verdict] > 0).map(
    (verdict) => `${verdicts[verdict]} ${VERDICT_NAMES[verdict].toLowerCase()}`,
  );
  const interims = increments.filter(({ kind }) => kind === 'interim').length;
  const first = increments[0];
  const telling = worked.filter(({ planned }) => planned.verdict !== 'request-response');
  const held = telling.filter(({ planned }) => planned.interim !== null).length;
  const others = telling.length - 1;
  return [
    worked.length === 0
      ? words.empty
      : fill(words.verdicts, {
          scenarios: counted(worked.length, 'scenario'),
          counts: listed(counts),
        }),
    tier &&
      fill(tier.lo === tier.hi ? words.tier : words.tiers, { lo: tier.loName, hi: tier.hiName }),
    tier?.lo === 0 && held > 0 && fill(words.stay, { scenarios: counted(held, 'scenario') }),
    tier?.lo === 1 && others > 0 && fill(words.pilot, { scenarios: counted(others, 'scenario') }),
    open > 0 && fill(words.open, { verdicts: counted(open, 'verdict') }),
    worked.length > 0 &&
      profile !== null &&
      (unmet > 0 ? fill(words.needs, { items: counted(unmet, 'item') }) : words.ready),
    interims > 0 && fill(words.interims, { designs: counted(interims, 'interim design') }),
    first &&
      fill(words.first, { title: first.title, count: counted(increments.length, 'increment') }),
    worked.length > 0 && words.tune,
  ].filter((sentence) => typeof sentence === 'string');
}
