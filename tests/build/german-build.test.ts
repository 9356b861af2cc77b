import { chromium } from '@playwright/test';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { findBrowser } from '../../scripts/browser.ts';
import { leavesOf, type Tree } from '../../src/core/words/read-words.ts';
import { freePort } from '../hosting/servers.ts';

const DIST = '.cache/german-dist';
const read = (path: string) => readFileSync(join(DIST, path), 'utf8');

beforeAll(() => {
  // What a test run sets would make it a development build.
  const { NODE_ENV, MODE, DEV, PROD, VITEST, TEST, ...clean } = process.env;
  const env = { ...clean, OVERLAY_DIR: 'tests/fixtures/german', OUT_DIR: DIST };
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/astro', ['build', '--silent'], {
    env,
    encoding: 'utf8',
  });
  expect(status, stdout + stderr).toBe(0);
}, 300_000);

afterAll(() => rmSync(DIST, { recursive: true, force: true }));

/** The texts and labels of a page that are not marked as English, each as it stands; the name of the site is a name. */
function germanTexts(html: string): Set<string> {
  let rest = html
    .replace(/<(script|style)\b[^>]*>[\s\S]*?<\/\1>/g, ' ')
    .replace(/<a class="brand"[\s\S]*?<\/a>/, ' ');
  const marked = /<([a-z0-9]+)\b[^>]*\slang="en"[^>]*>(?:(?!<\1\b)[\s\S])*?<\/\1>/;
  while (marked.test(rest)) rest = rest.replace(marked, ' ');
  const labels = rest.matchAll(
    / (?:aria-label|title|placeholder|content|alt|data-shown)="([^"]*)"/g,
  );
  return new Set(
    [...[...labels].map(([, label]) => label ?? ''), ...rest.split(/<[^>]*>/)].map((text) =>
      text.replace(/\s+/g, ' ').trim(),
    ),
  );
}

/** English sentences with a German translation that says something else, without placeholders. */
function translatedSentences(): string[] {
  const tree = (name: string) => parse(readFileSync(`content/locale/${name}.yaml`, 'utf8')) as Tree;
  const [english, german] = [tree('en'), tree('de')];
  const at = (from: Tree, path: string): unknown =>
    path.split('.').reduce<unknown>((node, key) => (node as Tree | undefined)?.[key], from);
  return leavesOf(english, english).flatMap((path) => {
    const [one, other] = [at(english, path), at(german, path)];
    const same =
      typeof one !== 'string' || one === other || !/\p{L}/u.test(one) || /[{[]/.test(one);
    return same || path.includes('stopWords') ? [] : [one];
  });
}

describe('the German edition', () => {
  it('says on every page that it is German', () => {
    const pages = readdirSync(DIST, { recursive: true, encoding: 'utf8' }).filter((path) =>
      path.endsWith('.html'),
    );
    expect(pages.length).toBeGreaterThan(100);
    for (const page of pages) expect(read(page), page).toContain('<html lang="de">');
  });

  it.each([
    'index.html',
    '404.html',
    'search/index.html',
    'guide/index.html',
    'assess/index.html',
    'assess/result/index.html',
    'decide/index.html',
    'guide/criteria/warteschlangen/index.html',
    'guide/trade-offs/comparison/index.html',
    'impressum/index.html',
  ])('%s has no English sentence that has a German one', (page) => {
    const texts = germanTexts(read(page));
    expect(translatedSentences().filter((sentence) => texts.has(sentence))).toEqual([]);
  });

  it('marks English prose and titles, and leaves German ones unmarked', () => {
    const upstream = read('guide/criteria/latency-tolerance/index.html');
    expect(upstream).toMatch(/<h1[^>]* lang="en"/);
    expect(upstream).toMatch(/<div class="prose" lang="en"/);
    expect(read('guide/criteria/warteschlangen/index.html')).not.toMatch(/<h1[^>]* lang=/);
    expect(read('assess/index.html')).not.toMatch(/<fieldset[^>]* lang=/);
  });

  it('says in which language a label stands that the build adds to prose', () => {
    const own = read('guide/criteria/warteschlangen/index.html');
    expect(own).toMatch(/<section class="table-scroll"[^>]* aria-label="Tabelle 1"><table>/);
    expect(own).toMatch(/class="term-card"[^>]* lang="en">[^<]*<b>[^]*? lang="de">Im Glossar<\/a>/);
    const english = read('guide/criteria/partners/index.html');
    expect(english).toMatch(/aria-label="Tabelle 1" lang="de"><table lang="en">/);
    expect(english).toMatch(/ lang="de">Im Glossar<\/a>/);
    const pattern = read('patterns/publish-subscribe/index.html');
    expect(pattern).toMatch(
      /<b>Bei uns:<\/b>\s*<span lang="en">\s*Message broker\s*<\/span>: Kafka Süd/,
    );
    expect(pattern).toMatch(/<section class="banner" aria-label="Hinweis"[^]*?>\s*Ausblenden\s*</);
    expect(read('impressum/index.html')).toMatch(/Zuletzt geändert am <time/);
  });

  it('keeps an index for each language of its pages', () => {
    const languages = (folder: string) =>
      Object.keys(
        (JSON.parse(read(`${folder}/pagefind-entry.json`)) as { languages: object }).languages,
      );
    expect(languages('pagefind')).toEqual(['de']);
    expect(languages('pagefind/en')).toEqual(['en']);
  });
});

describe('in a browser, the German edition', () => {
  let server: ChildProcess;
  let origin = '';
  beforeAll(async () => {
    const port = await freePort();
    origin = `http://localhost:${port}`;
    server = spawn('node', ['scripts/serve.ts', DIST], {
      env: { ...process.env, PORT: String(port), BASE_PATH: '/' },
      stdio: 'ignore',
    });
    await vi.waitFor(() => fetch(`${origin}/`), { timeout: 20_000 });
  });
  afterAll(() => server.kill());

  it('finds German words by their stem, and English pages as well', async () => {
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      const titles = async (query: string) => {
        await page.goto(`${origin}/search/?q=${encodeURIComponent(query)}`);
        await page.locator('#search-results li').first().waitFor();
        return page.locator('[data-results] > li > a').allTextContents();
      };
      // The page says "Warteschlangen", "räumt" and "Anwendungsfall".
      expect((await titles('Welche Warteschlange räumen wir auf?'))[0]).toBe(
        'Unsere Warteschlangen',
      );
      expect(await titles('retries with backoff')).toContain('Retry with backoff and jitter');
      expect(await page.locator('#search-status').textContent()).toMatch(/Treffer für/);
    } finally {
      await browser.close();
    }
  });

  it('answers in German', async () => {
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(error.message));
      await page.goto(`${origin}/assess/`);
      for (const question of (await page.locator('.question').all()).slice(0, 8))
        await question.locator('input[value="2"]').check();
      await expect
        .poll(() => page.locator('#verdict-now').textContent())
        .toMatch(/Zwischen|Das Ergebnis/);
      await expect
        .poll(() => page.locator('#save-state').textContent())
        .toBe('In diesem Browser gespeichert.');
      expect(await page.locator('#result-body').textContent()).toContain(
        'Was als Nächstes zu tun ist',
      );
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/assess.png`, fullPage: false });
      await page.goto(`${origin}/decide/`);
      await page.locator('[name=answer-now][value=result]').check();
      await expect
        .poll(() => page.locator('#verdict-now').textContent())
        .toContain('Request-Response');
      await expect
        .poll(() => page.locator('#result-body').textContent())
        .toContain('Was das ändern würde');
      if (process.env['SHOTS'])
        await page.screenshot({ path: `${process.env['SHOTS']}/decide.png` });
      expect(faults).toEqual([]);
    } finally {
      await browser.close();
    }
  });

  it('says in German what is wrong with a link, and with what is stored', async () => {
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ['--no-sandbox'],
    });
    try {
      const page = await browser.newPage();
      const open = async (path: string) => {
        await page.goto('about:blank');
        await page.goto(`${origin}${path}`);
      };
      const notice = () => page.locator('#notice').textContent();
      for (const path of ['/assess/#r1.x', '/assess/result/#r1.x', '/decide/#d1.x']) {
        await open(path);
        await expect.poll(notice).toContain('Dieser Link ist unvollständig');
      }
      await page.evaluate(() => {
        const file = { format: 1, respondents: [], answers: {}, created: '2026-01-31' };
        const bank = { id: 'x', version: '1.0.0', hash: '01234567' };
        localStorage.setItem('ask-or-tell:assessment', JSON.stringify({ ...file, bank }));
        localStorage.setItem('ask-or-tell:portfolio', '{');
      });
      await open('/assess/');
      await expect
        .poll(notice)
        .toContain('gespeicherten Antworten: bank.id: das sind Antworten zu einem anderen');
      expect(await notice()).toMatch(/\n {2}gefunden: x\n {2}erlaubt: .*\n {2}Hinweis: öffnen Sie/);
      await open('/decide/');
      await expect
        .poll(notice)
        .toContain('gespeicherten Szenarien: (Datei): die Datei ist kein JSON\n  erlaubt: ');
      await open('/blueprint/');
      const details = page.locator('#trouble pre[lang=de]');
      await expect.poll(() => details.count()).toBe(2);
      expect(await details.first().textContent()).toContain('die Datei ist kein JSON');
    } finally {
      await browser.close();
    }
  });
});
