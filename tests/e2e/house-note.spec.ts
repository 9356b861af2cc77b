import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

// House notes of tests/fixtures/overlay, on the site under a base path.
test.use({ baseURL: 'http://localhost:4330/docs/async/' });
const NOTE = 'Note of Example Ltd';

test('a house note stands behind the lead as a landmark with the name of the house', async ({
  page,
}) => {
  await page.goto('guide/criteria/latency-tolerance/');
  const note = page.getByRole('region', { name: NOTE });
  await expect(note).toContainText('Our gateway ends a call after ten seconds');
  await expect(note).toContainText('Ask the platform team. Last changed 2026-11-23.');
  await expect(page.locator('.prose > p:first-child + .house-note')).toBeVisible();
  await expect(
    page.getByRole('navigation', { name: 'On this page' }).getByRole('link').first(),
  ).toHaveText(NOTE);
  await note.getByRole('button', { name: 'an event' }).click();
  await expect(page.locator('#note-term-1')).toBeVisible();
  await page.keyboard.press('Escape');
  await note.getByRole('link', { name: 'asynchronous request-reply' }).click();
  expect(page.url()).toContain('/docs/async/patterns/asynchronous-request-reply/');
});

test('a house note is printed', async ({ page }) => {
  await page.goto('guide/criteria/latency-tolerance/');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('region', { name: NOTE })).toBeVisible();
});

test('a house note is found by the search', async ({ page }) => {
  await page.goto('search/?q=zwischenstation');
  await expect(page.locator('#search-results a').first()).toHaveText('Latency tolerance');
  await page.goto('search/?q=product+line+group');
  await expect(page.locator('#search-results a', { hasText: NOTE }).first()).toHaveAttribute(
    'href',
    /\/docs\/async\/assess\//,
  );
});

test('a page with a house note has no accessibility fault', async ({ page }) => {
  for (const address of ['guide/criteria/latency-tolerance/', 'assess/']) {
    await page.goto(address);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
});
