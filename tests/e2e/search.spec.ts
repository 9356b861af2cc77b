import { expect, test, type Page } from '@playwright/test';

const input = (page: Page) => page.getByRole('dialog').getByRole('searchbox');

test('nothing of the search loads before it is wanted', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/guide/criteria/scalability/');
  await page.waitForLoadState('networkidle');
  expect(requests.filter((url) => /pagefind|search-dialog/.test(url))).toEqual([]);
});

test('opens by key, finds while typing, and goes to a hit by keyboard', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await input(page).fill('dead letter queue');
  await expect(
    page.getByRole('dialog').getByRole('heading', { name: 'Patterns', exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('status')).toContainText('results for dead, letter, queue');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('dialog').locator('.hits a').first()).toBeFocused();
  await page
    .getByRole('dialog')
    .getByRole('link', { name: 'Dead-letter queue', exact: true })
    .first()
    .press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dead-letter queue');
});

test('shows titles while the index is on its way', async ({ page }) => {
  const { promise: there, resolve: come } = Promise.withResolvers<undefined>();
  await page.route('**/pagefind/index/**', async (route) => {
    await there;
    await route.continue();
  });
  await page.goto('/guide/');
  await page.keyboard.press('/');
  await page.keyboard.type('dead letter queue');
  await expect(page.locator('.hits a').first()).toHaveText('Dead-letter queue');
  await expect(page.getByRole('status')).toHaveText('Searching');
  come(undefined);
  await expect(page.getByRole('status')).toContainText('results for dead, letter, queue');
  await expect(page.locator('.hits a').first()).toHaveText('Dead-letter queue');
  await expect(page.locator('.hits mark').first()).toBeVisible();
});

test('opens by Ctrl+K and by the button, and closes by Escape', async ({ page }) => {
  await page.goto('/patterns/');
  await page.keyboard.press('Control+k');
  await expect(input(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(input(page)).toBeFocused();
});

test('the key of one character can be turned off, and never fires with another one', async ({
  page,
}) => {
  await page.goto('/guide/');
  await page.keyboard.press('Alt+/');
  await page.keyboard.press('/');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog).toBeVisible();
  await dialog.getByLabel('The key / opens the search').uncheck();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await expect(dialog).toBeHidden();
  await page.keyboard.press('Control+k');
  await expect(dialog.getByLabel('The key / opens the search')).not.toBeChecked();
});

test('a page on which the search cannot be loaded leads to the one that says so', async ({
  page,
}) => {
  await page.route('**/_astro/search-dialog*', (route) => route.abort());
  await page.goto('/guide/');
  await page.getByRole('link', { name: 'Search' }).click();
  await page.waitForURL('**/search/');
});

test('narrows the hits to one type', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await input(page).fill('consumer lag');
  await expect(page.getByRole('dialog').locator('.hits a').first()).toBeVisible();
  await page.getByRole('dialog').getByLabel('Terms').check();
  await expect(page.getByRole('dialog').locator('.hits h2')).toHaveText(['Terms']);
});

test('says so if nothing is found, and helps on', async ({ page }) => {
  await page.goto('/');
  await page.keyboard.press('/');
  await input(page).fill('xyzzyplugh');
  await expect(page.getByRole('status')).toHaveText('Nothing found for xyzzyplugh');
  await expect(page.getByRole('dialog').getByRole('link', { name: 'the patterns' })).toBeVisible();
});

test('the search page is a link with one ranked list', async ({ page }) => {
  await page.goto('/search/?q=how+do+i+stop+a+message+from+being+processed+twice');
  const first = page.locator('[data-results] > li').first();
  await expect(first).toBeVisible();
  await expect(
    page.locator('[data-results] > li a').filter({ hasText: 'Idempotent consumer' }).first(),
  ).toBeVisible();
});

test('the search page forgives a slip of the pen', async ({ page }) => {
  await page.goto('/search/?q=circut+braker');
  await expect(page.locator('[data-results] > li').first()).toContainText('Circuit breaker');
});

test('the search page has words for no result', async ({ page }) => {
  await page.goto('/search/?q=xyzzyplugh');
  await expect(page.locator('[data-no-results]')).toBeVisible();
});

test('text of a query stays text', async ({ page }) => {
  await page.goto(`/search/?q=${encodeURIComponent('<img src=x onerror=alert(1)>')}`);
  await expect(page.locator('#search-status')).not.toHaveText('Searching');
  expect(await page.locator('#search-results img').count()).toBe(0);
});
