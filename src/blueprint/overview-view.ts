import { html, nothing, type TemplateResult } from 'lit-html';
import type { Context, Plan } from '../core/blueprint/plan.ts';
import { contextSvg } from '../core/diagram/context-svg.ts';
import { sentencesView, type References } from './parts.ts';
import type { Setting } from './setting.ts';
import { tableView } from './table-view.ts';

/** What somebody reads who reads nothing else. */
export function summaryView({ summary }: Plan): unknown {
  return sentencesView(summary.sentences);
}

/** Which half of the input is not there, what that costs, and where to get it. */
export function missingView({ missing }: Plan, { links }: Setting): TemplateResult {
  return html`<dl class="missing">
    ${missing.map(({ what, costs }) =>
      what === 'assessment'
        ? html`<dt>No assessment</dt>
            <dd>
              ${costs}
              <span class="no-print"><a href=${links.assess}>Answer the questions</a></span>
            </dd>`
        : html`<dt>No scenarios</dt>
            <dd>
              ${costs} <span class="no-print"><a href=${links.decide}>Describe one</a></span>
            </dd>`,
    )}
  </dl>`;
}

/** Who asks and tells whom over all scenarios: as a drawing, and as a table that says the same. */
export function contextView(
  { context }: Plan,
  { draw }: Setting,
  references: References,
): TemplateResult {
  const { nodes, edges } = context;
  const name = (id: string) => nodes.find((node) => node.id === id)?.name ?? id;
  const drawn = edges.map(({ scenarios, ...edge }) => ({ ...edge, count: scenarios.length }));
  const outside = nodes.some(({ where }) => where === 'outside');
  const broker = nodes.some(({ where }) => where === 'broker');
  return html`<p>
      Nobody has named your systems yet: these are roles that follow from the answers. Put your own
      names in their place.
    </p>
    <div class="context">
      <figure class="diagram">
        <div class="diagram-scroll">
          ${draw('context', contextSvg(nodes, drawn, contextText(context, name)))}
        </div>
        <figcaption>
          Solid lines on the left ask and wait; dashed lines on the right tell. The numbers count
          scenarios.${outside ? ' Round ends: outside of the organization.' : nothing}${
            broker ? ' Drum: the broker.' : nothing
          }
        </figcaption>
      </figure>
      ${tableView(
        'Who asks and tells whom',
        ['From', 'How', 'To', 'Scenarios'],
        edges.map(({ from, to, kind, scenarios }) => [
          name(from),
          html`<b class=${kind}>${kind}s</b>`,
          name(to),
          references.numbers(scenarios),
        ]),
        'words',
      )}
    </div>`;
}

function contextText({ edges }: Context, name: (id: string) => string): string {
  const sentences = edges.map(
    ({ from, to, kind, scenarios }) =>
      `${name(from)} ${kind}s ${name(to)} in ${scenarios.length} ${scenarios.length === 1 ? 'scenario' : 'scenarios'}.`,
  );
  return `Context diagram. ${sentences.join(' ')}`;
}
