import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';

const KEYS = {
  portfolio: 'ask-or-tell:portfolio',
  assessment: 'ask-or-tell:assessment',
  notes: 'ask-or-tell:blueprint-notes',
};
type Key = keyof typeof KEYS;
interface Scenario {
  id: string;
  title: string;
  answers: Record<string, string>;
}

const FIXTURE = 'tests/fixtures/blueprint/young-team';
const assessment = readFileSync(`${FIXTURE}/answers.json`, 'utf8');
const { scenarios } = parse(readFileSync(`${FIXTURE}/scenarios.yaml`, 'utf8')) as {
  scenarios: Scenario[];
};
const portfolioOf = (list: readonly Scenario[]) =>
  JSON.stringify({
    format: 1,
    model: { id: 'ask-or-tell-decision', version: '1.0.0' },
    scenarios: list,
  });
const portfolio = portfolioOf(scenarios);
const many = Array.from({ length: 50 }, (_, index) => ({
  ...(scenarios[index % scenarios.length] as Scenario),
  id: `scenario-${index + 1}`,
}));

/** Puts records into the browser, then opens the page. */
async function open(page: Page, records: Partial<Record<Key, string>>): Promise<void> {
  await page.goto('/404/');
  await page.evaluate(
    ([keys, texts]) => {
      for (const [key, text] of Object.entries(texts)) localStorage.setItem(keys[key as Key], text);
    },
    [KEYS, records] as const,
  );
  await page.goto('/blueprint/');
}
const stored = (page: Page, key: Key) =>
  page.evaluate((name) => localStorage.getItem(name), KEYS[key]);
const sections = (page: Page) => page.locator('#document .part > h2');
const saved = (page: Page) =>
  expect(page.locator('#save-state')).toHaveText('Your notes are saved in this browser.');
const writeNote = async (page: Page, to: string, text: string) => {
  await page.getByRole('button', { name: `Add a note to ${to}`, exact: true }).click();
  await page.getByLabel(`Your note to ${to}`, { exact: true }).fill(text);
};
const violationsOf = async (page: Page) => {
  // axe takes the places of what is off screen and not laid out yet for real ones.
  await page.evaluate(() => {
    for (const element of document.querySelectorAll<HTMLElement>('.apart, .scenario'))
      element.style.contentVisibility = 'visible';
  });
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
  );
};

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a sample shows what a blueprint is, and there is a whole one', async ({ page }) => {
    await page.goto('/blueprint/');
    await expect(page.getByRole('button', { name: 'Save, export, import' })).toBeHidden();
    await expect(page.locator('#sample svg[role=img]')).toHaveCount(2);
    await page.getByRole('link', { name: 'Read the whole sample' }).click();
    await expect(page.locator('article.scenario')).toHaveCount(3);
    for (const title of ['Summary', 'Context', 'Governance', 'Increments', 'Risks'])
      await expect(page.getByRole('heading', { name: title, exact: true })).toBeVisible();
    const dead = await page
      .locator('.contents a')
      .evaluateAll((links) =>
        links.filter((link) => !document.getElementById((link as HTMLAnchorElement).hash.slice(1))),
      );
    expect(dead).toEqual([]);
  });
});

test('nothing is fetched for a reader who has nothing to plan', async ({ page }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto('/blueprint/');
  await expect(page.locator('#sample')).toBeVisible();
  await page.waitForTimeout(500);
  expect(requests.filter((url) => /tool|knowledge|lit-html/.test(url))).toEqual([]);
});

test('what was decided and assessed becomes a document', async ({ page }) => {
  await page.goto('/decide/');
  for (const id of ['order-fulfillment', 'price-lookup']) {
    await page.selectOption('#ready', id);
    await page.getByRole('button', { name: 'Add it' }).click();
  }
  await expect(page.locator('#save-state')).toHaveText('Saved in this browser.');
  await page.goto('/assess/');
  for (const item of ['duplicates', 'correlation', 'lag-alerts'])
    await page.check(`#${item} input[value="1"]`);
  await expect(page.locator('#save-state')).toContainText('Saved');
  await page.getByRole('link', { name: 'Blueprint', exact: true }).first().click();
  await expect(page.locator('#given')).toContainText('Made of 2 scenarios and the assessment of');
  await expect(page.locator('#sample')).toHaveCount(0);
  await expect(page.locator('.scenario h3')).toHaveText([
    '1. Order fulfillment',
    '2. Price lookup',
  ]);
  await expect(sections(page).first()).toHaveText('Summary');
  await expect(page.locator('.scenario h4').first()).toHaveText('Reasons');
  const drawings = page.locator('#document svg[role=img]');
  await expect(drawings).toHaveCount(3);
  for (const drawing of await drawings.all())
    expect(await drawing.getAttribute('aria-label')).toMatch(/asks|tells/);
});

test('the contents name every section in order, and no section is empty', async ({ page }) => {
  await open(page, { portfolio, assessment });
  await expect(page.locator('.scenario')).toHaveCount(scenarios.length);
  const titles = await sections(page).allTextContents();
  expect(await page.locator('.contents > ol > li > a').allTextContents()).toEqual(titles);
  const order = [
    'Summary',
    'What is missing',
    'Context',
    'Scenarios',
    'Shared patterns',
    'Governance',
    'Testing',
    'Observability',
    'Increments',
    'Risks',
    'Open questions',
  ];
  expect(titles).toEqual(order.filter((title) => titles.includes(title)));
  expect(titles.length).toBeGreaterThan(7);
  const hollow = await page
    .locator('#document :is(h2, h3, h4, h5)')
    .evaluateAll((headings) =>
      headings
        .filter((heading) => !heading.nextElementSibling?.textContent.trim())
        .map((heading) => heading.textContent),
    );
  expect(hollow).toEqual([]);
  const empty = await page
    .locator('#document :is(table, ul, ol, dl)')
    .evaluateAll((lists) => lists.filter((list) => !list.textContent.trim()).length);
  expect(empty).toBe(0);
});

test('links lead to patterns, chapters, cases and questions that exist', async ({ page }) => {
  await open(page, { portfolio, assessment });
  await expect(page.locator('.scenario h4').last()).toBeAttached();
  const addresses = await page
    .locator('#document a')
    .evaluateAll((links) => [...new Set(links.map((link) => (link as HTMLAnchorElement).href))]);
  const paths = addresses.map((address) => new URL(address));
  for (const part of ['/patterns/', '/guide/', '/cases/', '/assess/'])
    expect(paths.some(({ pathname }) => pathname.startsWith(part))).toBe(true);
  for (const path of new Set(paths.map(({ pathname }) => pathname)))
    expect((await page.request.get(path)).status(), path).toBe(200);
  const here = paths.filter(({ pathname }) => pathname === '/blueprint/');
  const dead = await page.evaluate(
    (ids) => ids.filter((id) => !document.getElementById(id)),
    here.map(({ hash }) => decodeURIComponent(hash.slice(1))),
  );
  expect(dead).toEqual([]);
  for (const tool of ['/assess/', '/decide/']) {
    const asked = paths.filter(({ pathname }) => pathname === tool);
    await page.goto(tool);
    const unknown = await page.evaluate(
      (ids) => ids.filter((id) => id !== '' && !document.getElementById(id)),
      asked.map(({ hash }) => hash.slice(1)),
    );
    expect(unknown).toEqual([]);
  }
});

test('without an assessment the page says what that costs', async ({ page }) => {
  await open(page, { portfolio });
  await expect(page.locator('.missing dt')).toHaveText(['No assessment']);
  await page.locator('.missing a').click();
  await expect(page).toHaveURL(/\/assess\/$/);
});

test('without scenarios there is no section about any', async ({ page }) => {
  await open(page, { assessment });
  await expect(page.locator('.missing dt')).toHaveText(['No scenarios']);
  const titles = await sections(page).allTextContents();
  expect(titles).toContain('Summary');
  for (const title of ['Context', 'Scenarios', 'Shared patterns'])
    expect(titles).not.toContain(title);
  await page.locator('.missing a').click();
  await expect(page).toHaveURL(/\/decide\/$/);
});

test('a record that cannot be read is said, and kept as it is', async ({ page }) => {
  await open(page, { portfolio: '{"format": 99}', assessment });
  await expect(page.locator('#trouble')).toContainText(
    'The scenarios stored in this browser cannot',
  );
  await expect(page.locator('.missing dt')).toHaveText(['No scenarios']);
  expect(await stored(page, 'portfolio')).toBe('{"format": 99}');
  await open(page, { portfolio: '{"format": 99}', assessment: 'oops' });
  await expect(page.locator('#trouble .notice pre')).toHaveCount(2);
  await expect(page.locator('#sample')).toBeVisible();
  expect(await stored(page, 'assessment')).toBe('oops');
});

test('knowledge that cannot be loaded is said', async ({ page }) => {
  await page.route('**/knowledge.json', (route) => route.abort());
  await open(page, { portfolio, assessment });
  await expect(page.locator('#notice')).toContainText('What is stored is untouched');
  await expect(page.locator('#sample')).toBeVisible();
  expect(await stored(page, 'portfolio')).toBe(portfolio);
});

test('text of users stays text', async ({ page }) => {
  const hostile = '<img src=x onerror=alert(1)> ${1+1} "\' </svg>';
  page.on('dialog', () => {
    throw new Error('a text ran as a script');
  });
  const [first] = scenarios as [Scenario];
  await open(page, {
    portfolio: portfolioOf([{ ...first, title: hostile, note: `${hostile}\nline` } as Scenario]),
    notes: JSON.stringify({ summary: hostile }),
  });
  await expect(page.locator('.scenario h3')).toHaveText(`1. ${hostile}`);
  await expect(page.getByLabel('Your note to Summary')).toHaveValue(hostile);
  await expect(page.locator('.blueprint img')).toHaveCount(0);
});

test('a note is saved, comes back, and is printed', async ({ page }) => {
  await open(page, { portfolio, assessment });
  const heading = `1. ${scenarios[0]?.title}`;
  await writeNote(page, heading, 'Ask Priya\nabout <b>Saturday</b>');
  await saved(page);
  expect(JSON.parse((await stored(page, 'notes')) ?? '')).toEqual({
    [`scenario/${scenarios[0]?.id}`]: 'Ask Priya\nabout <b>Saturday</b>',
  });
  await page.reload();
  const field = page.getByLabel(`Your note to ${heading}`, { exact: true });
  await expect(field).toHaveValue('Ask Priya\nabout <b>Saturday</b>');
  await field.fill('Ask Jonas');
  await page.emulateMedia({ media: 'print' });
  await expect(field).toBeHidden();
  await expect(page.locator('.scenario .noted').first()).toHaveText('Ask Jonas');
  await page.emulateMedia({ media: 'screen' });
  await field.fill(' ');
  await expect(page.locator('#save-state')).toHaveText('No notes yet.');
  expect(await stored(page, 'notes')).toBeNull();
});

test('a note that was written last is kept by a page that is left at once', async ({ page }) => {
  await open(page, { portfolio });
  await writeNote(page, 'Risks', 'before');
  await saved(page);
  await page.evaluate(() => {
    const field = document.querySelector<HTMLTextAreaElement>('textarea[data-section=risks]');
    if (!field) throw new Error('no field');
    field.value = 'after';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    location.assign('/glossary/');
  });
  await page.waitForURL('**/glossary/');
  expect(await stored(page, 'notes')).toContain('after');
});

test('a note takes 4,000 characters and no more', async ({ page }) => {
  await open(page, { portfolio });
  await page.getByRole('button', { name: 'Add a note to Summary' }).click();
  await expect(page.getByLabel('Your note to Summary')).toBeFocused();
  await expect(page.getByLabel('Your note to Summary')).toHaveAttribute('maxlength', '4000');
});

for (const [state, name, sentence] of [
  ['full', 'QuotaExceededError', 'the storage of this browser is full'],
  ['forbidden', 'SecurityError', 'this browser forbids storage'],
] as const) {
  test(`keeps notes on the page if storage is ${state}`, async ({ page }) => {
    await open(page, { portfolio });
    await page.evaluate((name) => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no', name);
      };
    }, name);
    await writeNote(page, 'Summary', 'mine');
    await expect(page.locator('#save-state')).toContainText(sentence);
    await expect(page.getByLabel('Your note to Summary')).toHaveValue('mine');
  });
}

test('stored notes that cannot be read are put aside and offered', async ({ page }) => {
  await open(page, { portfolio, notes: '{"sumary": "mine"}' });
  await expect(page.locator('#notice')).toContainText('The notes stored in this browser cannot be');
  await expect(page.locator('#notice')).toContainText('did you mean summary?');
  await writeNote(page, 'Summary', 'new');
  await saved(page);
  expect(await page.evaluate((key) => localStorage.getItem(`${key}:unreadable`), KEYS.notes)).toBe(
    '{"sumary": "mine"}',
  );
});

test('two tabs do not overwrite each other’s notes unasked', async ({ page, context }) => {
  await open(page, { portfolio });
  await expect(sections(page).first()).toBeVisible();
  const other = await context.newPage();
  await other.goto('/blueprint/');
  await writeNote(other, 'Summary', 'of the other tab');
  await saved(other);
  await expect(page.locator('#notice')).toContainText('Another tab of this browser has changed');
  await writeNote(page, 'Summary', 'of this tab');
  await expect(page.locator('#save-state')).toContainText('Not saved');
  expect(await stored(page, 'notes')).toContain('of the other tab');
  await page.getByRole('button', { name: 'Keep what this page shows' }).click();
  await saved(page);
  expect(await stored(page, 'notes')).toContain('of this tab');
});

test('the document follows what another tab decides', async ({ page, context }) => {
  await open(page, { portfolio, assessment });
  await writeNote(page, 'Summary', 'stays');
  const other = await context.newPage();
  await other.goto('/decide/');
  // What is typed before the stored scenarios are there belongs to a scenario of its own.
  await expect(other.getByLabel('Name of the scenario')).not.toHaveValue('');
  await other.getByLabel('Name of the scenario').fill('Renamed');
  await expect(page.locator('.scenario h3').first()).toHaveText('1. Renamed');
  await expect(page.locator('.contents')).toContainText('1. Renamed');
  await expect(page.getByLabel('Your note to Summary')).toHaveValue('stays');
  await other.evaluate((keys) => {
    localStorage.removeItem(keys.portfolio);
    localStorage.removeItem(keys.assessment);
  }, KEYS);
  await expect(page.locator('#sample')).toBeVisible();
  await expect(page.locator('#document .part')).toHaveCount(0);
});

test('every file can be had, and the folder is the one that the command line writes', async ({
  page,
}) => {
  test.slow();
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await open(page, { portfolio, assessment });
  await writeNote(page, 'Risks', 'Ask Priya');
  await saved(page);
  const renderers = () => requests.filter((url) => /\/(markdown|contracts|zip|export)/.test(url));
  expect(renderers()).toEqual([]);
  await page.getByRole('button', { name: 'Save, export, import' }).click();
  await expect(page.locator('#files h2')).toBeFocused();
  expect(renderers()).toEqual([]);
  const file = async (label: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: label }).click(),
    ]);
    return readFileSync(await download.path());
  };
  const text = async (label: string) => (await file(label)).toString();
  const markdown = await text('Markdown document');
  expect(markdown).toMatch(/^# Integration blueprint/);
  expect(markdown).toContain('Ask Priya');
  expect(markdown).toContain('```mermaid');
  expect(await text('AsyncAPI document')).toMatch(/^asyncapi: ['"]?3\./m);
  expect(await text('OpenAPI document')).toMatch(/^openapi: ['"]?3\.1/m);
  const plan = JSON.parse(await text('Plan as JSON')) as { scenarios: unknown[] };
  expect(plan.scenarios).toHaveLength(scenarios.length);
  const notes = await text('Notes as JSON');
  expect(JSON.parse(notes)).toEqual({ risks: 'Ask Priya' });
  const zip = await file('Everything as a folder');
  const folder = mkdtempSync(join(tmpdir(), 'blueprint-'));
  try {
    for (const [name, content] of Object.entries({ portfolio, assessment, notes }))
      writeFileSync(join(folder, `${name}.json`), content);
    execFileSync('node', [
      'src/cli/blueprint.ts',
      ...['--assessment', join(folder, 'assessment.json')],
      ...['--scenarios', join(folder, 'portfolio.json')],
      ...['--notes', join(folder, 'notes.json')],
      ...['--out', join(folder, 'out')],
    ]);
    expect(zip.equals(readFileSync(join(folder, 'out/blueprint.zip')))).toBe(true);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a file that does not exist is explained instead of saved', async ({ page }) => {
  await open(page, { assessment });
  await page.getByRole('button', { name: 'Save, export, import' }).click();
  await page.getByRole('button', { name: 'AsyncAPI document' }).click();
  await expect(page.locator('#files [role=status]')).toContainText('there is no AsyncAPI document');
  await page.getByRole('button', { name: 'Notes as JSON' }).click();
  await expect(page.locator('#files [role=status]')).toHaveText('There are no notes yet.');
});

test('notes come back from a file, after asking', async ({ page }) => {
  await open(page, { portfolio, notes: JSON.stringify({ summary: 'mine' }) });
  await page.getByRole('button', { name: 'Save, export, import' }).click();
  const give = (name: string, text: string) =>
    page
      .getByLabel('Import notes from a notes.json')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await give('broken.json', '{"summary": 3}');
  await expect(page.locator('#notice')).toContainText('broken.json cannot be imported');
  await give('text.json', 'hello');
  await expect(page.locator('#notice')).toContainText('the file is not JSON');
  await expect(page.getByLabel('Your note to Summary')).toHaveValue('mine');
  await give(
    'notes.json',
    JSON.stringify({ summary: 'theirs', risks: 'theirs', 'scenario/x': 'y' }),
  );
  await expect(page.locator('#notice')).toContainText('notes.json holds 3 notes');
  await expect(page.locator('#notice')).toContainText('there is no such scenario');
  await page.getByRole('button', { name: 'Add those to sections without a note of mine' }).click();
  await expect(page.getByLabel('Your note to Summary')).toHaveValue('mine');
  await expect(page.getByLabel('Your note to Risks')).toHaveValue('theirs');
  await saved(page);
});

test('fifty scenarios are all there, at once for print', async ({ page }) => {
  await open(page, { portfolio: portfolioOf(many), assessment });
  await expect(page.locator('.scenario')).toHaveCount(50);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('.scenario:has(h4)').count()).toBe(50);
  await page.goto(`/blueprint/#scenario/scenario-40`);
  await page.reload();
  await expect(page.locator('[id="scenario/scenario-40"]')).toBeInViewport();
});

test('prints without controls, with every page numbered', async ({ page }) => {
  await open(page, { portfolio, assessment });
  await writeNote(page, 'Summary', 'printed');
  await saved(page);
  await page.emulateMedia({ media: 'print' });
  for (const gone of ['.bar', '.controls', '#files', 'textarea', '.foot', '.more'])
    await expect(page.locator(gone).first()).toBeHidden();
  await expect(page.locator('.contents')).toBeVisible();
  await expect(page.locator('.noted').first()).toBeVisible();
  const margins = await page.evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules])
      .filter((rule) => rule instanceof CSSPageRule)
      .map((rule) => rule.cssText)
      .join(),
  );
  expect(margins).toContain('counter(page)');
  const pdf = (await page.pdf({ format: 'A4', outline: true, tagged: true })).toString('latin1');
  const pages = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(scenarios.length);
});

test('can be used with the keyboard alone', async ({ page }) => {
  await open(page, { portfolio, assessment });
  const link = page.locator('.contents a[href="#risks"]');
  await link.focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('#risks')).toBeInViewport();
  await page.getByRole('button', { name: 'Add a note to Risks' }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('by keyboard');
  await expect(page.getByLabel('Your note to Risks')).toHaveValue('by keyboard');
});

for (const [width, own] of [
  [320, 'light'],
  [360, 'dark'],
  [1280, 'light'],
] as const) {
  test(`fits into ${width} px without violations`, async ({ page }) => {
    test.slow();
    await page.setViewportSize({ width, height: 800 });
    const [first, ...rest] = scenarios as [Scenario];
    await open(page, {
      portfolio: portfolioOf([{ ...first, title: 'W'.repeat(120) }, ...rest]),
      assessment,
      notes: JSON.stringify({ summary: 'mine' }),
    });
    await page.getByRole('button', { name: 'Save, export, import' }).click();
    await expect(page.locator('#files h2')).toBeFocused();
    await expect(page.locator('.scenario:has(h4)')).toHaveCount(scenarios.length);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    // The whole document takes axe 20 s; the full sweep (`npm run a11y`) takes both themes.
    for (const colorScheme of process.env['FULL_SWEEP'] ? (['light', 'dark'] as const) : [own]) {
      await page.emulateMedia({ colorScheme });
      expect(await violationsOf(page), colorScheme).toEqual([]);
    }
  });
}
