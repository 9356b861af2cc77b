/**
 * The script of a page in a frame: it tells the page around it how high it is, and opens links to other
 * pages beside that page, since only this one may be framed.
 */
const root = document.documentElement;

/** The message is documented in deploy/README.md; it says nothing but a height in CSS pixels. */
function tellHeight(): void {
  const height = Math.ceil(root.getBoundingClientRect().height);
  parent.postMessage({ type: 'ask-or-tell:height', height }, '*');
}

if (parent !== window) new ResizeObserver(tellHeight).observe(root);

document.addEventListener(
  'click',
  (event) => {
    const link = (event.target as Element).closest<HTMLAnchorElement>('a[href]');
    if (!link || link.download !== '') return;
    const { origin, pathname, protocol } = new URL(link.href);
    if (!protocol.startsWith('http')) return;
    if (origin === location.origin && pathname === location.pathname) return;
    link.target = '_blank';
    link.rel = 'noopener';
  },
  { capture: true },
);
