import { html, nothing } from 'lit-html';
import { describe, expect, it } from 'vitest';
import { documentView } from '../../../src/blueprint/document-view.ts';
import type { Setting } from '../../../src/blueprint/setting.ts';
import { staticText } from '../../../src/blueprint/static-text.ts';
import { HOSTILE, samplePlans } from './sample.ts';

const setting: Setting = {
  links: { pages: {}, chapters: {}, decide: '/decide/', assess: '/assess/', cases: '/cases/' },
  draw: (_place, svg) => ({ markup: svg }),
  note: () => nothing,
  keep: (_of, view) => view(),
  whole: Infinity,
  noted: () => false,
};
const plans = Object.entries(samplePlans());

/** What a reader sees: text without tags. */
const textOf = (page: string) =>
  page
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

describe('a template as text', () => {
  it.each([
    [html`<p>${'<b> & "c"'}</p>`, '<p>&lt;b&gt; &amp; &quot;c&quot;</p>'],
    [html`<a href=${'/a"b'}>x</a>`, '<a href="/a&quot;b">x</a>'],
    [html`<p class=${nothing} id=${'a'}>x</p>`, '<p id="a">x</p>'],
    [html`<p ?hidden=${true} .title=${'a'} @click=${() => 1}>x</p>`, '<p hidden>x</p>'],
    [html`<p ?hidden=${false}>x</p>`, '<p>x</p>'],
    [html`${[1, 'a', html`<i>b</i>`, nothing, undefined, null]}`, '1a<i>b</i>'],
    [html`${{ markup: '<svg></svg>' }}`, '<svg></svg>'],
  ])('%#', (view, text) => {
    expect(staticText(view)).toBe(text);
  });
});

describe('the document of a plan', () => {
  it.each(plans)('%s has a section for every entry of its contents, and no other', (_, plan) => {
    const page = staticText(documentView(plan, setting));
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const contents = [
      ...(/<nav[\s\S]*?<\/nav>/.exec(page)?.[0] ?? '').matchAll(/href="#([^"]+)"/g),
    ].map(([, id]) => id);
    const headings = [...page.matchAll(/<h[23] id="([^"]+)" tabindex/g)].map(([, id]) => id);
    expect(contents).toEqual(headings);
    const anchors = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(anchors.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it.each(plans)('%s prints every scenario once, and nothing that is not text', (_, plan) => {
    const page = staticText(documentView(plan, setting));
    expect(page.match(/<article/g)?.length ?? 0).toBe(plan.scenarios.length);
    expect(/undefined|\[object|NaN|null/.exec(page)).toBeNull();
    const bare = page.replace(/"[^"]*"/g, '""').replace(/>[^<]*</g, '><');
    expect(/ (?:style|on[a-z]+)=/.exec(bare)).toBeNull();
    expect(/<(ul|ol|dl|tbody)[^>]*>\s*<\/\1>/.exec(page)).toBeNull();
  });

  it.each(plans)('%s gives every region a name of its own', (_, plan) => {
    const page = staticText(documentView(plan, setting));
    const names = [...page.matchAll(/<section class="table-scroll[^>]*aria-label="([^"]*)"/g)].map(
      ([, name]) => name,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('shows a hostile title literally, wherever it stands', () => {
    const plan = samplePlans()['hostile'];
    if (!plan) throw new Error('no hostile plan');
    const page = staticText(documentView(plan, setting));
    expect(page).not.toContain('<img');
    const shown = textOf(page)
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"');
    expect(shown.split(HOSTILE.replace(/\s+/g, ' ')).length).toBeGreaterThan(2);
  });
});
