import words from 'virtual:locale/decide/tool';
import verdictWords from 'virtual:locale/decide/verdict';
import { nothing, svg, type TemplateResult } from 'lit-html';
import type { Scenario } from '../core/decision/decision.ts';
import { rangeText } from '../core/decision/pull-text.ts';
import { fill, form } from '../core/words/fill.ts';
import type { Standing } from '../core/decision/verdict.ts';
import { across, down, TONES } from './plane-geometry.ts';
import { nameOf } from './portfolio.ts';

/** A scenario with its place on the plane. */
export interface Placed {
  readonly scenario: Scenario;
  readonly standing: Standing;
}

/** The scenarios as marks on the plane: the others small and faint, the selected one last and in front. */
export function planeView(placed: readonly Placed[], selected: string): TemplateResult {
  const numbered = placed.map((each, index) => ({ ...each, number: index + 1 }));
  const others = numbered.filter(({ scenario }) => scenario.id !== selected && answered(scenario));
  const one = numbered.find(({ scenario }) => scenario.id === selected);
  return svg`${others.map(({ standing: { ask, tell }, number }) => mark('other', across(ask[0]), down(tell[0]), number, 8))}
    ${one && answered(one.scenario) ? selectedMark(one.standing, one.number) : nothing}`;
}

function selectedMark({ ask, tell, zone }: Standing, number: number): TemplateResult {
  const [left, right, low, high] = [across(ask[0]), across(ask[1]), down(tell[0]), down(tell[1])];
  return svg`<rect class=${`open ${TONES[zone]}`} x=${left} y=${high} width=${Math.max(0, right - left)} height=${Math.max(0, low - high)}></rect>
    ${mark(`here ${TONES[zone]}`, left, low, number, 11)}`;
}

function mark(tone: string, x: number, y: number, number: number, r: number): TemplateResult {
  // A mark at the rim keeps its number inside of the drawing.
  const [cx, cy] = [Math.min(Math.max(x, 30), 386), Math.min(Math.max(y, 14), 366)];
  return svg`<circle class=${tone} cx=${cx} cy=${cy} r=${r}></circle><text class=${`number ${tone}`} x=${cx} y=${cy} dy="0.36em" text-anchor="middle">${number}</text>`;
}

/** The plane in words; the table beside it has the numbers of all scenarios. */
export function planeText(placed: readonly Placed[], selected: string, cases: number): string {
  const one = placed.find(({ scenario }) => scenario.id === selected);
  const others = placed.filter(
    ({ scenario }) => scenario.id !== selected && answered(scenario),
  ).length;
  const rest = fill(form(words.behindPlane, others), { count: others, cases });
  if (!one || !answered(one.scenario)) return `${words.noPoint} ${rest}`;
  const { ask, tell, zone, settled } = one.standing;
  const lies = fill(words.lies, {
    title: nameOf(one.scenario),
    where:
      zone === 'neither' ? words.inNoZone : fill(words.inZone, { zone: verdictWords.inText[zone] }),
    ask: rangeText(ask, verdictWords),
    tell: rangeText(tell, verdictWords),
    state: settled ? words.settled : words.open,
  });
  return `${lies} ${rest}`;
}

const answered = ({ answers }: Scenario) => Object.keys(answers).length > 0;
