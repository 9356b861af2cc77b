import { html, nothing, type TemplateResult } from 'lit-html';
import type { Given } from './given.ts';
import type { Links } from './setting.ts';

/** What the blueprint was made of, and where to change it. */
export function givenView({ scenarios, assessed }: Given, links: Links): TemplateResult {
  const count = scenarios.length;
  const parts = [
    ...(count > 0 ? [`${count} ${count === 1 ? 'scenario' : 'scenarios'}`] : []),
    ...(assessed ? [`the assessment of ${assessed}`] : []),
  ];
  return html`Made of ${parts.join(' and ')} in this browser, and made anew whenever they change.
    <a href=${links.decide}>${count > 0 ? 'Change the scenarios' : 'Describe scenarios'}</a> or
    <a href=${links.assess}>${assessed ? 'the answers' : 'take the assessment'}</a>.`;
}

/** Records that cannot be read, and sentences about the others. They stay on the page. */
export function troubleView({ broken, warnings }: Given, links: Links): unknown {
  if (broken.length + warnings.length === 0) return nothing;
  const site = document.documentElement.lang;
  // The blueprint is English; what was said of a record while it was read is in the language of the site.
  const lang = site === 'en' ? nothing : site;
  return html`<div class="notice">
    ${warnings.map((warning) => html`<p lang=${lang}>${warning}</p>`)}
    ${broken.map(
      ({ what, details }) =>
        html`<p>
            The ${what} stored in this browser cannot be read. They are kept as they are, and the
            blueprint is made without them.
            <a href=${what === 'scenarios' ? links.decide : links.assess}
              >Open ${what === 'scenarios' ? 'the decision tool' : 'the assessment'}</a
            >
            to save them to a file.
          </p>
          <pre lang=${lang}>${details}</pre>`,
    )}
  </div>`;
}
