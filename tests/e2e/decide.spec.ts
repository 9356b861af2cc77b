import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';

const KEY = 'ask-or-tell:portfolio';
const answer = (page: Page, factor: string, option: string) =>
  page.check(`#q-${factor} input[value="${option}"]`);
const saved = (page: Page) =>
  expect(page.locator('#save-state')).toHaveText('Saved in this browser.');
const stored = (page: Page) => page.evaluate((key) => localStorage.getItem(key), KEY);
const titles = (page: Page) => page.locator('#portfolio [data-action=select]');
const ready = async (page: Page, id: string) => {
  const label = await page.locator(`#ready option[value="${id}"]`).textContent();
  await page.selectOption('#ready', id);
  await page.getByRole('button', { name: 'Add it' }).click();
  // What is answered before the model has come belongs to the form as it stands until then.
  await expect(page.locator('#portfolio [aria-pressed=true]')).toHaveText(label ?? '');
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is a worksheet with all questions and a verdict by hand', async ({ page }) => {
    await page.goto('/decide/');
    expect(await page.locator('fieldset.question').count()).toBe(17);
    expect(await page.locator('fieldset.question legend').count()).toBe(17);
    await expect(page.getByRole('heading', { name: 'By hand' })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Add an empty scenario' })).toBeHidden();
    await expect(page.locator('#plane')).toBeVisible();
  });
});

test('a first answer gives a verdict, and more answers move it', async ({ page }) => {
  await page.goto('/decide/');
  await answer(page, 'answer-now', 'result');
  await expect(page.locator('#verdict-now')).toContainText('Request-response');
  await expect(page.locator('#verdict-now')).toContainText('Open');
  await expect(page.locator('#plane')).toHaveAttribute('aria-label', /zone request-response/);
  await saved(page);
  await answer(page, 'afterwards', 'both');
  await expect(page.locator('#verdict-now')).toContainText('Hybrid');
  await expect(page.locator('#result')).toContainText('Which part asks, which part tells');
  await expect(page.locator('#result .parts dt')).toHaveText(['Asks', 'Tells', 'Joint']);
});

test('an answer can be taken back', async ({ page }) => {
  await page.goto('/decide/');
  await answer(page, 'answer-now', 'result');
  await expect(page.locator('#verdict-now')).toContainText('Request-response');
  await answer(page, 'answer-now', 'unknown');
  await expect(page.locator('#verdict-now')).toBeEmpty();
  await expect(page.locator('#result [data-empty]')).toBeVisible();
  await expect.poll(() => stored(page)).toBeNull();
});

test('a ready scenario shows all of its answers, reasons, flips, patterns and cases', async ({
  page,
}) => {
  await page.goto('/decide/');
  await ready(page, 'order-fulfillment');
  await expect(page.locator('#q-interaction input[value=workflow]')).toBeChecked();
  await expect(page.locator('.verdict')).toContainText('Settled: every question is answered.');
  for (const side of ['ask', 'tell']) {
    const shares = await page
      .locator(`.sides section:has(h4.${side}) .reasons b`)
      .allTextContents();
    expect(shares.reduce((sum, text) => sum + Number.parseInt(text), 0)).toBe(100);
  }
  expect(await page.locator('#needed li').count()).toBeGreaterThan(2);
  expect(await page.locator('#result .found').last().locator('li').count()).toBe(3);
  await page.locator('#related').evaluate((element) => element.scrollIntoView());
  await expect(page.locator('#related li').first()).toContainText('Because of');
});

test('falls back to the curated patterns, visibly, if search cannot load', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/decide/');
  await ready(page, 'order-fulfillment');
  await page.locator('#related').evaluate((element) => element.scrollIntoView());
  await expect(page.locator('#related')).toContainText('could not be loaded');
});

test('a listed change flips the verdict on a copy and leaves the original', async ({ page }) => {
  await page.goto('/decide/');
  await answer(page, 'answer-now', 'result');
  const flip = page.locator('.flips li').first();
  const verdict = await flip.locator('b').textContent();
  await flip.getByRole('button', { name: 'Try it on a copy' }).click();
  await expect(titles(page)).toHaveCount(2);
  await expect(page.locator('#verdict-now')).toContainText(verdict ?? '?');
  await expect(page.locator('#portfolio tbody tr').first()).toContainText('Request-response');
});

test('scenarios can be added, duplicated, renamed and put in another order', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await page.getByRole('button', { name: 'Duplicate' }).click();
  await expect(titles(page)).toHaveText(['Price lookup', 'Price lookup (copy)']);
  await page.getByLabel('Name of the scenario').fill('Price per customer');
  await expect(titles(page)).toHaveText(['Price lookup', 'Price per customer']);
  await page.getByRole('button', { name: 'Add an empty scenario' }).click();
  await expect(titles(page)).toHaveCount(3);
  await expect(page.getByLabel('Name of the scenario')).toBeFocused();
  await expect(page.locator('.question input:checked:not([value=unknown])')).toHaveCount(0);
  await page.getByRole('button', { name: 'Move up' }).click();
  await expect(page.locator('#told')).toHaveText(/moved to place 2 of 3/);
  await expect(titles(page)).toHaveText([
    'Price lookup',
    'Untitled scenario',
    'Price per customer',
  ]);
  await page.getByRole('button', { name: 'Price lookup', exact: true }).click();
  await expect(page.locator('#q-data input[value=fetched]')).toBeChecked();
  await page.getByRole('button', { name: 'Move up' }).click();
  await expect(page.locator('#told')).toHaveText(/stays at place 1 of 3/);
});

test('an answer to one scenario changes no other', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  const row = await page.locator('#portfolio tbody tr').first().textContent();
  await ready(page, 'sensor-intake');
  await answer(page, 'answer-now', 'result');
  await expect(page.locator('#portfolio tbody tr').nth(1)).toContainText('Hybrid');
  expect(await page.locator('#portfolio tbody tr').first().textContent()).toBe(row);
});

test('a deleted scenario comes back where it was', async ({ page }) => {
  await page.goto('/decide/');
  for (const id of ['price-lookup', 'sensor-intake', 'claims-handling']) await ready(page, id);
  await page.getByRole('button', { name: 'Sensor intake' }).click();
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(titles(page)).toHaveText(['Price lookup', 'Claims handling']);
  await expect(page.locator('#told')).toContainText('Deleted: Sensor intake');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page)).toHaveText(['Price lookup', 'Sensor intake', 'Claims handling']);
  await expect(page.getByRole('button', { name: 'Sensor intake' })).toBeFocused();
  await expect(page.locator('#q-volume input[value=high]')).toBeChecked();
});

test('a new scenario never takes the id that a note of the blueprint still speaks of', async ({
  page,
}) => {
  await page.addInitScript(() =>
    localStorage.setItem(
      'ask-or-tell:blueprint-notes',
      JSON.stringify({ 'scenario/scenario-1': 'of a deleted one', 'scenario/scenario-3': 'too' }),
    ),
  );
  const ids = async () => {
    const { scenarios } = JSON.parse((await stored(page)) ?? '{"scenarios": []}') as {
      scenarios: { id: string }[];
    };
    return scenarios.map(({ id }) => id);
  };
  await page.goto('/decide/');
  await answer(page, 'answer-now', 'result');
  await expect.poll(ids).toEqual(['scenario-2']);
  await ready(page, 'price-lookup');
  await expect.poll(ids).toEqual(['scenario-2', 'scenario-4']);
});

test('the last scenario can be deleted, too', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(titles(page)).toHaveText(['Untitled scenario']);
  await expect.poll(() => stored(page)).toBeNull();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(titles(page)).toHaveText(['Price lookup']);
});

test('scenarios are there again after a reload, and their text stays text', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)> ${1+1} "\' =cmd';
  page.on('dialog', () => {
    throw new Error('a title ran as a script');
  });
  await page.goto('/decide/');
  await answer(page, 'answer-now', 'acceptance');
  await page.getByLabel('Name of the scenario').fill(hostile);
  await page.getByLabel('Note').fill('one\n</textarea><b>two</b>');
  await ready(page, 'claims-handling');
  await saved(page);
  await page.reload();
  await expect(titles(page)).toHaveText([hostile, 'Claims handling']);
  await expect(page.getByLabel('Name of the scenario')).toHaveValue(hostile);
  await expect(page.getByLabel('Note')).toHaveValue('one\n</textarea><b>two</b>');
  await expect(page.locator('#q-answer-now input[value=acceptance]')).toBeChecked();
  await expect(page.locator('#result .of')).toHaveText(hostile);
  await expect(page.locator('.decide img')).toHaveCount(0);
});

test('what is answered before the model is there is not lost', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await saved(page);
  await page.route('**/model.json', async (route) => {
    await new Promise((done) => setTimeout(done, 1500));
    await route.continue();
  });
  await page.reload();
  await answer(page, 'answer-now', 'acceptance');
  await expect(titles(page)).toHaveText(['Price lookup', 'Untitled scenario']);
  await expect(page.locator('#q-answer-now input[value=acceptance]')).toBeChecked();
});

test('a model that cannot be loaded is said and leaves the record alone', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await saved(page);
  const before = await stored(page);
  await page.route('**/model.json', (route) => route.abort());
  await page.reload();
  await expect(page.locator('#notice')).toContainText('What is stored is untouched');
  expect(await stored(page)).toBe(before);
});

test('can be answered with the keyboard alone', async ({ page }) => {
  await page.goto('/decide/');
  await page.locator('#q-answer-now input').first().focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await expect(page.locator('#q-answer-now input[value=result]')).toBeChecked();
  await saved(page);
  await page.getByRole('button', { name: 'Duplicate' }).focus();
  await page.keyboard.press('Enter');
  await expect(titles(page)).toHaveCount(2);
  await titles(page).first().focus();
  await page.keyboard.press('Enter');
  await expect(titles(page).first()).toHaveAttribute('aria-pressed', 'true');
  await expect(titles(page).first()).toBeFocused();
  await page.getByRole('button', { name: 'Next question' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.question input:focus')).toHaveCount(1);
});

test('a saved file comes back as it was, after asking', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await ready(page, 'claims-handling');
  await saved(page);
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  const download = async (name: string) => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name }).click(),
    ]);
    return file.path();
  };
  const path = await download('Save as JSON');
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({
    format: 1,
    scenarios: [{ title: 'Price lookup' }, { title: 'Claims handling' }],
  });
  expect(readFileSync(await download('Save as Markdown'), 'utf8')).toMatch(/^# Ask or tell/);
  expect(readFileSync(await download('Save as CSV'), 'utf8')).toMatch(/^id,title,verdict/);
  await page.getByRole('button', { name: 'Delete' }).click();
  await page.getByLabel('Import a saved JSON file').setInputFiles(path);
  await expect(page.locator('#notice')).toContainText('holds 2 scenarios');
  await expect(page.locator('#notice')).toContainText('Claims handling: Hybrid');
  await expect(titles(page)).toHaveCount(1);
  await page.getByRole('button', { name: 'Add them to mine' }).click();
  await expect(titles(page)).toHaveText(['Price lookup', 'Price lookup', 'Claims handling']);
});

test('a broken file changes nothing and says what is wrong', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  await page.getByLabel('Import a saved JSON file').setInputFiles({
    name: 'broken.json',
    mimeType: 'application/json',
    buffer: Buffer.from(
      '{"format": 1, "model": {"id": "ask-or-tell-decision", "version": "1.0.0"}, "scenarios": [{"id": "a", "title": "A", "answers": {"answer-now": "resutl"}}]}',
    ),
  });
  await expect(page.locator('#notice')).toContainText(
    'broken.json cannot be imported. Nothing was changed',
  );
  await expect(page.locator('#notice')).toContainText('did you mean result?');
  await expect(titles(page)).toHaveText(['Price lookup']);
});

test('a link holds the scenarios, in its fragment only', async ({ page, context }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await answer(page, 'volume', 'high');
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  const link = await page.locator('#files input[readonly]').inputValue();
  expect(new URL(link).hash).toMatch(/^#d1\./);
  expect(new URL(link).search).toBe('');
  const other = await (await context.browser()?.newContext())?.newPage();
  if (!other) throw new Error('no second browser context');
  await other.goto(link);
  await expect(titles(other)).toHaveText(['Price lookup']);
  await expect(other.locator('#q-volume input[value=high]')).toBeChecked();
});

test('a second tab never overwrites the first one unasked', async ({ page, context }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await saved(page);
  const other = await context.newPage();
  await other.goto('/decide/');
  await expect(titles(other)).toHaveText(['Price lookup']);
  await ready(other, 'sensor-intake');
  await saved(other);
  await expect(page.locator('#notice')).toContainText('Another tab of this browser has changed');
  const theirs = await stored(page);
  await answer(page, 'volume', 'high');
  await expect(page.locator('#save-state')).toContainText('Not saved');
  expect(await stored(page)).toBe(theirs);
  await page.getByRole('button', { name: 'Keep what this page shows' }).click();
  await saved(page);
  expect(await stored(page)).not.toBe(theirs);
  await expect(other.locator('#notice')).toContainText('Another tab of this browser has changed');
  await other.getByRole('button', { name: 'Show what the other tab has' }).click();
  await expect(titles(other)).toHaveText(['Price lookup']);
  await expect(other.locator('#q-volume input[value=high]')).toBeChecked();
});

test('what was answered last is kept by a page that is left at once', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await saved(page);
  await page.evaluate(() => {
    document.querySelector<HTMLInputElement>('#q-volume input[value=high]')?.click();
    location.assign('/glossary/');
  });
  await page.waitForURL('**/glossary/');
  await expect.poll(() => stored(page)).toContain('"volume": "high"');
});

test('a link never replaces own scenarios unasked', async ({ page }) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await page.getByRole('button', { name: 'Save, share, import' }).click();
  const link = await page.locator('#files input[readonly]').inputValue();
  await page.getByLabel('Name of the scenario').fill('Mine');
  await expect(titles(page)).toHaveText(['Mine']);
  await saved(page);
  await expect.poll(() => stored(page)).toContain('Mine');
  await page.goto('/');
  await page.goto(link);
  await expect(page.locator('#notice')).toContainText('This browser holds scenarios of its own');
  await expect(titles(page)).toHaveText(['Mine']);
  await page.getByRole('button', { name: 'Add the link’s to mine' }).click();
  await expect(titles(page)).toHaveText(['Mine', 'Price lookup']);
});

test('a link of an unknown format is refused, also in a page that is open already', async ({
  page,
}) => {
  await page.goto('/decide/');
  await ready(page, 'price-lookup');
  await saved(page);
  await page.evaluate(() => (location.hash = '#d9.anything'));
  await expect(page.locator('#notice')).toContainText('This link has format d9');
  await expect(titles(page)).toHaveText(['Price lookup']);
});

test('a question about a link stays beside one about the record, and gives the focus back', async ({
  page,
}) => {
  await page.addInitScript((key) => {
    const put = Storage.prototype.setItem.bind(localStorage);
    if (localStorage.getItem(key) === null) put(key, '{"format": 7}');
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  }, KEY);
  await page.goto('/decide/#d9.anything');
  await expect(page.locator('#notice .notice')).toHaveCount(2);
  await page.getByRole('button', { name: 'Go on' }).click();
  await expect(page.locator('#notice .notice')).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
});

test('a damaged link says so', async ({ page }) => {
  await page.goto('/decide/#d1.1.0.0.abcdefab~AAAA.00000000');
  await expect(page.locator('#notice')).toContainText('Nothing was changed');
});

test('a stored record that cannot be read is kept and offered', async ({ page }) => {
  await page.goto('/');
  await page.evaluate((key) => localStorage.setItem(key, '{"format": 99}'), KEY);
  await page.goto('/decide/');
  await expect(page.locator('#notice')).toContainText('cannot be read');
  await answer(page, 'answer-now', 'result');
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
    await page.goto('/decide/');
    await answer(page, 'answer-now', 'result');
    await expect(page.locator('#save-state')).toContainText(sentence);
    await expect(page.locator('#verdict-now')).toContainText('Request-response');
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
  await page.goto('/decide/');
  await answer(page, 'answer-now', 'result');
  await expect(page.locator('#save-state')).toContainText('Not saved');
  expect(await stored(page)).toBe('{"format": 99}');
  await page.getByRole('button', { name: 'Go on' }).click();
  await answer(page, 'data', 'fetched');
  await saved(page);
});

test('computation, model and search load only when they are wanted', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/decide/');
  await expect(page.locator('#ready')).toBeVisible();
  expect(requests.filter((url) => /tool|model\.json|pagefind/.test(url))).toEqual([]);
  await answer(page, 'answer-now', 'result');
  await expect(page.locator('#verdict-now')).toContainText('Request-response');
  expect(requests.filter((url) => /model\.json/.test(url))).toHaveLength(1);
  expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);
});

for (const width of [360, 1280]) {
  test(`fits into ${width} px without scrolling sideways, without violations`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto('/decide/');
    await page.getByRole('button', { name: 'Add an empty scenario' }).click();
    // Until then the page scrolls to the field, and a click beside it would miss.
    await expect(page.getByLabel('Name of the scenario')).toBeFocused();
    await page.getByLabel('Name of the scenario').fill('W'.repeat(120));
    await ready(page, 'order-fulfillment');
    await page.locator('#related').evaluate((element) => element.scrollIntoView());
    await expect(page.locator('#related li').first()).toBeVisible();
    await page.getByRole('button', { name: 'Save, share, import' }).click();
    await expect(page.locator('#files h2')).toBeFocused();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const size = await page
      .locator('#plane .gloss')
      .first()
      .evaluate((element) => element.getBoundingClientRect().height);
    expect(size).toBeGreaterThan(11);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(
      violations.map(
        ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
      ),
    ).toEqual([]);
  });
}

test('a case names its source, both readings and what the model says', async ({ page }) => {
  await page.goto('/cases/');
  const count = await page.locator('tbody tr').count();
  expect(count).toBeGreaterThan(40);
  await page.locator('tbody a').first().click();
  await expect(page.getByRole('heading', { name: 'What they chose' })).toBeVisible();
  expect(await page.locator('tbody tr').count()).toBe(17);
  await expect(page.locator('main')).toContainText(/The model (agrees|says)/);
});
