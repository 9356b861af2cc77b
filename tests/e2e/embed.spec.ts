import { expect, test, type Page } from '@playwright/test';

const SITE = 'http://localhost:4329';
/** A page of another site, served by the test; tests/hosting/bundles.ts lets it frame the tools. */
const WIKI = 'https://wiki.example.com/';

/** Opens a tool in a frame, and gives the heights that it tells, newest last. */
async function framed(page: Page, address: string): Promise<() => Promise<number[]>> {
  await page.route(`${WIKI}**`, (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<!doctype html><title>Wiki</title><script>
        window.heights = [];
        addEventListener('message', ({ origin, data }) => {
          if (origin !== '${SITE}' || data.type !== 'ask-or-tell:height') return;
          heights.push(data.height);
          document.querySelector('iframe').style.height = data.height + 'px';
        });
      </script><iframe src="${SITE}${address}" width="100%" title="Tool"></iframe>`,
    }),
  );
  // Browsers ask before a page of the internet frames one of the own network, as localhost is.
  await page.context().grantPermissions(['local-network-access']);
  await page.goto(WIKI);
  return () => page.evaluate(() => (window as unknown as { heights: number[] }).heights);
}

function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().includes('favicon'))
      faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  return faults;
}

const TOOLS = [
  ['assess', '#duplicates input[value="2"]', '/assess/'],
  ['decide', 'form input[value="result"]', '/decide/'],
] as const;

for (const [tool, option, whole] of TOOLS) {
  test(`the ${tool} tool works in a frame, tells its height and keeps the policy`, async ({
    page,
  }) => {
    const faults = faultsOf(page);
    const heights = await framed(page, `/embed/${tool}/`);
    const frame = page.frameLocator('iframe');
    await expect(frame.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(frame.locator('header.bar, footer')).toHaveCount(0);
    await expect.poll(async () => (await heights()).at(-1) ?? 0).toBeGreaterThan(1000);
    const before = (await heights()).at(-1) ?? 0;
    await frame.locator(option).first().check();
    await expect(frame.locator('#verdict-now')).not.toBeEmpty();
    await expect(frame.locator('#result .verdict')).toBeVisible();
    await expect.poll(async () => (await heights()).at(-1) ?? 0).toBeGreaterThan(before);
    // The frame is as high as it says, so it needs no scroll bar of its own, and does not grow for ever.
    await page.waitForTimeout(500);
    const count = (await heights()).length;
    await page.waitForTimeout(500);
    expect((await heights()).length).toBe(count);
    expect(
      await frame.locator('html').evaluate((root) => root.scrollHeight - innerHeight),
    ).toBeLessThanOrEqual(0);

    await frame.getByRole('button', { name: 'Save, share, import' }).click();
    const link = await frame.locator('#files input[readonly]').inputValue();
    expect(link).toContain(`${SITE}${whole}#`);
    const [opened] = await Promise.all([
      page.waitForEvent('popup'),
      frame.getByRole('link', { name: /^Open it in/ }).click(),
    ]);
    expect(opened.url()).toBe(`${SITE}${whole}`);
    expect(faults).toEqual([]);
  });
}

test('starting over asks within the frame, where browsers show no dialog', async ({ page }) => {
  await framed(page, '/embed/assess/');
  const frame = page.frameLocator('iframe');
  const option = frame.locator('#duplicates input[value="2"]');
  await option.check();
  await frame.getByRole('button', { name: 'Start over' }).first().click();
  await frame.getByRole('button', { name: 'Leave it' }).click();
  await expect(option).toBeChecked();
  await frame.getByRole('button', { name: 'Start over' }).first().click();
  await frame.locator('#notice').getByRole('button', { name: 'Start over' }).click();
  await expect(option).not.toBeChecked();
});

test('search engines are led to the whole page', async ({ page }) => {
  await page.goto('/embed/assess/');
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex');
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', /[^d]\/assess\/$/);
  const sitemap = await (await page.request.get('/sitemap-0.xml')).text();
  expect(sitemap).not.toContain('/embed/');
});
