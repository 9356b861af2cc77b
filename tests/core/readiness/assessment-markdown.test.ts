import fc from 'fast-check';
import { markdownToHtml } from 'satteri';
import { describe, expect, test } from 'vitest';
import { assess } from '../../../src/core/readiness/assess.ts';
import { assessmentMarkdown } from '../../../src/core/readiness/assessment-markdown.ts';
import { autolink, escapeInline, escapeLines } from '../../../src/core/text/escape-markdown.ts';
import { english } from '../../english.ts';
import { RUNS } from './arbitraries.ts';
import { testBank } from './test-bank.ts';

const answers = {
  duplicates: {
    value: 1,
    note: 'One *team*\n# no heading\n<script>alert(1)</script>',
    evidence: { grade: 'documented', link: 'https://wiki.example/x?a=1' },
  },
  poison: { state: 'dk' },
  ordering: { value: 2 },
  skills: { state: 'na', reason: 'other', note: 'a contractor does it' },
  'on-call': { value: 2 },
} as const;

describe('the result as Markdown', () => {
  const bank = testBank();

  test('has everything in its order', async () => {
    const text = assessmentMarkdown(
      bank,
      assess(bank, answers),
      { answers, created: '2026-01-31', respondents: [{ role: 'architect', label: 'A|B' }] },
      english.assess,
      (page) => `https://guide.example/${page}/`,
    );
    await expect(text).toMatchFileSnapshot('./assessment.golden.txt');
    expect(text.indexOf('**Verdict.**')).toBeLessThan(text.indexOf('\n## '));
  });

  test('names what is open instead of showing it as 0', () => {
    const text = assessmentMarkdown(bank, assess(bank, {}), { answers: {} }, english.assess);
    expect(text).toContain('| Processing | 0 | - | 100 | 0 to 4 | 0 of 3, 3 open |');
    expect(text).toContain(
      'Index 0 (guaranteed) to 100 (possible) of 100; - over the known answers',
    );
    expect(text).toContain('| Then |');
    expect(text).not.toContain('## Answers');
    expect(text).not.toContain('## Next steps');
  });

  test('warns when only "not applicable" carries the result', () => {
    const lenient = testBank((each) => (each.naLimit = 60));
    const all = { value: 3 };
    const carried = {
      ...{ duplicates: all, ordering: all, 'on-call': all },
      ...{ poison: { state: 'na', reason: 'other' } as const, skills: all },
    };
    const text = assessmentMarkdown(
      lenient,
      assess(lenient, carried),
      { answers: carried },
      english.assess,
    );
    expect(text).toContain('**Verdict.** The result is *default where it fits*.');
    expect(text).toContain(
      'With every "not applicable" counted as 0 the result would be *stay request-response for now*: check these answers.',
    );
  });
});

/** The text content of HTML, with entities resolved. */
function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&');
}

const MARKUP = [
  ...[
    '*',
    '**',
    '_',
    '__',
    '`',
    '```',
    '~~~',
    '~',
    '#',
    '##',
    '-',
    '+',
    '>',
    '|',
    '=',
    '===',
    '---',
  ],
  ...[
    '[',
    ']',
    '(',
    ')',
    '!',
    '<',
    '&',
    '&amp;',
    '\\',
    '$',
    '$$',
    '{',
    '}',
    ':',
    '::',
    ':smile:',
    '1.',
    '2)',
  ],
  ...[
    '<b>',
    '<!--',
    '-->',
    '[x](http://a)',
    '![i](u)',
    '[^1]',
    '[ ]',
    'https://a.b',
    'www.a.b',
    'WWW.',
    'a@b.c',
    'word',
    ' ',
    '\n',
    '\n\n',
    '\t',
    '\u202E',
    '\u2066',
  ],
];
const hostile = fc.oneof(
  fc.array(fc.constantFrom(...MARKUP), { maxLength: 12 }).map((parts) => parts.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: 'binary' }),
);

/** What a browser shows of a text: no turns of direction; lines and runs of white space are one space. */
function flat(text: string): string {
  return text
    .replace(/[\u202A-\u202E\u2066-\u2069]/gu, '')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

describe('text that people wrote', () => {
  test('comes out literally where it stands in a list', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { html } = markdownToHtml(`- Note: ${escapeLines(text, '  ')}\n`);
        expect(html.replaceAll(/<br\s*\/?>/g, '').match(/<(?!\/?(?:ul|li|code)\b)/)).toBeNull();
        expect(flat(textOf(html.replaceAll(/<br\s*\/?>/g, ' ')))).toBe(flat(`Note: ${text}`));
      }),
      RUNS,
    );
  });

  test('comes out literally where it stands in a table, and does not break it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const { html } = markdownToHtml(`| a | b |\n| - | - |\n| ${escapeInline(text)} | end |\n`);
        const cells = [...html.matchAll(/<td>([\s\S]*?)<\/td>/g)].map((match) => match[1] ?? '');
        expect(cells.length).toBe(2);
        expect(flat(textOf(cells[0] ?? ''))).toBe(flat(text));
      }),
      RUNS,
    );
  });

  test('keeps no turn of direction, which would show the rest of its line backwards', () => {
    expect(escapeInline('Note \u202Egnp.exe\u2069 end')).toBe('Note gnp.exe end');
  });

  test('notifies nobody and links nowhere by itself', () => {
    expect(escapeInline('@team, www.a.b, https://c.d, a@b.c')).toBe(
      '\\@team, `www.a.b,` `https://c.d,` `a@b.c`',
    );
  });

  test('is a link only if it is an absolute web address', () => {
    expect(autolink('https://a.example/x?y=1')).toBe('<https://a.example/x?y=1>');
    expect(autolink('javascript:alert(1)')).toBe('javascript\\:alert(1)');
    expect(autolink('https://a.example/ <b>')).toBe('`https://a.example/` \\<b\\>');
  });
});
