import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const KEY = 'ask-or-tell:assessment';
const answer = (page: Page, item: string, value: number | 'dk') =>
  page.check(`#${item} input[value="${value}"]`);
const saved = (page: Page) =>
  expect(page.locator('#save-state')).toHaveText('Saved in this browser.');

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is a worksheet with all questions and a scoring guide', async ({ page }) => {
    await page.goto('/assess/');
    expect(await page.locator('fieldset.question').count()).toBe(40);
    expect(await page.locator('fieldset.question legend').count()).toBe(40);
    await expect(page.getByRole('heading', { name: 'Scoring by hand' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start over' })).toBeHidden();
  });
});

test('a first answer gives a verdict, and more answers narrow it', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 2);
  await expect(page.locator('#verdict-now')).toContainText('Between');
  await expect(page.locator('#result')).toContainText('self-report');
  await saved(page);
  for (const question of await page.locator('fieldset.question').all())
    await question.locator('input[value="0"]').check();
  await expect(page.locator('.verdict')).toContainText('Stay with request-response for now');
});

test('the express form asks eight questions', async ({ page }) => {
  await page.goto('/assess/');
  await page.getByLabel(/Express/).check();
  expect(await page.locator('fieldset.question:visible').count()).toBe(8);
  await page.getByRole('button', { name: 'Next unanswered' }).click();
  await expect(page.locator('#schema-change input').first()).toBeFocused();
});

test('answers, notes and reasons are there again after a reload', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await answer(page, 'on-call', 'dk');
  await page.selectOption('[name="ordering-reason"]', 'business-priority');
  await page.locator('#duplicates').getByRole('button', { name: 'Add a note or evidence' }).click();
  await page.locator('#duplicates textarea').fill('Inbox table since May <b>2026</b>');
  await saved(page);
  await expect
    .poll(() => page.evaluate((key) => localStorage.getItem(key), KEY))
    .toContain('Inbox table');
  await page.reload();
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
  await expect(page.locator('#on-call input[value="dk"]')).toBeChecked();
  await expect(page.locator('#ordering input[value="na"]')).toBeChecked();
  await expect(page.locator('[name="ordering-reason"]')).toHaveValue('business-priority');
  await page
    .locator('#duplicates')
    .getByRole('button', { name: /Note and evidence/ })
    .click();
  await expect(page.locator('#duplicates textarea')).toHaveValue(
    'Inbox table since May <b>2026</b>',
  );
});

test('starts over only after asking', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await saved(page);
  page.once('dialog', (dialog) => void dialog.dismiss());
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.locator('#duplicates input[value="3"]')).not.toBeChecked();
  await expect.poll(() => page.evaluate((key) => localStorage.getItem(key), KEY)).toBeNull();
});

test('can be answered with the keyboard alone', async ({ page }) => {
  await page.goto('/assess/');
  await page.locator('#schema-change input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#schema-change input[value="2"]')).toBeChecked();
  await saved(page);
});

test('a saved file comes back as it was', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await answer(page, 'poison-messages', 1);
  await saved(page);
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as JSON' }).click(),
  ]);
  const path = await file.path();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 1,
    answers: { duplicates: { value: 3 } },
  });
  const [markdown] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as Markdown' }).click(),
  ]);
  expect(readFileSync(await markdown.path(), 'utf8')).toMatch(/^# Readiness assessment/);
  await answer(page, 'duplicates', 0);
  await page.getByLabel('Import a saved JSON file').setInputFiles(path);
  await expect(page.locator('#notice')).toContainText('2 answers');
  await expect(page.locator('#duplicates input[value="0"]')).toBeChecked();
  await page.getByRole('button', { name: 'Import it' }).click();
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
});

test('a broken file changes nothing and says what is wrong', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  await page.getByLabel('Import a saved JSON file').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from('{"format": 1, "answers": {"duplicate": {"value": 9}}'),
  });
  await expect(page.locator('#notice')).toContainText(
    'broken.json cannot be imported. Nothing was changed',
  );
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
});

test('a link holds the answers, in its fragment only', async ({ page, context }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await answer(page, 'on-call', 'dk');
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  const link = await page.locator('#files input[readonly]').inputValue();
  expect(new URL(link).hash).toMatch(/^#r1\./);
  expect(new URL(link).search).toBe('');
  const other = await (await context.browser()?.newContext())?.newPage();
  if (!other) throw new Error('no second browser context');
  await other.goto(link);
  await expect(other.locator('#duplicates input[value="3"]')).toBeChecked();
  await expect(other.locator('#on-call input[value="dk"]')).toBeChecked();
});

test('a link never replaces own answers unasked', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 4);
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  const link = await page.locator('#files input[readonly]').inputValue();
  await answer(page, 'duplicates', 1);
  await saved(page);
  await page.goto('/');
  await page.goto(link);
  await expect(page.locator('#notice')).toContainText('This browser holds answers of its own');
  await expect(page.locator('#duplicates input[value="1"]')).toBeChecked();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await expect(page.locator('#duplicates input[value="1"]')).toBeChecked();
});

test('a damaged link says so', async ({ page }) => {
  await page.goto('/assess/#r1.1.0.0.abcdefab.AAAA.00000000');
  await expect(page.locator('#notice')).toContainText('Nothing was changed');
});

test('a stored record that cannot be read is kept and offered', async ({ page }) => {
  await page.goto('/');
  await page.evaluate((key) => localStorage.setItem(key, '{"format": 99}'), KEY);
  await page.goto('/assess/');
  await expect(page.locator('#notice')).toContainText('cannot be read');
  await answer(page, 'duplicates', 2);
  await saved(page);
  expect(await page.evaluate((key) => localStorage.getItem(`${key}:unreadable`), KEY)).toBe(
    '{"format": 99}',
  );
});

for (const [state, name, sentence] of [
  ['full', 'QuotaExceededError', 'the storage of this browser is full'],
  ['forbidden', 'SecurityError', 'this browser forbids storage'],
] as const) {
  test(`goes on in memory if storage is ${state}`, async ({ page }) => {
    await page.addInitScript((name) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', name);
      };
    }, name);
    await page.goto('/assess/');
    await answer(page, 'duplicates', 2);
    await expect(page.locator('#save-state')).toContainText(sentence);
    await expect(page.locator('#verdict-now')).toContainText('Between');
  });
}

test('an unreadable record is not overwritten while there is no second copy', async ({ page }) => {
  await page.goto('/');
  await page.evaluate((key) => localStorage.setItem(key, '{"format": 99}'), KEY);
  await page.addInitScript((key) => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (name, value) {
      if (name === `${key}:unreadable`) throw new DOMException('no', 'QuotaExceededError');
      setItem.call(this, name, value);
    };
  }, KEY);
  await page.goto('/assess/');
  await expect(page.locator('#notice')).toContainText('no room for a second copy');
  await answer(page, 'duplicates', 2);
  await expect(page.locator('#save-state')).toContainText('Not saved');
  expect(await page.evaluate((key) => localStorage.getItem(key), KEY)).toBe('{"format": 99}');
  await page.getByRole('button', { name: 'Go on' }).click();
  await answer(page, 'duplicates', 3);
  await saved(page);
});

test('the chart and the search load only with the result', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/assess/');
  await answer(page, 'schema-change', 1);
  await expect(page.locator('#verdict-now')).toContainText('Between');
  expect(requests.filter((url) => /radar|pagefind/.test(url))).toEqual([]);
  await page.locator('#result').evaluate((element) => element.scrollIntoView());
  await expect(page.locator('#related li').first()).toBeVisible();
  await expect(page.locator('#related')).toContainText('Found by full-text search');
  await expect(page.locator('#related li').first()).toContainText('Because of');
  expect(requests.some((url) => url.includes('radar'))).toBe(true);
});

test('falls back to the curated patterns, visibly, if search cannot load', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/assess/');
  await answer(page, 'schema-change', 1);
  await page.locator('#result').evaluate((element) => element.scrollIntoView());
  await expect(page.locator('#related')).toContainText('could not be loaded');
  await expect(page.locator('#related li').first()).toBeVisible();
});

test('the result has a page of its own to print', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await saved(page);
  await page.goto('/assess/result/');
  await expect(page.locator('.verdict')).toContainText('Between');
  await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
});
