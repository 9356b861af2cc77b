/**
 * The script of every page: the theme select, the search on intent, the table of contents that
 * follows reading. Everything else is HTML.
 */
import { isOn, SLASH } from './setting.ts';

const root = document.documentElement;
const THEME = 'ask-or-tell:theme';

const theme = document.querySelector<HTMLSelectElement>('#theme');
if (theme) {
  theme.value = root.dataset['theme'] ?? '';
  theme.addEventListener('change', () => {
    if (theme.value) root.dataset['theme'] = theme.value;
    else delete root.dataset['theme'];
    try {
      localStorage.setItem(THEME, theme.value);
    } catch {
      // A forbidden storage costs the reader only that the choice lasts for this page.
    }
  });
}

const opener = document.querySelector<HTMLAnchorElement>('[data-search]');
if (opener) {
  let asked = false;
  const load = () => {
    if (!asked) preload();
    asked = true;
    return import('./search-dialog.ts');
  };
  const open = (event: Event) => {
    event.preventDefault();
    // What is typed while the search is on its way belongs to the query.
    let typed = '';
    const collect = (next: KeyboardEvent) => {
      if (next.key.length > 1 || next.ctrlKey || next.metaKey || next.altKey) return;
      typed += next.key;
      next.preventDefault();
    };
    addEventListener('keydown', collect);
    // Without its script the search is a page that says why it does not work.
    void load()
      .then(
        ({ openSearch }) => openSearch(typed),
        () => location.assign(opener.href),
      )
      .finally(() => removeEventListener('keydown', collect));
  };
  const ready = () => void load().catch(() => undefined);
  opener.addEventListener('pointerenter', ready, { once: true });
  opener.addEventListener('focus', ready, { once: true });
  opener.addEventListener('click', open);
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const typing = (target as HTMLElement).closest('input,select,textarea,[contenteditable]');
    const slash = key === '/' && !(ctrlKey || metaKey || altKey || typing) && isOn(SLASH);
    if (slash || ((ctrlKey || metaKey) && key === 'k')) open(event);
  });
}

/** Asks at once, and in parallel, for all of the search that does not depend on the query. */
function preload(): void {
  const base = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}pagefind/`;
  const tag = import.meta.env.PUBLIC_BUILD_TAG;
  const [language = 'en'] = import.meta.env.PUBLIC_SEARCH_LANGUAGES;
  const files = [
    'pagefind.js',
    `pagefind-entry.json?ts=${tag}`,
    `pagefind.${language}_${tag}.pf_meta`,
    `pages.json?ts=${tag}`,
    `../search-words.json?ts=${tag}`,
    `wasm.${language.slice(0, 2)}.pagefind`,
  ];
  for (const file of files) {
    const link = document.createElement('link');
    link.rel = file.endsWith('.js') ? 'modulepreload' : 'preload';
    if (link.rel === 'preload') link.as = 'fetch';
    link.crossOrigin = 'anonymous';
    link.href = new URL(file, location.origin + base).href;
    document.head.append(link);
  }
}

const entries = new Map(
  [...document.querySelectorAll<HTMLAnchorElement>('.toc a')].map((link) => [
    decodeURIComponent(link.hash.slice(1)),
    link,
  ]),
);
if (entries.size > 0) {
  const observer = new IntersectionObserver(
    (seen) => {
      const top = seen.find((entry) => entry.isIntersecting);
      const link = top && entries.get(top.target.id);
      if (!link) return;
      for (const other of entries.values()) other.removeAttribute('aria-current');
      link.setAttribute('aria-current', 'true');
    },
    { rootMargin: '0px 0px -70% 0px' },
  );
  for (const id of entries.keys()) {
    const heading = document.getElementById(id);
    if (heading) observer.observe(heading);
  }
}
