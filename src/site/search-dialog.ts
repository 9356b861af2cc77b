import words from 'virtual:locale/site/hits';
import { html, nothing, render } from 'lit-html';
import { fill, form } from '../core/words/fill.ts';
import { find, findByTitle, withTexts, type Found } from './search/find.ts';
import { CHOICES, hitView, tryOthers, typeOf, TYPES } from './search/hit-view.ts';
import { BASE, loadPagefind, loadPages } from './search/pagefind.ts';
import { loadVocabulary } from './search/spelling.ts';
import { isOn, SLASH, turn } from './setting.ts';
import css from './search-dialog.css?inline';

const dialog = document.createElement('dialog');
dialog.className = 'search';
dialog.setAttribute('aria-label', words.dialog);
// A sheet made here needs no request of its own, and no exception in the policy.
const sheet = new CSSStyleSheet();
sheet.replaceSync(css);
document.adoptedStyleSheets.push(sheet);
document.body.append(dialog);
void Promise.all([loadPagefind(), loadPages(), loadVocabulary()]).catch(() => undefined);

interface State {
  query: string;
  type: string;
  hits: readonly Found[];
  message: string;
}
let state: State = { query: '', type: '', hits: [], message: '' };
let latest = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

function draw(change: Partial<State>): void {
  state = { ...state, ...change };
  render(view(state), dialog);
}

function view({ query, type, hits, message }: State) {
  const shown = type ? hits.filter((hit) => typeOf(hit) === type) : hits;
  const groups = [...new Set(shown.map(typeOf))];
  return html`<form method="dialog" role="search" @submit=${follow}>
      <label class="visually-hidden" for="search-input">${words.dialog}</label>
      <input
        id="search-input"
        type="search"
        placeholder=${words.placeholder}
        autocomplete="off"
        spellcheck="false"
        .value=${query}
        @input=${typed}
      />
      <button type="button" @click=${() => dialog.close()}>${words.close}</button>
    </form>
    <fieldset>
      <legend class="visually-hidden">${words.show}</legend>
      ${[['', words.all], ...CHOICES].map(
        ([id, name]) =>
          html`<label
            ><input
              type="radio"
              name="search-type"
              .checked=${type === id}
              @change=${() => draw({ type: id ?? '' })}
            />
            ${name}</label
          >`,
      )}
    </fieldset>
    <p role="status">${message}</p>
    ${query.trim() && message === fill(words.nothing, { query }) ? html`<p>${tryOthers()}</p>` : nothing}
    <div class="hits">
      ${groups.map(
        (group) =>
          html`<section>
            <h2>${TYPES[group]}</h2>
            <ul>
              ${shown.filter((hit) => typeOf(hit) === group).map((hit) => hitView(hit, false))}
            </ul>
          </section>`,
      )}
    </div>
    <p>
      <label
        ><input
          type="checkbox"
          .checked=${isOn(SLASH)}
          @change=${(event: Event) => turn(SLASH, (event.target as HTMLInputElement).checked)}
        />
        ${words.slash}</label
      >
    </p>`;
}

function typed(event: Event): void {
  const query = (event.target as HTMLInputElement).value;
  clearTimeout(timer);
  timer = setTimeout(() => void run(query), 30);
}

async function run(query: string): Promise<void> {
  const turn = ++latest;
  if (query.trim() === '') return draw({ query, hits: [], message: '' });
  let early: readonly Found[] = [];
  try {
    const answer = find(query, 10);
    // A title that says it all is shown while the index is on its way.
    early = await Promise.race([answer.then(() => []), findByTitle(query, 5)]);
    if (turn === latest && early.length > 0) draw({ query, hits: early, message: words.searching });
    const { hits, words: asked } = await answer;
    if (turn !== latest) return;
    const message = hits.length > 0 ? resultsFor(asked, hits) : fill(words.nothing, { query });
    draw({ query, hits, message });
    const told = await withTexts(hits, 5);
    if (turn === latest) draw({ hits: told });
  } catch {
    if (turn === latest) draw({ query, hits: early, message: words.notLoaded });
  }
}

function resultsFor(asked: readonly string[], { length: count }: readonly Found[]): string {
  return fill(form(words.results, count), { count, words: asked.join(', ') });
}

/** Enter goes to the first hit of what is asked, or to the page with all of them. */
function follow(event: Event): void {
  event.preventDefault();
  const asked = dialog.querySelector<HTMLInputElement>('#search-input')?.value ?? '';
  // The list may still be that of the words before.
  const first = asked === state.query && dialog.querySelector<HTMLAnchorElement>('.hits a');
  location.href = first ? first.href : `${BASE}search/?q=${encodeURIComponent(asked)}`;
}

dialog.addEventListener('keydown', (event) => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const links = [...dialog.querySelectorAll<HTMLElement>('#search-input, .hits a')];
  const at = links.indexOf(document.activeElement as HTMLElement);
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
dialog.addEventListener('click', (event) => {
  if (event.target === dialog) dialog.close();
});

/** Opens the dialog, with the cursor in its field, and searches for what has been typed meanwhile. */
export function openSearch(typed: string): void {
  if (dialog.open) return;
  draw(typed === '' ? {} : { query: typed });
  dialog.showModal();
  const input = dialog.querySelector<HTMLInputElement>('#search-input');
  if (typed === '') return input?.select();
  input?.setSelectionRange(typed.length, typed.length);
  void run(typed);
}
