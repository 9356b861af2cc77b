import { expect, test } from '@playwright/test';

test('a walk through everything violates no policy, calls no third party and sends no answer', async ({
  page,
}) => {
  const violations: string[] = [];
  const foreign: string[] = [];
  const carrying: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|Refused to/.test(message.text())) violations.push(message.text());
  });
  page.on('pageerror', (error) => violations.push(error.message));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol.startsWith('http') && url.host !== 'localhost:4329')
      foreign.push(request.url());
    if (
      request.postData() !== null ||
      (url.search !== '' && !/^\/(search\/|pagefind\/|search-words\.json)/.test(url.pathname))
    )
      carrying.push(request.url());
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) =>
      console.error(`Content Security Policy: ${event.violatedDirective} ${event.blockedURI}`),
    );
  });

  for (const address of [
    '/',
    '/guide/',
    '/guide/criteria/latency-tolerance/',
    '/guide/trade-offs/comparison/',
    '/patterns/',
    '/patterns/transactional-outbox/',
    '/antipatterns/dual-write/',
    '/glossary/',
    '/sources/',
    '/templates/',
    '/404/',
  ]) {
    await page.goto(address);
  }
  await page.getByLabel('Theme').selectOption('dark');
  await page.goto('/patterns/transactional-outbox/');
  await page.locator('button.term').first().click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('/');
  await page.getByRole('dialog').getByRole('searchbox').fill('outbox');
  await expect(page.getByRole('dialog').locator('.hits a').first()).toBeVisible();
  await page.goto('/search/?q=retry');
  await expect(page.locator('[data-results]')).toBeVisible();
  await page.goto('/assess/');
  for (const question of (await page.locator('fieldset.question').all()).slice(0, 12))
    await question.locator('input[value="1"]').check();
  await page.locator('#result').evaluate((element) => element.scrollIntoView());
  await expect(page.locator('#related li').first()).toBeVisible();
  await expect(page.locator('#radar')).toBeVisible();
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save as JSON' }).click(),
  ]);
  await page.goto('/decide/');
  await page.locator('form input[value="result"]').first().check();
  await expect(page.locator('#verdict-now')).not.toBeEmpty();
  await page.goto('/blueprint/sample/');
  await page.goto('/blueprint/');
  await page.getByRole('button', { name: 'Add a note to Summary' }).click();
  await page.getByLabel('Your note to Summary').fill('a note');
  await page.getByRole('button', { name: 'Save, export, import' }).click();
  for (const name of ['Everything as a folder', 'Markdown document', 'OpenAPI document'])
    await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name }).click()]);
  await page.pdf();
  await page.goto('/cases/');
  await page.goto('/assess/result/');
  await expect(page.locator('.verdict')).toBeVisible();

  expect(violations).toEqual([]);
  expect(foreign).toEqual([]);
  expect(carrying).toEqual([]);
});
