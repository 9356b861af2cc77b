/**
 * The script of the decision page. It makes the controls visible and hands events on; the model, the
 * computation and everything that is drawn are fetched when the reader first touches the page, or at
 * once if this browser or the link holds scenarios.
 */
import { stored } from '../site/store.ts';

const form = document.querySelector<HTMLFormElement>('#decision');
type Tool = typeof import('./tool.ts');
let tool: Tool | undefined;
const load = () => import('./tool.ts').then((loaded) => (tool = loaded));
/** Does something with the tool: in this very task once it is there, so that a page that is left loses nothing. */
const withTool = (act: (tool: Tool) => void) => void (tool ? act(tool) : load().then(act));

if (form) start(form);

function start(form: HTMLFormElement): void {
  for (const element of document.querySelectorAll<HTMLElement>('[data-script]'))
    element.hidden = false;
  for (const event of ['pointerdown', 'focusin'])
    form.addEventListener(event, () => void load(), { once: true, passive: true });
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('change', (event) => {
    if ((event.target as HTMLElement).matches('.question input'))
      withTool(({ changed }) => changed(form));
  });
  form.addEventListener('input', (event) => {
    if ((event.target as HTMLElement).matches('.about :is(input, textarea)'))
      withTool(({ changed }) => changed(form));
  });
  document.querySelector('.decide')?.addEventListener('click', (event) => {
    const button = (event.target as HTMLElement).closest<HTMLElement>('[data-action]');
    if (!button) return;
    // What the reader meant is read now: until the computation has loaded, the page may change.
    const { action, id, changes } = button.dataset;
    const chosen = document.querySelector<HTMLSelectElement>('#ready')?.value;
    const wish = { action, id: action === 'add-ready' ? chosen : id, changes };
    withTool(({ act }) => act(form, wish));
  });
  const take = () => {
    if (stored('portfolio') !== undefined || /^#d\d+\./.test(location.hash))
      void load().then(({ begin }) => begin(form));
  };
  take();
  addEventListener('hashchange', take);
}
