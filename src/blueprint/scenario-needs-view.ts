import { html, nothing, type TemplateResult } from 'lit-html';
import type { Interim, PlannedScenario, Requirement } from '../core/blueprint/plan.ts';
import { standingText } from '../core/blueprint/render/wording.ts';
import { listed, pageLink } from './parts.ts';
import type { Setting } from './setting.ts';
import { tableView } from './table-view.ts';

/** Where each kind of failure stops: the table that a reviewer attacks. */
export function containmentView(
  { containment }: PlannedScenario,
  { links }: Setting,
  heading: string,
): unknown {
  if (containment.length === 0) return nothing;
  return tableView(
    `Where a failure stops, ${heading}`,
    ['Fault', 'Stops at', 'User sees', 'Alarm'],
    containment.map(({ fault, stopsAt, userSees, alarm, patterns }) => [
      fault,
      patterns.length === 0
        ? stopsAt
        : html`${stopsAt}
            <span class="by">${listed(patterns.map((id) => pageLink(links, id)))}</span>`,
      userSees,
      alarm,
    ]),
  );
}

/** What the organization has to reach first, and what is built until then. */
export function requirementsView(
  { requirements, interim, patterns }: PlannedScenario,
  { links }: Setting,
  heading: string,
): TemplateResult {
  if (requirements.length === 0)
    return html`<p>Everything that the patterns rest on is in place.</p>`;
  const title = (id: string) => patterns.find((pattern) => pattern.id === id)?.title;
  return html`${tableView(
    `Requirements, ${heading}`,
    ['Question', 'Now', 'Needed', 'For'],
    requirements.map((requirement) => [
      html`<a href=${`${links.assess}#${requirement.item}`}>${requirement.ask}</a>
        <span class="by">Ask ${requirement.whoKnows}.</span>`,
      nowView(requirement),
      html`<b>level ${requirement.need}</b>: ${requirement.needs}`,
      listed(requirement.patterns.map((id) => pageLink(links, id, title(id)))),
    ]),
  )}
  ${interim ? interimView(interim, links) : nothing}`;
}

function nowView({ have, now }: Requirement): TemplateResult {
  const standing = standingText(have);
  return now === null ? html`<b>${standing}</b>` : html`<b>${standing}</b>: ${now}`;
}

function interimView(
  { title, text, cost, until, patterns }: Interim,
  links: Setting['links'],
): TemplateResult {
  return html`<div class="callout interim">
    <p><b>Until then: ${title}</b>${text}</p>
    <p>What it costs: ${cost}</p>
    <p>It ends when: ${until}</p>
    ${
      patterns.length === 0
        ? nothing
        : html`<p>Patterns: ${listed(patterns.map((id) => pageLink(links, id)))}</p>`
    }
  </div>`;
}
