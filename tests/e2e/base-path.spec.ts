import { expect, test } from '@playwright/test';

// The site under a base path, built with the overlay of tests/fixtures/overlay: one page replaced, one
// added, one hidden, the name changed.
test.use({ baseURL: 'http://localhost:4330/docs/async/' });

test('navigation, search and assessment work under a base path', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(response.url());
  });
  await page.goto('./');
  await expect(page).toHaveTitle(/^House edition/);
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guide' }).click();
  await page.getByRole('link', { name: 'Criteria' }).first().click();
  expect(page.url()).toContain('/docs/async/guide/criteria/');
  await page.getByRole('link', { name: 'Latency tolerance' }).first().click();
  await page.locator('.prose a[href*="/docs/async/"]').first().click();
  expect(page.url()).toContain('/docs/async/');
  await page.waitForLoadState('networkidle');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('outbox');
  await page.getByRole('dialog').locator('.hits a').first().click();
  expect(page.url()).toContain('/docs/async/');
  await page.goto('assess/');
  await page.check('#duplicates input[value="2"]');
  await expect(page.locator('#verdict-now')).toContainText('Between');
  expect(failed).toEqual([]);
});

test('the overlay replaces, adds and hides', async ({ page }) => {
  await page.goto('guide/criteria/scalability/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Scalability in our house');
  await expect(page.getByRole('link', { name: 'a hidden page' })).toHaveCount(0);
  await expect(page.getByText('a hidden page')).toBeVisible();
  await expect(
    page
      .getByRole('navigation', { name: 'Criteria' })
      .getByRole('link', { name: 'Our house rule' }),
  ).toBeVisible();
  await page.goto('guide/criteria/house-rule/');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Our house rule');
  expect((await page.goto('patterns/priority-queue/'))?.status()).toBe(404);
  await page.goto('patterns/');
  await expect(
    page.locator('#catalogue').getByRole('link', { name: 'Priority queue' }),
  ).toHaveCount(0);
});

test('the look of the edition keeps the policy: colours, logo, footer, platforms', async ({
  page,
}) => {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('response', (response) => {
    if (response.status() >= 400) faults.push(response.url());
  });
  await page.goto('patterns/dead-letter-queue/');
  const badge = page.locator('.badge.tell').first();
  await expect(badge).toHaveCSS('color', 'rgb(173, 20, 87)');
  const logo = page.getByRole('banner').getByRole('img', { name: 'Example Ltd' });
  await expect(logo).toHaveAttribute('src', /\/docs\/async\/_astro\/logo\.[0-9a-f]{10}\.svg$/);
  await expect(logo).toHaveJSProperty('complete', true);
  await page.selectOption('#theme', 'dark');
  await expect(badge).toHaveCSS('color', 'rgb(255, 132, 168)');
  await expect(logo).toHaveAttribute('src', /logo-dark/);
  await expect(page.getByText('Here: Message broker: Kafka EU')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
    'href',
    'https://gitlab.example/platform/async-guide/-/edit/main/content/patterns/dead-letter-queue.mdx',
  );
  const footer = page.getByRole('contentinfo');
  await expect(footer.getByRole('link', { name: 'Platform team' })).toBeVisible();
  await footer.getByRole('link', { name: 'Imprint' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Imprint');
  expect(faults).toEqual([]);
});

test('the banner is dismissed for good, and not printed', async ({ page }) => {
  await page.goto('./');
  const banner = page.getByRole('region', { name: 'Notice' });
  await expect(banner.getByRole('link', { name: 'our house rule' })).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(banner).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await banner.getByRole('button', { name: 'Dismiss' }).click();
  await expect(banner).toBeHidden();
  await page.goto('guide/');
  await expect(banner).toBeHidden();
});

test.describe('without script', () => {
  test.use({ javaScriptEnabled: false });
  test('the banner is shown, without a button that does nothing', async ({ page }) => {
    await page.goto('./');
    await expect(page.getByRole('region', { name: 'Notice' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Dismiss' })).toBeHidden();
  });
});
