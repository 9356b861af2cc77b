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
