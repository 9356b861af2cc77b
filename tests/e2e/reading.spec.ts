import { expect, test } from '@playwright/test';

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a chapter can be read, and leads on', async ({ page }) => {
    await page.goto('/guide/criteria/latency-tolerance/');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Latency tolerance');
    await expect(
      page
        .getByRole('navigation', { name: 'Criteria' })
        .getByRole('link', { name: 'Latency tolerance' }),
    ).toHaveAttribute('aria-current', 'page');
    await page.getByRole('link', { name: /^Next/ }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Scalability');
  });

  test('the pattern index lists every pattern', async ({ page }) => {
    await page.goto('/patterns/');
    expect(await page.locator('#catalogue li').count()).toBeGreaterThanOrEqual(51);
  });

  test('a term opens its definition', async ({ page }) => {
    await page.goto('/patterns/idempotent-consumer/');
    await page.locator('button.term').first().click();
    await expect(page.locator('.term-card:popover-open')).toContainText('In the glossary');
  });

  test('the search says that it needs JavaScript and leads on', async ({ page }) => {
    await page.goto('/search/');
    expect(await page.content()).toContain('needs JavaScript');
  });
});

test('the skip link comes first and leads to the content', async ({ page }) => {
  await page.goto('/guide/criteria/scalability/');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await page.keyboard.press('Enter');
  expect(new URL(page.url()).hash).toBe('#content');
});

test('a chosen theme is there before the first paint of the next page', async ({ page }) => {
  await page.goto('/');
  await page.getByLabel('Theme').selectOption('dark');
  await page.goto('/guide/');
  expect(await page.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
  const order = await page.evaluate(() => {
    const boot = [...document.head.children].findIndex((element) =>
      element.textContent?.includes('ask-or-tell:theme'),
    );
    return boot >= 0 && !document.head.children[boot]?.hasAttribute('src');
  });
  expect(order).toBe(true);
});

test('the table of contents follows reading', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 700 });
  await page.goto('/guide/criteria/latency-tolerance/');
  const last = page.locator('.toc a').last();
  await page.evaluate(() =>
    document
      .querySelector('.prose h2:last-of-type')
      ?.scrollIntoView({ behavior: 'instant' as ScrollBehavior }),
  );
  await expect(last).toHaveAttribute('aria-current', 'true');
});

test('a page that does not exist says so with its status and offers the search', async ({
  page,
}) => {
  const response = await page.goto('/guide/nothing/here/');
  expect(response?.status()).toBe(404);
  await page.getByLabel('Search the guide').fill('outbox');
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-results] > li').first()).toContainText('Transactional outbox');
});

test('each page of prose has a Markdown twin', async ({ page, request }) => {
  await page.goto('/patterns/dead-letter-queue/');
  const twin = await page.locator('link[type="text/markdown"]').getAttribute('href');
  const text = await (await request.get(twin ?? '')).text();
  expect(text).toMatch(/^# Dead-letter queue\n/);
  expect(text).not.toMatch(/\]\((term|source):/);
});

test('no page scrolls sideways on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const address of [
    '/',
    '/guide/',
    '/patterns/',
    '/patterns/idempotent-consumer/',
    '/guide/trade-offs/comparison/',
    '/assess/',
    '/glossary/',
    '/templates/',
  ]) {
    await page.goto(address);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, address).toBeLessThanOrEqual(0);
  }
});

test('the pattern index filters by side and quality', async ({ page }) => {
  await page.goto('/patterns/');
  await page.getByLabel('Ask', { exact: true }).check();
  const all = await page.locator('#catalogue li').count();
  const shown = await page.locator('#catalogue li:visible').count();
  expect(shown).toBeGreaterThan(0);
  expect(shown).toBeLessThan(all);
  await expect(page.locator('#pattern-filter output')).toHaveText(`${shown} of ${all} patterns`);
});

test('the comparison shows the attributes that matter', async ({ page }) => {
  await page.goto('/guide/trade-offs/comparison/');
  const all = await page.locator('#comparison tbody tr').count();
  expect(all).toBeGreaterThanOrEqual(15);
  await page.locator('#matters input').first().check();
  expect(await page.locator('#comparison tbody tr:visible').count()).toBeLessThan(all);
});
