import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';

/** Every page of the built site. CI takes a sample, each page in two of the four views; `npm run a11y` takes all. */
const ALL = readdirSync('dist', { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.html'))
  .map((path) => `/${path.replace(/index\.html$/, '').replace(/\.html$/, '/')}`)
  .sort();
const ALWAYS = [
  '/',
  '/guide/',
  '/patterns/',
  '/assess/',
  '/decide/',
  '/blueprint/',
  '/blueprint/sample/',
  '/cases/',
  '/guide/method/decision/',
  '/search/',
  '/glossary/',
  '/guide/trade-offs/comparison/',
  '/patterns/idempotent-consumer/',
  '/antipatterns/dual-write/',
  '/templates/',
];
const FULL = Boolean(process.env['FULL_SWEEP']);
const pages = FULL ? ALL : [...new Set([...ALWAYS, ...ALL.filter((_, index) => index % 30 === 0)])];

const VIEWS = [
  { colorScheme: 'light', width: 360 },
  { colorScheme: 'dark', width: 1280 },
  { colorScheme: 'dark', width: 360 },
  { colorScheme: 'light', width: 1280 },
] as const;
/** Both themes and both widths for every page; in the sample one theme in each width, by turns. */
const viewsOf = (index: number) => (FULL ? VIEWS : VIEWS.slice((index % 2) * 2).slice(0, 2));

// Four runs of axe on a long page take their time on a busy machine.
test.describe.configure({ timeout: 180_000 });

for (const [index, address] of pages.entries()) {
  test(`${address} has no violation in both themes, narrow and wide`, async ({ page }) => {
    await page.goto(address);
    for (const { colorScheme, width } of viewsOf(index)) {
      await page.setViewportSize({ width, height: 800 });
      await page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
        .analyze();
      expect(
        violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
        ),
        `${colorScheme}, ${width} px`,
      ).toEqual([]);
    }
  });
}

test('the result of the assessment has no violation', async ({ page }) => {
  await page.goto('/assess/');
  for (const question of await page.locator('fieldset.question').all())
    await question.locator('input[value="2"]').check();
  await page.locator('#result').evaluate((element) => element.scrollIntoView());
  await expect(page.locator('#related li, #related p').first()).toBeVisible();
  const { violations } = await new AxeBuilder({ page }).include('#result').analyze();
  expect(
    violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
    ),
  ).toEqual([]);
});
