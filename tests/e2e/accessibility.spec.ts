import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { readdirSync } from 'node:fs';

/** Every page of the built site; CI takes a sample, `npm run a11y` takes them all. */
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
  '/cases/',
  '/guide/method/decision/',
  '/search/',
  '/glossary/',
  '/guide/trade-offs/comparison/',
  '/patterns/idempotent-consumer/',
  '/antipatterns/dual-write/',
  '/templates/',
];
const pages = process.env['FULL_SWEEP']
  ? ALL
  : [...new Set([...ALWAYS, ...ALL.filter((_, index) => index % 20 === 0)])];

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [360, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 800 } });
      for (const address of pages) {
        test(`${address} has no violation`, async ({ page }) => {
          await page.goto(address);
          const { violations } = await new AxeBuilder({ page })
            .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
            .analyze();
          expect(
            violations.map(
              ({ id, nodes }) =>
                `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`,
            ),
          ).toEqual([]);
        });
      }
    });
  }
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
