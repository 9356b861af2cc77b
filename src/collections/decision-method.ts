import { agreementBySource } from '../core/decision/agreement-by-source.ts';
import { agreement, READINGS, type Agreement, type Rate } from '../core/decision/agreement.ts';
import { baselines } from '../core/decision/baselines.ts';
import { VERDICT_NAMES } from '../core/decision/verdict-sentence.ts';
import { VERDICTS, type Verdict } from '../core/decision/zone.ts';
import type { Content } from './content.ts';

/** The tables of the decision's method page, as writers name them. */
export type MethodTable = 'agreement' | 'confusion' | 'sources';

/** A computed table as text: the first cell of a row names it. */
export interface TextTable {
  /** What it is called for readers who cannot see that it is one. */
  readonly label: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A case for which the model says something else, and what can be said about it. */
export interface DifferingCase {
  readonly title: string;
  /** Address of the case below the base path. */
  readonly href: string;
  readonly summary: string;
}

/** What the model is measured with; a site without a model has no method to show. */
function measured({ decision, cases }: Content) {
  if (!decision) throw new Error('content/decision/ holds no model; its method page needs one');
  return { model: decision.model, cases, own: agreement(decision.model, cases) };
}

const lower = (verdict: Verdict) => VERDICT_NAMES[verdict].toLowerCase();
const two = (share: number | null) => (share === null ? '-' : share.toFixed(2));
const both = ({ strict, lenient }: Pick<Agreement, 'strict' | 'lenient'>) =>
  `${two(strict.share)} / ${two(lenient.share)}`;
const counted = ({ agree, of }: Rate) => `${agree} of ${of}`;

/** How the model agrees with the published cases, computed anew for every build. */
export function methodTable(show: MethodTable, content: Content): TextTable {
  const { model, cases, own } = measured(content);
  switch (show) {
    case 'agreement':
      return {
        label: 'Agreement with the cases',
        head: ['Rule', ...READINGS.map((reading) => `Strict / lenient, ${reading} reading`)],
        rows: [
          ...baselines(cases).map(({ rule, agreement: rates }) => ({ rule, rates })),
          { rule: `the model, ${model.factors.length} questions`, rates: own },
        ].map(({ rule, rates }) => [
          rule,
          ...READINGS.map((reading) => {
            const { strict, lenient } = rates[reading];
            return `${both(rates[reading])} (${counted(strict)}, ${counted(lenient)})`;
          }),
        ]),
      };
    case 'confusion':
      return {
        label: 'Confusion matrix',
        head: ['They chose', ...VERDICTS.map((verdict) => `Model: ${lower(verdict)}`)],
        rows: VERDICTS.map((outcome) => [
          VERDICT_NAMES[outcome],
          ...VERDICTS.map((verdict) =>
            READINGS.map((reading) => own[reading].confusion[outcome][verdict]).join(' / '),
          ),
        ]),
      };
    case 'sources':
      return {
        label: 'Agreement source by source',
        head: ['Source', 'Cases', 'Strict / lenient within', 'Without it'],
        rows: agreementBySource(model, cases).map(({ group, within, without }) => [
          group,
          String(within.first.strict.of),
          ...[within, without].map((rates) =>
            READINGS.map((reading) => both(rates[reading])).join('; '),
          ),
        ]),
      };
  }
}

/** The cases for which the model says something else than their teams chose, in the order of their files. */
export function differingCases(content: Content): DifferingCase[] {
  const { cases, own } = measured(content);
  return cases.flatMap(({ id, title, outcome, disagreement }) => {
    const here = READINGS.flatMap((reading) =>
      own[reading].disagreements
        .filter((each) => each.case === id)
        .map((each) => ({ ...each, reading })),
    );
    if (here.length === 0) return [];
    const said = [...new Set(here.map(({ verdict }) => lower(verdict)))].join(' or ');
    const readings =
      here.length === READINGS.length ? 'both readings' : `the ${here[0]?.reading} reading`;
    const defensible = here.every(({ judgement }) => judgement === 'defensible')
      ? ', which is defensible'
      : '';
    const summary = `they chose ${lower(outcome)}, and to ${readings} the model says ${said}${defensible}.`;
    return [{ title, href: `/cases/${id}/`, summary: [summary, disagreement].join(' ').trim() }];
  });
}
