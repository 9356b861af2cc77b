import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/core/decision/decide.ts';
import type { Scenario } from '../../../src/core/decision/decision.ts';
import { portfolioMarkdown } from '../../../src/core/decision/portfolio-markdown.ts';
import { intervalText, pullText } from '../../../src/core/decision/pull-text.ts';
import { english } from '../../english.ts';
import { testCase, testContent } from './test-model.ts';

const { model, advice } = testContent();
const cases = [testCase('agrees'), testCase('differs', { outcome: 'event-driven' })];

function markdown(scenarios: readonly Scenario[]): string {
  return portfolioMarkdown(
    model,
    scenarios.map((scenario) => decide({ model, advice, cases }, scenario)),
    english.decide,
  );
}

describe('a portfolio as Markdown', () => {
  const checkout = {
    id: 'checkout',
    title: 'Checkout | *now*',
    note: 'One *team*\n# no heading\n<script>alert(1)</script>',
    answers: { waiting: 'result', readers: 'several' },
  };

  test('has an overview and everything about each scenario, in its order', async () => {
    const text = markdown([checkout, { id: 'empty', title: '', answers: {} }]);
    await expect(text).toMatchFileSnapshot('./portfolio.golden.txt');
  });

  test('links patterns, cases and pages where their addresses are known', () => {
    const decision = decide({ model, advice, cases }, checkout);
    const open = decide({ model, advice }, { id: 'x', title: 'X', answers: {} });
    const text = portfolioMarkdown(model, [decision, open], english.decide, {
      pattern: (id) => ({ title: `Pattern ${id}`, href: `https://x.example/patterns/${id}/` }),
      case: (id) =>
        id === 'agrees' ? { title: 'A [case]', href: `https://x.example/cases/${id}/` } : undefined,
      page: (id) => `https://x.example/guide/${id}/`,
    });
    expect(text).toContain('- Pattern outbox <https://x.example/patterns/outbox/>: state');
    expect(text).toContain('- A \\[case\\] <https://x.example/cases/agrees/>: they chose');
    expect(text).toContain('- differs: they chose event-driven; the model says request-response');
    expect(text).toContain(' Read: <https://x.example/guide/criteria/waiting/>');
  });

  test('of nothing says so', () => {
    expect(markdown([])).toContain('# Ask or tell\n\nThere are no scenarios.\n\n');
  });

  test('shows text of users literally, whatever it holds', () => {
    const hostile = fc.string({
      unit: fc.constantFrom(...'*_`#|<>[]()!\\&~-+=:;/.\n\r\t 1a@$"\'{}^'),
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(hostile, hostile, (title, note) => {
        const html = markdownToHtml(markdown([{ id: 'x', title, note, answers: {} }])) as unknown;
        const whole = typeof html === 'string' ? html : (html as { html: string }).html;
        // An address is code, since some renderers make a link of it otherwise.
        const page = whole.replace(/<code>[^<]*(?:@|www\.)[^<]*<\/code>/g, '');
        // One overview, one table of answers; no element that only the text could have made.
        expect(page.match(/<table>/g)).toHaveLength(2);
        expect(page.match(/<h2/g)).toHaveLength(2);
        // The name of the kind, and the factor of the one flip.
        expect(page.match(/<em>/g)).toHaveLength(2);
        expect(page).not.toMatch(/<(a|code|pre|img|blockquote|hr|ol|script|del)\b/);
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  [0, '0'],
  [0.5, '50'],
  [0.4999, '49.9'],
  [0.49999999999, '49.9'],
  [0.29, '29'],
  [0.57, '57'],
  [0.856, '85.6'],
  [1, '100'],
])('the pull %d reads %s', (pull, text) => {
  expect(pullText(pull)).toBe(text);
});

test('an interval reads as one number once it is known', () => {
  expect(intervalText([0.5, 0.5])).toBe('50');
  expect(intervalText([0.2, 0.8])).toBe('20 to 80');
});
