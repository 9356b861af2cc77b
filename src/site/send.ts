import words from 'virtual:locale/site/sink';
import { html, nothing, render, type TemplateResult } from 'lit-html';
import {
  cloudEvent,
  cloudEventText,
  STRUCTURED_JSON,
  type Happening,
} from '../core/record/cloud-event.ts';
import { fill } from '../core/words/fill.ts';

/** How long a receiver may take to answer, in milliseconds. */
const PATIENCE = 20_000;

/** As `sink` in the settings says it. */
interface Sink {
  readonly url: string;
  readonly name: string;
  readonly source?: string;
}
/** One message: shown, sent and, if need be, sent again, until the result changes. */
interface Message {
  readonly key: string;
  readonly text: string;
}
type State =
  | { readonly step: 'idle' }
  | { readonly step: 'sending' }
  | { readonly step: 'sent' | 'failed'; readonly told: string };

let message: Message | undefined;
let state: State = { step: 'idle' };
let open = false;
/** Makes the message of what the page shows now, or gives back the one that it made. */
let current: () => Message;

/**
 * Offers to send the result to the receiver that the edition names. Nothing is sent before the reader
 * presses the button, and what is sent is shown to the letter. Called again, it offers what is new.
 *
 * @param key differs if and only if the result does; undefined takes the offer back
 */
export function offerToSend(
  place: HTMLElement,
  key: string | undefined,
  happening: () => Happening,
): void {
  const sink = JSON.parse(place.dataset['sink'] ?? '{}') as Sink;
  if (key === undefined) {
    render(nothing, place);
    return;
  }
  current = () => {
    if (message?.key === key) return message;
    message = { key, text: written(sink, happening()) };
    return message;
  };
  if (message && message.key !== key && state.step !== 'sending') state = { step: 'idle' };
  draw(place, sink);
}

function draw(place: HTMLElement, sink: Sink): void {
  render(view(place, sink), place);
}

function view(place: HTMLElement, sink: Sink): TemplateResult {
  const { name, url } = sink;
  const failed = state.step === 'failed';
  return html`<h3>${fill(words.heading, { name })}</h3>
    <p>${fill(words.offer, { name })}</p>
    <details
      .open=${open}
      @toggle=${(event: Event) => {
        open = (event.target as HTMLDetailsElement).open;
        draw(place, sink);
      }}
    >
      <summary>${words.exactly}</summary>
      <p><code>POST ${url}</code><br /><code>Content-Type: ${STRUCTURED_JSON}</code></p>
      <pre tabindex="0" role="region" aria-label=${words.message}>
${open ? current().text : ''}</pre>
    </details>
    <p class="buttons">
      <button
        type="button"
        aria-disabled=${state.step === 'sending' ? 'true' : 'false'}
        @click=${() => void send(place, sink)}
      >
        ${failed ? words.again : fill(words.send, { name })}
      </button>
    </p>
    <p role="status">
      ${state.step === 'idle' ? nothing : state.step === 'sending' ? words.sending : state.told}
    </p>`;
}

async function send(place: HTMLElement, sink: Sink): Promise<void> {
  if (state.step === 'sending') return;
  const mine = current();
  state = { step: 'sending' };
  draw(place, sink);
  const outcome = await post(sink, mine.text);
  const changed = current() !== mine;
  state = changed ? { ...outcome, told: `${outcome.told} ${words.changed}` } : outcome;
  draw(place, sink);
}

/** Never throws: what happened is a sentence for the reader, who still has the result. */
async function post(
  { url, name }: Sink,
  body: string,
): Promise<Exclude<State, { readonly step: 'idle' | 'sending' }>> {
  const failed = (told: string) => ({ step: 'failed', told: `${told} ${words.kept}` }) as const;
  try {
    const { ok, status } = await fetch(url, {
      method: 'POST',
      headers: { 'Content-Type': STRUCTURED_JSON },
      body,
      // The policy names one origin, and nobody is told who the reader is.
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (!ok) return failed(fill(words.refused, { name, status }));
    const time = new Date().toLocaleTimeString(document.documentElement.lang);
    return { step: 'sent', told: fill(words.sent, { name, time, status }) };
  } catch (error) {
    const late = error instanceof DOMException && error.name === 'TimeoutError';
    return failed(
      fill(late ? words.late : words.unreachable, { name, origin: new URL(url).origin }),
    );
  }
}

function written({ source }: Sink, happening: Happening): string {
  const id = [...crypto.getRandomValues(new Uint8Array(16))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');
  return cloudEventText(
    cloudEvent(happening, {
      // Not crypto.randomUUID, which a page in an intranet without https does not have.
      id,
      source: source ?? `${location.origin}${location.pathname}`,
      time: new Date().toISOString(),
    }),
  );
}
