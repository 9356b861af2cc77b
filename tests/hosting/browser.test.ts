import { chromium, type Browser, type Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browser.ts';
import { testBundle, type TestBundle } from './bundles.ts';
import { haveServer, startServer, type Server, type ServerName } from './servers.ts';

const servers = (['nginx', 'caddy'] satisfies ServerName[]).filter(haveServer);
let made: TestBundle;
let browser: Browser;
beforeAll(async () => {
  made = await testBundle('dist');
  browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}, 120_000);
afterAll(async () => {
  await browser.close();
  made.remove();
});

describe.each(servers)('a browser before %s', (name) => {
  let server: Server;
  let page: Page;
  const refused: string[] = [];

  beforeAll(async () => {
    server = await startServer(name, made.folder);
    page = await browser.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) refused.push(message.text());
    });
    page.on('pageerror', (error) => refused.push(error.message));
    page.on('response', (response) => {
      if (response.status() >= 400) refused.push(`${response.status()} ${response.url()}`);
    });
    await page.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`),
      );
    });
  });
  afterAll(() => server.stop());

  it('shows the pages and runs the tools and the search with nothing refused', async () => {
    for (const path of ['/', '/guide/', '/patterns/transactional-outbox/', '/glossary/']) {
      await page.goto(server.origin + path);
      expect(await page.locator('h1').count(), path).toBe(1);
      // The page's own style is at work: a browser's margin is 8px.
      expect(
        await page.locator('body').evaluate((body) => getComputedStyle(body).marginTop),
        path,
      ).toBe('0px');
    }
    await page.goto(`${server.origin}/search/?q=dead+letter`);
    await page.locator('[data-results] a').first().waitFor();
    await page.goto(`${server.origin}/assess/`);
    await page.locator('fieldset.question input[value="2"]').first().check();
    await page.locator('#verdict-now').getByText(/./).first().waitFor();
    await page.goto(`${server.origin}/decide/`);
    await page.locator('form input[type="radio"]').first().check();
    await page.locator('#verdict-now').getByText(/./).first().waitFor();
    await page.goto(`${server.origin}/guide/`);
    await page.keyboard.press('/');
    await page.getByRole('dialog').getByRole('searchbox').fill('outbox');
    await page.getByRole('dialog').locator('.hits a').first().waitFor();
    expect(refused).toEqual([]);
  });

  it('frames a page that is made for it, and no other', async () => {
    writeFileSync(
      join(made.folder, 'www/frames.html'),
      '<iframe src="/embed/test/"></iframe><iframe src="/guide/"></iframe>',
    );
    const frames = await browser.newPage();
    // The policy of the server would stop the frames themselves: this stands in for another host's page.
    await frames.route('**/frames.html', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ body: await response.text(), contentType: 'text/html' });
    });
    await frames.goto(`${server.origin}/frames.html`, { waitUntil: 'networkidle' });
    const shown = frames.frames().slice(1);
    expect(shown.map((frame) => frame.url())).toEqual([
      `${server.origin}/embed/test/`,
      'chrome-error://chromewebdata/',
    ]);
    expect(await shown[0]?.locator('h1').textContent()).toBeTruthy();
    await frames.close();
  });

  it('refuses an inline script that no page came with', async () => {
    const seen: string[] = [];
    const own = await browser.newPage();
    await own.addInitScript(() => {
      addEventListener('securitypolicyviolation', (event) =>
        console.error(`policy: ${event.violatedDirective} ${event.originalPolicy}`),
      );
    });
    own.on('console', (message) => seen.push(message.text()));
    await own.goto(server.origin);
    // The page's own policy refuses it as well: each reports for itself, and one names frame-ancestors.
    await own.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'document.title = "taken over"';
      document.head.append(script);
    });
    await expect
      .poll(() => seen.filter((text) => text.startsWith('policy: script-src')).length)
      .toBe(2);
    expect(seen.some((text) => text.includes('frame-ancestors'))).toBe(true);
    expect(await own.title()).not.toBe('taken over');
    await own.close();
  });
});
