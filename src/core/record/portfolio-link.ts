import { optionOf, type Answers } from '../decision/answers.ts';
import type { Scenario } from '../decision/decision.ts';
import type { PlaneModel } from '../decision/plane-model.ts';
import { canonicalJson, sortById } from '../exact/canonical-json.ts';
import { crc32 } from '../exact/crc32.ts';
import { editionMark, versionText } from '../patch/edition.ts';
import { BASE64URL, fromBase64url, toBase64url } from '../text/base64url.ts';
import { fill } from '../words/fill.ts';
import { SCENARIO_LIMIT, TITLE_LIMIT } from './portfolio-schema.ts';
import type { ScenariosWords } from './record-words.ts';

/** A scenario as a link carries it: without id and note. */
export type LinkedScenario = Pick<Scenario, 'title' | 'answers'>;

/** Why a link cannot be opened. */
export type PortfolioLinkFault =
  'not-a-link' | 'unknown-format' | 'damaged' | 'other-model' | 'too-large';

/** The scenarios that a link carries, with what cannot be compared; or why it cannot be opened, as a code and a sentence. */
export type DecodedPortfolioLink =
  | {
      readonly ok: true;
      readonly scenarios: readonly LinkedScenario[];
      readonly warnings: readonly string[];
    }
  | { readonly ok: false; readonly reason: PortfolioLinkFault; readonly message: string };

const LINK =
  /^d1\.((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))\.([0-9a-f]{8}(?:-[0-9a-f]{8}){0,2}(?:~[A-Za-z0-9_-]+)*)\.([0-9a-f]{8})$/;

/**
 * Scenarios as the fragment of a link: `#d1.<version>.<payload>.<crc>`. The payload is the hash of the
 * model's shape, then for each scenario `~`, one character an answer (factors by id; A for open, B for
 * the first option and so on) and the title as base64url of UTF-8. Ids and notes stay behind. At most
 * 200 scenarios, titles cut to 120 characters. A house edition adds itself to the hash, `<hash>-<overlay>`
 * or `<hash>-<overlay>-<own>`.
 */
export function encodePortfolioLink(
  model: PlaneModel,
  scenarios: readonly LinkedScenario[],
): string {
  const factors = sortById(model.factors);
  const parts = scenarios.slice(0, SCENARIO_LIMIT).map(({ title, answers }) => {
    const codes = factors.map((factor) => {
      const option = optionOf(factor, answers);
      return BASE64URL[option ? factor.options.indexOf(option) + 1 : 0] ?? BASE64URL[0];
    });
    return `~${codes.join('')}${toBase64url(cut(title))}`;
  });
  const shape = shapeHash(model) + editionMark(model.edition);
  const rest = `d1.${model.version}.${shape}${parts.join('')}`;
  return `#${rest}.${crc32(rest)}`;
}

/**
 * Reads a link, with or without what stands before its `#`. Never throws and never gives an answer
 * that the model does not know: a link that was made for other factors or options is refused, one
 * that was made with other pulls is opened with a warning. All that is said is in the language of `words`.
 */
export function decodePortfolioLink(
  model: PlaneModel,
  link: string,
  { shared, scenarios: { link: say } }: ScenariosWords,
): DecodedPortfolioLink {
  const text = link.slice(link.lastIndexOf('#') + 1).trim();
  if (text.length > longest(model)) {
    return refuse('too-large', fill(say.tooLong, { count: text.length }));
  }
  const [, version, payload, crc] = LINK.exec(text) ?? [];
  if (version === undefined || payload === undefined) {
    const format = /^d(\d+)\./.exec(text)?.[1];
    if (format === undefined) return refuse('not-a-link', say.none);
    return format === '1'
      ? refuse('damaged', shared.damaged)
      : refuse('unknown-format', fill(say.otherFormat, { format }));
  }
  if (crc32(text.slice(0, -9)) !== crc) return refuse('damaged', shared.damaged);
  const [head = '', ...parts] = payload.split('~');
  const [shape, overlay, own] = head.split('-');
  const there = versionText(version, overlay, shared);
  const here = versionText(model.version, model.edition?.hash, shared);
  if (shape !== shapeHash(model) || own !== model.edition?.own) {
    return refuse('other-model', fill(say.otherModel, { there, here }));
  }
  if (parts.length > SCENARIO_LIMIT) {
    const values = { count: parts.length, limit: SCENARIO_LIMIT };
    return refuse('too-large', fill(say.tooMany, values));
  }
  const scenarios: LinkedScenario[] = [];
  for (const part of parts) {
    const scenario = decodeScenario(model, part);
    if (!scenario) return refuse('damaged', shared.damaged);
    if (scenario.title.length > TITLE_LIMIT) {
      const values = { count: scenario.title.length, limit: TITLE_LIMIT };
      return refuse('too-large', fill(say.longTitle, values));
    }
    scenarios.push(scenario);
  }
  const warnings = there === here ? [] : [fill(say.otherVersion, { there, here })];
  return { ok: true, scenarios, warnings };
}

/** 8 hexadecimal digits over the ids of factors and options, which give links their meaning. */
export function shapeHash({ factors }: PlaneModel): string {
  const shape = sortById(factors).map(({ id, options }) => [id, options.map((each) => each.id)]);
  return crc32(canonicalJson(shape));
}

/** Length of a link of as many scenarios as allowed, a title character taking up to four, and a frame. */
function longest({ factors }: PlaneModel): number {
  return SCENARIO_LIMIT * (1 + factors.length + 4 * TITLE_LIMIT) + 80;
}

/** One scenario of the payload; null if an answer or the title was not written by `encodePortfolioLink`. */
function decodeScenario(model: PlaneModel, part: string): LinkedScenario | null {
  const factors = sortById(model.factors);
  const title = fromBase64url(part.slice(factors.length));
  if (part.length < factors.length || title === null) return null;
  const chosen = new Map<string, string>();
  for (const [index, factor] of factors.entries()) {
    const code = BASE64URL.indexOf(part[index] ?? '');
    if (code === 0) continue;
    const option = factor.options[code - 1];
    if (!option) return null;
    chosen.set(factor.id, option.id);
  }
  const answers: Answers = Object.fromEntries(
    model.factors.flatMap(({ id }) => {
      const option = chosen.get(id);
      return option === undefined ? [] : [[id, option] as const];
    }),
  );
  return { title, answers };
}

/** A title without half characters at its end, at most as long as a file allows. */
function cut(title: string): string {
  return title.slice(0, TITLE_LIMIT).replace(/[\uD800-\uDBFF]$/, '');
}

function refuse(reason: PortfolioLinkFault, message: string): DecodedPortfolioLink {
  return { ok: false, reason, message };
}
