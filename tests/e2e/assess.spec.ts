import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const KEY = 'ask-or-tell:assessment';
const answer = (page: Page, item: string, value: number | 'dk') =>
  page.check(`#${item} input[value="${value}"]`);
const saved = (page: Page) =>
  expect(page.locator('#save-state')).toHaveText('Saved in this browser.');
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const remark = (page: Page, item: string) =>
  page
    .locator(`#${item}`)
    .getByRole('button', { name: /Add a note or evidence|Note and evidence/ })
    .click();

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

test('a link that cannot be kept is said at its field, and everything else is kept', async ({
  page,
}) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await remark(page, 'duplicates');
  const question = page.locator('#duplicates');
  const link = question.getByLabel('Link to it');
  await question.getByLabel('Note', { exact: true }).fill('see the board');
  await link.fill('https://a.example/{board}');
  await expect(question.getByRole('status')).toBeEmpty();
  await link.blur();
  await expect(question.getByRole('status')).toContainText('This link is not kept');
  await expect(link).toHaveAttribute('aria-invalid', 'true');
  await expect(question.locator('.remark select')).toHaveValue('');
  await expect.poll(() => stored(page)).toContain('see the board');
  expect(await stored(page)).not.toContain('{board}');
  await link.fill('https://a.example/board');
  await expect(question.getByRole('status')).toBeEmpty();
  await expect(question.locator('.remark select')).toHaveValue('asserted');
  await expect.poll(() => stored(page)).toContain('https://a.example/board');
  await page.reload();
  await expect(question.locator('input[value="3"]')).toBeChecked();
  await expect(page.locator('#notice')).toBeEmpty();
  await remark(page, 'duplicates');
  await expect(link).toHaveValue('https://a.example/board');
  await expect(question.getByLabel('Note', { exact: true })).toHaveValue('see the board');
});

test('a second tab never overwrites the first one unasked', async ({ page, context }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await saved(page);
  const first = await stored(page);
  const other = await context.newPage();
  await other.goto('/assess/');
  await expect(other.locator('#duplicates input[value="3"]')).toBeChecked();
  await expect(other.locator('#verdict-now')).toContainText('Between');
  // Taking a record up changes nothing in it, so that the first page has nothing to ask.
  expect(await stored(page)).toBe(first);
  await expect(page.locator('#notice')).toBeEmpty();
  await answer(other, 'on-call', 1);
  await saved(other);
  await expect(page.locator('#notice')).toContainText('Another tab of this browser has changed');
  const theirs = await stored(page);
  await answer(page, 'duplicates', 0);
  await expect(page.locator('#save-state')).toContainText('Not saved');
  expect(await stored(page)).toBe(theirs);
  await page.getByRole('button', { name: 'Keep what this page shows' }).click();
  await saved(page);
  expect(await stored(page)).not.toBe(theirs);
  await expect(other.locator('#notice')).toContainText('Another tab of this browser has changed');
  await other.getByRole('button', { name: 'Show what the other tab has' }).click();
  await expect(other.locator('#duplicates input[value="0"]')).toBeChecked();
  await expect(other.locator('#on-call input:checked')).toHaveCount(0);
});

test('what another tab has saved since this page was opened is taken up, and not lost', async ({
  page,
  context,
}) => {
  await page.goto('/assess/');
  const other = await context.newPage();
  await other.goto('/assess/');
  await answer(other, 'duplicates', 3);
  await answer(other, 'on-call', 1);
  await saved(other);
  await expect.poll(() => stored(other)).toContain('on-call');
  await other.close();
  await answer(page, 'ordering', 2);
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
  await expect(page.locator('#on-call input[value="1"]')).toBeChecked();
  await expect(page.locator('#ordering input[value="2"]')).toBeChecked();
  await saved(page);
  await expect.poll(() => stored(page)).toContain('ordering');
  expect(await stored(page)).toContain('duplicates');
});

test('a note is not torn from the reader’s hands when a record is taken up', async ({
  page,
  context,
}) => {
  await page.goto('/assess/');
  await remark(page, 'ordering');
  const other = await context.newPage();
  await other.goto('/assess/');
  await answer(other, 'duplicates', 3);
  await saved(other);
  await other.close();
  await page.bringToFront();
  await page.locator('#ordering textarea').pressSequentially('by key', { delay: 60 });
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
  await expect(page.locator('#ordering textarea')).toBeFocused();
  await page.keyboard.type(', not by time');
  await expect(page.locator('#ordering textarea')).toHaveValue('by key, not by time');
  await expect.poll(() => stored(page)).toContain('by key, not by time');
});

test('what is answered before the stored record has been read is laid over it', async ({
  page,
}) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await answer(page, 'on-call', 1);
  await remark(page, 'on-call');
  await page.locator('#on-call textarea').fill('rota since May');
  await saved(page);
  await expect.poll(() => stored(page)).toContain('rota since May');
  await page.route('**/bank.json', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.reload();
  await answer(page, 'ordering', 2);
  await answer(page, 'on-call', 4);
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
  await expect(page.locator('#ordering input[value="2"]')).toBeChecked();
  await expect(page.locator('#on-call input[value="4"]')).toBeChecked();
  await saved(page);
  expect(JSON.parse((await stored(page)) ?? '')).toMatchObject({
    answers: { 'on-call': { value: 4, note: 'rota since May' }, ordering: { value: 2 } },
  });
});

test('what is answered before a link has been read is laid over it', async ({ page, browser }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  const link = await page.locator('#files input[readonly]').inputValue();
  const other = await (await browser.newContext()).newPage();
  await other.route('**/bank.json', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await other.goto(link);
  await answer(other, 'ordering', 2);
  await expect(other.locator('#duplicates input[value="3"]')).toBeChecked();
  await expect(other.locator('#ordering input[value="2"]')).toBeChecked();
});

for (const [part, pattern] of [
  ['the questions', '**/bank.json'],
  ['the script that scores', '**/answering.*.js'],
] as const) {
  test(`that ${part} cannot be loaded is said, and what is answered is kept`, async ({ page }) => {
    await page.goto('/assess/');
    await answer(page, 'duplicates', 3);
    await saved(page);
    const before = await stored(page);
    await page.route(pattern, (route) => route.abort());
    await page.reload();
    await expect(page.locator('#notice')).toContainText('What is stored is untouched');
    expect(await stored(page)).toBe(before);
    await page.getByRole('button', { name: 'Close' }).click();
    await answer(page, 'on-call', 1);
    await saved(page);
    // It is not said again at every answer, but a button that is pressed never stays silent.
    await expect(page.locator('#notice')).toBeEmpty();
    await page.getByRole('button', { name: 'Save, share, import' }).click();
    await expect(page.locator('#notice')).toContainText('What is stored is untouched');
    await page.unroute(pattern);
    await page.reload();
    await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
    await expect(page.locator('#on-call input[value="1"]')).toBeChecked();
    await expect(page.locator('#verdict-now')).toContainText('Between');
  });
}

test('questions that could not be loaded are asked for again with the next answer', async ({
  page,
}) => {
  await page.route('**/bank.json', (route) => route.abort());
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await expect(page.locator('#notice')).toContainText('could not be loaded');
  await expect(page.locator('#verdict-now')).toBeEmpty();
  await page.unroute('**/bank.json');
  await answer(page, 'on-call', 1);
  await expect(page.locator('#verdict-now')).toContainText('Between');
  await expect.poll(() => stored(page)).toContain('snapshot');
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
});

test('a record of other questions is never replaced while the questions cannot be loaded', async ({
  page,
}) => {
  await page.goto('/');
  await page.evaluate((key) => localStorage.setItem(key, '{"format": 99}'), KEY);
  await page.route('**/bank.json', (route) => route.abort());
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await expect(page.locator('#save-state')).toContainText('Not saved');
  await page.goto('/glossary/');
  expect(await stored(page)).toBe('{"format": 99}');
});

test('what was answered last is kept by a page that is left at once', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await saved(page);
  await remark(page, 'duplicates');
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('#on-call input[value="4"]')?.click();
    const note = document.querySelector<HTMLTextAreaElement>('#duplicates textarea');
    if (note) note.value = 'the last word';
    note?.dispatchEvent(new InputEvent('input', { bubbles: true }));
    location.assign('/glossary/');
  });
  await page.waitForURL('**/glossary/');
  await expect.poll(() => stored(page)).toContain('the last word');
  expect(JSON.parse((await stored(page)) ?? '')).toMatchObject({
    answers: { duplicates: { value: 3 }, 'on-call': { value: 4 } },
  });
});

test('a first answer is kept even by a page that is left before the questions have loaded', async ({
  page,
}) => {
  await page.route('**/bank.json', () => undefined);
  await page.goto('/assess/');
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('#on-call input[value="4"]')?.click();
    location.assign('/glossary/');
  });
  await page.waitForURL('**/glossary/');
  await expect.poll(() => stored(page)).toContain('on-call');
  await page.unroute('**/bank.json');
  await page.goto('/assess/');
  await expect(page.locator('#on-call input[value="4"]')).toBeChecked();
  await expect(page.locator('#notice')).toBeEmpty();
});

test('a link of a format still to come is refused with the reason', async ({ page }) => {
  for (const path of ['/assess/#r9.anything', '/assess/result/#r9.anything']) {
    await page.goto(path);
    await expect(page.locator('#notice')).toContainText('This link has format r9');
    await page.goto('/');
  }
});

test('a link that is pasted into the open page is opened, after asking', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  const link = await page.locator('#files input[readonly]').inputValue();
  await answer(page, 'duplicates', 1);
  await saved(page);
  await page.goto(link);
  await expect(page.locator('#notice')).toContainText('This browser holds answers of its own');
  await expect(page.locator('#duplicates input[value="1"]')).toBeChecked();
  await page.getByRole('button', { name: 'Show the link’s and replace mine' }).click();
  await expect(page.locator('#duplicates input[value="3"]')).toBeChecked();
  expect(new URL(page.url()).hash).toBe('');
});

test('who answered is kept of an imported file', async ({ page }) => {
  await page.goto('/assess/');
  await answer(page, 'duplicates', 3);
  await saved(page);
  const file = JSON.parse((await stored(page)) ?? '') as Record<string, unknown>;
  const respondents = [{ role: 'architect', label: 'Ada' }];
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  await page.getByLabel('Import a saved JSON file').setInputFiles({
    name: 'theirs.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify({ ...file, respondents })),
  });
  await page.getByRole('button', { name: 'Import it' }).click();
  await expect.poll(() => stored(page)).toContain('Ada');
  await page.reload();
  await answer(page, 'on-call', 1);
  await expect.poll(() => stored(page)).toContain('on-call');
  expect(JSON.parse((await stored(page)) ?? '')).toMatchObject({ respondents });
});

test('the next steps say what they unlock', async ({ page }) => {
  await page.goto('/assess/');
  for (const question of await page.locator('fieldset.question').all())
    await question.locator('input[value="1"]').check();
  await expect(page.locator('.steps').first()).toContainText('Unlocks: ');
});

test('the chart and the patterns are those of the last answer', async ({ page }) => {
  await page.addInitScript(() => {
    const observed = new Set<IntersectionObserver>();
    Object.assign(window, { observed });
    const { observe, disconnect } = IntersectionObserver.prototype;
    IntersectionObserver.prototype.observe = function (target) {
      if (target.id === 'result-body') observed.add(this);
      observe.call(this, target);
    };
    IntersectionObserver.prototype.disconnect = function () {
      observed.delete(this);
      disconnect.call(this);
    };
  });
  await page.goto('/assess/');
  const items = ['schema-change', 'duplicates', 'on-call'];
  for (const item of items) {
    await answer(page, item, 1);
    await expect(page.locator('#result-body')).toContainText('What to do next');
    await expect.poll(() => stored(page)).toContain(`"${item}"`);
  }
  const waiting = await page.evaluate(
    () => (window as unknown as { observed: Set<unknown> }).observed.size,
  );
  expect(waiting).toBe(1);
  await page.locator('#result').evaluate((element) => element.scrollIntoView());
  await expect(page.locator('#related li').first()).toBeVisible();
  // A form that was emptied and filled again has a new canvas; the same profile is drawn on it, too.
  const isDrawn = () =>
    page.locator('#radar').evaluate((canvas) => {
      const { width, height } = canvas as HTMLCanvasElement;
      const pixels = (canvas as HTMLCanvasElement)
        .getContext('2d')
        ?.getImageData(0, 0, width, height).data;
      return pixels?.some((value) => value !== 0);
    });
  await expect.poll(isDrawn).toBe(true);
  page.once('dialog', (dialog) => void dialog.accept());
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(page.locator('#radar')).toHaveCount(0);
  for (const item of items) await answer(page, item, 1);
  await page.locator('#result').evaluate((element) => element.scrollIntoView());
  await expect.poll(isDrawn).toBe(true);
});
