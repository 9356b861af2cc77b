import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { FALLBACK } from '../../src/collections/house-look.ts';
import { ContentError, loadContent } from '../../src/collections/load-content.ts';
import { formatFinding } from '../../src/core/finding.ts';
import { inFolder, miniContent } from './mini-content.ts';

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 72 32"><rect width="9"/></svg>';
const LOGO = { 'overlay/assets/logo.svg': SVG };
const KINDS = { 'content/platforms.yaml': '- {id: broker, title: Broker, patterns: [outbox]}\n' };
const PAGE = `---
title: Imprint
description: Who publishes this edition, and where.
---

Example Ltd, see [the outbox](/patterns/outbox/).
`;
const settings = (data: object, files: Record<string, string> = {}) => ({
  ...files,
  'overlay/site.yaml': stringify(data),
});
const edition = (files: Record<string, string>) =>
  inFolder({ ...miniContent(), ...KINDS, ...files }, loadContent);
const brand = (data: object, files = {}) => settings({ brand: data }, files);
const logo = (light: string, data: object = {}) =>
  brand({ logo: { light, alt: 'Example', ...data } }, LOGO);
const svgLogo = (svg: string) => ({ ...logo('assets/logo.svg'), 'overlay/assets/logo.svg': svg });

describe('the look of an edition', () => {
  it('takes its colours, its logo with its size, and names both by their content', () => {
    const { look, warnings } = edition(
      brand(
        {
          ask: '#006064',
          tell: '#AD1457',
          logo: { light: 'assets/logo.svg', alt: 'Example' },
          favicon: 'assets/logo.svg',
        },
        LOGO,
      ),
    );
    expect(warnings).toEqual([]);
    expect(look.colors).toEqual({ ask: '#006064', tell: '#ad1457' });
    expect(look.css).toContain('--ask:light-dark(#006064,');
    expect(look.logo?.light).toMatchObject({ width: 72, height: 32, type: 'image/svg+xml' });
    expect(look.assets.map(({ name }) => name)).toEqual([
      expect.stringMatching(/^logo\.[0-9a-f]{10}\.svg$/),
    ]);
  });

  it('is upstream’s, without a byte of CSS, when nothing is set', () => {
    expect(edition({}).look).toMatchObject({ css: '', logo: undefined, assets: [] });
  });

  it('reads the size of a PNG', () => {
    const png = Buffer.from(
      '89504e470d0a1a0a0000000d494844520000004000000020080600000000000000',
      'hex',
    );
    const files = { ...miniContent(), ...logo('assets/logo.png') };
    delete (files as Record<string, string>)['overlay/assets/logo.svg'];
    const { look } = inFolder(files, (root) => {
      mkdirSync(join(root, 'overlay/assets'), { recursive: true });
      writeFileSync(join(root, 'overlay/assets/logo.png'), png);
      return loadContent(root);
    });
    expect(look.logo?.light).toMatchObject({ width: 64, height: 32, type: 'image/png' });
  });

  it('serves fonts of installed packages under the base path', () => {
    const files = settings({
      basePath: '/docs/',
      brand: {
        fonts: {
          sans: {
            family: 'House Sans',
            files: [{ file: '@house/sans/sans.woff2', weight: '200 900' }],
          },
        },
      },
    });
    const { look } = edition({ ...files, 'node_modules/@house/sans/sans.woff2': 'wOF2 and more' });
    expect(look.css.replace(/\.[0-9a-f]{10}\./, '.HASH.')).toMatchInlineSnapshot(`"@font-face{font-family:'House Sans';font-weight:200 900;font-style:normal;font-display:swap;src:url(/docs/_astro/sans.HASH.woff2) format('woff2')}html:root{--sans:'House Sans',system-ui,-apple-system,'Segoe UI',Roboto,sans-serif}"`);
    expect(look.assets[0]?.type).toBe('font/woff2');
  });

  it('warns about colours that some readers cannot tell apart, and about pictures that nothing shows', () => {
    const { warnings } = edition(brand({ ask: '#b3261e', tell: '#5f6b00' }, LOGO));
    expect(warnings.map(formatFinding)).toMatchInlineSnapshot(`
      [
        "overlay/site.yaml: brand: readers who are blind to green can hardly tell the two colours apart
        found: #b3261e, #5f6b00
        hint: shapes and words still do; a blue and an orange would be safer",
        "overlay/assets/logo.svg: file name: nothing shows this file
        found: assets/logo.svg
        allowed: brand.logo.light, brand.logo.dark and brand.favicon in site.yaml name a file",
      ]
    `);
  });
});

it('the fonts that stand in are those of tokens.css', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8').replaceAll(', ', ',');
  for (const [role, fonts] of Object.entries(FALLBACK))
    expect(tokens).toContain(`--${role}: ${fonts};`);
});

describe('the settings of an edition', () => {
  it.each([
    ['github', 'https://github.com/acme/guide', 'https://github.com/acme/guide/edit/main/{file}'],
    ['gitlab', 'https://git.acme.example/a/b/guide.git', 'https://git.acme.example/a/b/guide/-/edit/main/{file}'],
    ['gitea', 'https://git.acme.example/acme/guide/', 'https://git.acme.example/acme/guide/_edit/main/{file}'],
    ['bitbucket', 'https://bitbucket.org/acme/guide', 'https://bitbucket.org/acme/guide/src/main/{file}?mode=edit'],
    ['bitbucket', 'https://git.acme.example/projects/INT/repos/guide', 'https://git.acme.example/projects/INT/repos/guide/browse/{file}?at=main'],
    ['azure-devops', 'https://dev.azure.com/acme/int/_git/guide', 'https://dev.azure.com/acme/int/_git/guide?path=/{file}&version=GBmain&_a=contents'],
  ])('derive the edit link of a repository on %s from %s', (kind, url, link) => {
    expect(edition(settings({ repository: { kind, url } })).site.editUrl).toBe(link);
  });

  it('take an edit link beside the repository as it is', () => {
    const repository = { kind: 'github', url: 'https://github.com/acme/guide' };
    const editUrl = 'https://edit.acme.example/{file}';
    expect(edition(settings({ repository, editUrl })).site.editUrl).toBe(editUrl);
  });

  it('may name pages of the house, which links lead to, and leave a hidden page out of the footer', () => {
    const { house, site, warnings } = edition({
      ...settings({
        footer: [
          { label: 'Imprint', to: '/imprint/' },
          { label: 'Second', to: '/guide/guide/second/' },
          { label: 'Wiki', url: 'https://wiki.example/' },
        ],
      }),
      'overlay/pages/imprint.mdx': PAGE,
      'overlay/guide/guide/second.mdx': '---\nhidden: true\n---\n',
    });
    expect(house.map(({ href }) => href)).toEqual(['/imprint/']);
    expect(site.footer?.map(({ label }) => label)).toEqual(['Imprint', 'Wiki']);
    expect(warnings.map(({ file, path }) => `${file} ${path}`)).toContain(
      'overlay/site.yaml footer.1.to',
    );
  });

  it('may add a kind of platform', () => {
    const { platforms } = edition({
      ...settings({ platforms: { mainframe: { name: 'Z one' } } }),
      'overlay/platforms.yaml': '- {id: mainframe, title: Mainframe, patterns: [outbox]}\n',
    });
    expect(platforms.map(({ id }) => id)).toEqual(['broker', 'mainframe']);
  });
});

const banner = (text: string) => settings({ banner: { id: 'freeze', text } });

const BROKEN: Record<string, Record<string, string>> = {
  'a colour that is too pale': brand({ ask: '#4fa3d1' }),
  'two colours that are too pale': brand({ ask: '#9ad1d4', tell: '#ffd166' }),
  'two colours that look alike': brand({ ask: '#0a5a83', tell: '#0a6283' }),
  'one colour that looks like upstream’s other': brand({ ask: '#8f4300' }),
  'a colour by name': brand({ ask: 'navy' }),
  'an unknown side': brand({ aks: '#0a5a83' }),
  'a logo that is not there': logo('assets/lgo.svg'),
  'a logo outside of the overlay': logo('../logo.svg'),
  'a logo that is a text': svgLogo('just a text'),
  'a logo that is too large': svgLogo(SVG.replace('</svg>', `<!--${'x'.repeat(100_000)}--></svg>`)),
  'a logo without a size': svgLogo('<svg xmlns="http://www.w3.org/2000/svg"></svg>'),
  'a logo with a script': svgLogo(SVG.replace('</svg>', '<script>alert(1)</script></svg>')),
  'a logo that loads another file': svgLogo(
    SVG.replace('</svg>', '<image href="https://x.example/a.png"/></svg>'),
  ),
  'a logo without a text': logo('assets/logo.svg', { alt: undefined }),
  'a font of a package that is not installed': brand({
    fonts: { serif: { family: 'House', files: [{ file: '@house/serif/serif.woff2' }] } },
  }),
  'a font that is no woff2': {
    ...brand({ fonts: { serif: { family: 'House', files: [{ file: 'house/serif.woff2' }] } } }),
    'node_modules/house/serif.woff2': 'ttf',
  },
  'a font out of its folder': brand({
    fonts: { serif: { family: 'House', files: [{ file: 'house/../../secret.woff2' }] } },
  }),
  'a banner without an id': settings({ banner: { text: 'Change freeze' } }),
  'a banner with a dead link': banner('See [the outbox](/patterns/outbx/).'),
  'a banner with a script for a link': banner('See [this](javascript:alert).'),
  'a footer link to nowhere': settings({ footer: [{ label: 'First', to: '/guide/guide/frist/' }] }),
  'a footer link with two targets': settings({
    footer: [{ label: 'First', to: '/', url: 'https://x.example/' }],
  }),
  'a footer link without a target': settings({ footer: [{ label: 'First' }] }),
  'an unknown kind of platform': settings({ platforms: { brokr: { name: 'Kafka' } } }),
  'a platform without a name': settings({ platforms: { broker: { url: 'https://x.example/' } } }),
  'a kind of platform for a pattern that there is not': {
    'overlay/platforms.yaml': '- {id: mainframe, title: Mainframe, patterns: [outbx]}\n',
  },
  'an unknown kind of repository': settings({
    repository: { kind: 'githab', url: 'https://github.com/acme/guide' },
  }),
  'a page of the house under a name of the site': { 'overlay/pages/guide.mdx': PAGE },
  'a page of the house with an unknown key': {
    'overlay/pages/imprint.mdx': PAGE.replace('title:', 'titel: X\ntitle:'),
  },
  'a page of the house with a dead link': {
    'overlay/pages/imprint.mdx': PAGE.replace('/outbox/', '/outbx/'),
  },
};

describe('a broken edition says where, what, and what is allowed:', () => {
  it.each(Object.entries(BROKEN))('%s', (_, files) => {
    const load = () => edition(files);
    expect(load).toThrow(ContentError);
    try {
      load();
    } catch (error) {
      expect((error as ContentError).findings.map(formatFinding).join('\n')).toMatchSnapshot();
    }
  });
});
