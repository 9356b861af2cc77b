/**
 * The script of every page: the theme select, the search on intent, the table of contents that
 * follows reading. Everything else is HTML.
 */
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

const opener = document.querySelector<HTMLElement>('[data-search]');
if (opener) {
  const load = () => {
    preload();
    return import('./search-dialog.ts');
  };
  const open = (event: Event) => {
    event.preventDefault();
    void load().then(({ openSearch }) => openSearch());
  };
  opener.addEventListener('pointerenter', load, { once: true });
  opener.addEventListener('focus', load, { once: true });
  opener.addEventListener('click', open);
  addEventListener('keydown', (event) => {
    const typing = (event.target as HTMLElement).closest('input,select,textarea,[contenteditable]');
    const chord = (event.ctrlKey || event.metaKey) && event.key === 'k';
    if (chord || (event.key === '/' && !typing)) open(event);
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
  if (document.querySelector(`link[href^="${base}"]`)) return;
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
