import { parse, stringify } from 'yaml';

/** Reads a file of upstream's content. */
type Upstream = (path: string) => string;

/** One thing that the edition of the proof does, and where the built site shows it. */
export interface Change {
  readonly what: string;
  /** Whole files of the overlay. */
  readonly files?: (upstream: Upstream) => Readonly<Record<string, string>>;
  /** Keys of its `site.yaml`. */
  readonly site?: Readonly<Record<string, unknown>>;
  /** Entries of its lists, by file. */
  readonly entries?: (upstream: Upstream) => Readonly<Record<string, unknown>>;
  /** Operations of its patches. */
  readonly bank?: unknown;
  readonly decision?: unknown;
  /** Text that a built file has to hold: `[file, text]`, or `[file, '!', text]` for one that it must not. */
  readonly shows: readonly (readonly [string, string] | readonly [string, '!', string])[];
  /** A built file that must not be there. */
  readonly gone?: string;
}

const html = (address: string) => `${address}/index.html`;
const HIDDEN = '---\nhidden: true\n---\n';
const note = (text: string) => `---\nowner: the platform team\n---\n\n${text}\n`;

/** A page of upstream's with a sentence of the house behind it: what a careful replacement looks like. */
const withSentence = (path: string, text: string) => (upstream: Upstream) => ({
  [path]: `${upstream(path).trimEnd()}\n\n${text}\n`,
});
/** A page of the house's own, made from one of upstream's: another title, another path. */
const newFrom = (source: string, path: string, title: string) => (upstream: Upstream) => ({
  [path]: upstream(source).replace(/^title: .*$/m, `title: ${title}`),
});
/** An entry of a list of upstream's with some keys changed. */
const entryWith =
  (file: string, id: string, keys: Readonly<Record<string, unknown>>) => (upstream: Upstream) => {
    const list = parse(upstream(file)) as { id: string }[];
    return { [file]: { ...list.find((entry) => entry.id === id), ...keys } };
  };

/** Everything that the edition of the proof changes. */
export const CHANGES: readonly Change[] = [
  {
    what: 'a replaced chapter whose original changes',
    files: withSentence('guide/criteria/scalability.mdx', 'House sentence one.'),
    shows: [[html('guide/criteria/scalability'), 'House sentence one.']],
  },
  {
    what: 'a replaced chapter whose original stays',
    files: withSentence('guide/trade-offs/coupling.mdx', 'House sentence two.'),
    shows: [[html('guide/trade-offs/coupling'), 'House sentence two.']],
  },
  {
    what: 'a replaced pattern whose original changes',
    files: withSentence('patterns/webhook.mdx', 'House sentence three.'),
    shows: [
      [html('patterns/webhook'), 'House sentence three.'],
      ['patterns/webhook.md', 'House sentence three.'],
    ],
  },
  {
    what: 'a replaced pattern, saved on Windows',
    files: (upstream) => {
      const text = `${upstream('patterns/bulkhead.mdx').trimEnd()}\n\nHouse sentence four.\n`;
      return { 'patterns/bulkhead.mdx': `\uFEFF${text.replaceAll('\n', '\r\n')}` };
    },
    shows: [[html('patterns/bulkhead'), 'House sentence four.']],
  },
  {
    what: 'a replaced antipattern',
    files: withSentence('antipatterns/dual-write.mdx', 'House sentence five.'),
    shows: [[html('antipatterns/dual-write'), 'House sentence five.']],
  },
  {
    what: 'a replaced template whose original changes',
    files: withSentence('templates/decision-record.md', 'House sentence six.'),
    shows: [
      [html('templates/decision-record'), 'House sentence six.'],
      ['templates/decision-record.md', 'House sentence six.'],
    ],
  },
  {
    what: 'a replaced case',
    files: (upstream) => ({
      'cases/dotnet-live-score.yaml': upstream('cases/dotnet-live-score.yaml').replace(
        /^title: .*$/m,
        'title: House title of a case',
      ),
    }),
    shows: [
      [html('cases/dotnet-live-score'), 'House title of a case'],
      [html('cases'), 'House title of a case'],
    ],
  },
  {
    what: 'a replaced term whose original changes',
    entries: entryWith('glossary.yaml', 'event', {
      definition: 'House definition of an event, for whoever works here.',
    }),
    shows: [[html('glossary'), 'House definition of an event']],
  },
  {
    what: 'a replaced row of the comparison',
    entries: entryWith('comparison.yaml', 'response-time', { attribute: 'House attribute' }),
    shows: [[html('guide/trade-offs/comparison'), 'House attribute']],
  },
  {
    what: 'an added part of the guide with a page',
    site: {
      parts: [
        {
          id: 'house',
          title: 'House rules',
          summary: 'What holds only here.',
          before: 'framework',
        },
      ],
    },
    files: newFrom('guide/criteria/scalability.mdx', 'guide/house/rules.mdx', 'Rules of the house'),
    shows: [
      [html('guide/house/rules'), 'Rules of the house'],
      [html('guide'), 'House rules'],
      ['sitemap-0.xml', '/guide/house/rules/'],
      ['llms.txt', 'Rules of the house'],
    ],
  },
  {
    what: 'an added pattern',
    files: newFrom('patterns/webhook.mdx', 'patterns/partner-egress.mdx', 'Partner egress'),
    shows: [
      [html('patterns/partner-egress'), 'Partner egress'],
      [html('patterns'), 'Partner egress'],
      ['pagefind/pages.json', 'Partner egress'],
    ],
  },
  {
    what: 'an added antipattern',
    files: newFrom('antipatterns/dual-write.mdx', 'antipatterns/mail-queue.mdx', 'Mail as a queue'),
    shows: [[html('antipatterns'), 'Mail as a queue']],
  },
  {
    what: 'an added template',
    files: newFrom('templates/decision-record.md', 'templates/house-form.md', 'House form'),
    shows: [[html('templates'), 'House form']],
  },
  {
    what: 'an added term with an added source',
    entries: (upstream) => ({
      ...entryWith('sources.yaml', 'ce', { id: 'house-wiki', title: 'House wiki' })(upstream),
      'glossary.yaml': {
        id: 'house-bus',
        term: 'house bus',
        definition: 'What people here call the broker of the platform team.',
        sources: ['house-wiki'],
      },
    }),
    shows: [
      [html('glossary'), 'house bus'],
      [html('sources'), 'House wiki'],
    ],
  },
  {
    what: 'an added case',
    files: (upstream) => ({
      'cases/house-claims.yaml': upstream('cases/dotnet-live-score.yaml')
        .replace(/^id: .*$/m, 'id: house-claims')
        .replace(/^title: .*$/m, 'title: Claims of the house'),
    }),
    shows: [[html('cases/house-claims'), 'Claims of the house']],
  },
  {
    what: 'a hidden pattern',
    files: () => ({ 'patterns/priority-queue.mdx': HIDDEN }),
    shows: [
      [html('patterns'), '!', '/patterns/priority-queue/'],
      [html('patterns/content-based-router'), '!', '/patterns/priority-queue/'],
      ['sitemap-0.xml', '!', '/patterns/priority-queue/'],
      ['feed.xml', '!', '/patterns/priority-queue/'],
      ['llms.txt', '!', 'priority-queue'],
      ['pagefind/pages.json', '!', '/patterns/priority-queue/'],
      ['decide/model.json', '!', '/patterns/priority-queue/'],
    ],
    gone: html('patterns/priority-queue'),
  },
  {
    what: 'a hidden chapter',
    files: () => ({ 'guide/neighbours/machine-learning.mdx': HIDDEN }),
    shows: [[html('guide/neighbours'), '!', 'machine-learning']],
    gone: html('guide/neighbours/machine-learning'),
  },
  {
    what: 'a removed term',
    entries: () => ({ 'glossary.yaml': { id: 'prefetch', remove: true } }),
    shows: [
      [html('glossary'), '!', 'id="prefetch"'],
      [html('patterns/backpressure'), '!', '#prefetch'],
    ],
  },
  {
    what: 'a removed case',
    files: () => ({ 'cases/nsb-stock-ticker.yaml': 'remove: true\n' }),
    shows: [[html('cases'), '!', 'nsb-stock-ticker']],
    gone: html('cases/nsb-stock-ticker'),
  },
  {
    what: 'a note on a chapter',
    files: () => ({
      'notes/guide/criteria/latency-tolerance.mdx': note(
        'House note one: the gateway ends at 10 s.',
      ),
    }),
    site: { organization: 'Example Insurance' },
    shows: [
      [html('guide/criteria/latency-tolerance'), 'Example Insurance'],
      [html('guide/criteria/latency-tolerance'), 'House note one'],
      ['guide/criteria/latency-tolerance.md', '> House note one'],
    ],
  },
  {
    what: 'a note on a pattern, with a term and a table',
    files: () => ({
      'notes/patterns/idempotent-consumer.mdx': note(
        'House note two, on [an event](term:event).\n\n| a | b |\n|---|---|\n| c | d |',
      ),
    }),
    shows: [[html('patterns/idempotent-consumer'), 'House note two']],
  },
  {
    what: 'a note on the assessment',
    files: () => ({ 'notes/assess.mdx': note('House note three.') }),
    shows: [
      [html('assess'), 'House note three.'],
      ['pagefind/pages.json', '"note"'],
    ],
  },
  {
    what: 'a note on a case',
    files: () => ({ 'notes/cases/nsb-answer-right-now.mdx': note('House note four.') }),
    shows: [[html('cases/nsb-answer-right-now'), 'House note four.']],
  },
  {
    what: 'a reworded question whose original changes',
    bank: { at: 'item/duplicates', set: { ask: 'House question one?' } },
    shows: [
      [html('assess'), 'House question one?'],
      ['assess/bank.json', 'House question one?'],
    ],
  },
  {
    what: 'a reweighed question whose original stays',
    bank: { at: 'item/poison-messages', set: { weight: 2 } },
    shows: [['assess/bank.json', '"comparable":false']],
  },
  {
    what: 'a removed question',
    bank: { at: 'item/gradual-migration', remove: true, because: 'Nothing is left to migrate.' },
    shows: [[html('assess'), '!', 'id="gradual-migration"']],
  },
  {
    what: 'an added question',
    bank: {
      at: 'dimension/operations',
      add: [
        {
          id: 'x-mainframe',
          weight: 1,
          core: false,
          effort: 3,
          na: { allowed: true },
          ask: 'House question two?',
          whoKnows: 'the mainframe team',
          anchors: [0, 1, 2, 3, 4].map((level) => `The batch window is known at level ${level}.`),
          evidenceHint: 'Look at the batch plan.',
          guide: 'criteria/latency-tolerance',
          patterns: ['webhook'],
          search: ['batch window'],
          dependsOn: [],
          sources: ['ce'],
        },
      ],
    },
    shows: [[html('assess'), 'House question two?']],
  },
  {
    what: 'a reworded option of a factor',
    decision: { at: 'option/answer-now/result', set: { label: 'House option' } },
    shows: [
      [html('decide'), 'House option'],
      ['decide/model.json', 'House option'],
    ],
  },
  {
    what: 'an added option of a factor',
    decision: {
      at: 'factor/volume',
      add: [
        {
          id: 'x-batch',
          label: 'House option two',
          ask: 0,
          tell: 0.1,
          because: 'A nightly batch is a message that comes once.',
          source: 'ce',
        },
      ],
    },
    shows: [[html('decide'), 'House option two']],
  },
  {
    what: 'a name of its own',
    site: { name: 'House guide' },
    shows: [
      ['index.html', 'House guide'],
      ['feed.xml', 'House guide'],
    ],
  },
  {
    what: 'edit links into its own repository',
    site: {
      repository: { kind: 'gitea', url: 'https://gitea.example/arch/guide', branch: 'main' },
    },
    shows: [
      [
        html('guide/criteria/scalability'),
        'https://gitea.example/arch/guide/_edit/main/overlay/guide/criteria/scalability.mdx',
      ],
      [
        html('guide/criteria/consistency'),
        'https://gitea.example/arch/guide/_edit/main/content/guide/criteria/consistency.mdx',
      ],
    ],
  },
  {
    what: 'colours and a logo of its own',
    site: {
      brand: {
        ask: '#006064',
        tell: '#ad1457',
        logo: { light: 'assets/logo.svg', alt: 'House logo' },
      },
    },
    files: () => ({
      'assets/logo.svg':
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="12"/></svg>\n',
    }),
    shows: [
      ['index.html', '#006064'],
      ['index.html', 'alt="House logo"'],
    ],
  },
  {
    what: 'a banner',
    site: { banner: { id: 'house-freeze', text: 'House notice: a **freeze** until 7 January.' } },
    shows: [[html('patterns/webhook'), 'House notice: a <strong>freeze</strong>']],
  },
  {
    what: 'a legal page and a link in the footer',
    site: { footer: [{ label: 'House platform team', url: 'https://wiki.example/platform' }] },
    files: () => ({
      'pages/imprint.mdx':
        '---\ntitle: House imprint\ndescription: Who answers for this site in our house.\n---\n\nExample Ltd.\n',
    }),
    shows: [
      [html('imprint'), 'Example Ltd.'],
      [html('glossary'), 'House imprint'],
      [html('glossary'), 'https://wiki.example/platform'],
    ],
  },
  {
    what: 'a platform of its own on patterns',
    site: { platforms: { broker: { name: 'House Kafka' } } },
    shows: [[html('patterns/publish-subscribe'), 'House Kafka']],
  },
  {
    what: 'a string of the shell in other words',
    files: () => ({ 'locale/en.yaml': 'site:\n  frame:\n    promise: House promise.\n' }),
    shows: [[html('patterns'), 'House promise.']],
  },
  {
    what: 'an address to which results can be sent',
    site: { sink: { url: 'https://events.example/results', name: 'House office' } },
    shows: [[html('assess'), 'https://events.example']],
  },
];

/** The files of the whole overlay. */
export function overlayOf(upstream: Upstream): Record<string, string> {
  const files = Object.assign({}, ...CHANGES.map((change) => change.files?.(upstream))) as Record<
    string,
    string
  >;
  const lists = new Map<string, unknown[]>();
  for (const { entries } of CHANGES)
    for (const [file, entry] of Object.entries(entries?.(upstream) ?? {}))
      lists.set(file, [...(lists.get(file) ?? []), entry]);
  const patch = (key: 'bank' | 'decision') =>
    stringify({ format: 1, operations: CHANGES.flatMap((change) => change[key] ?? []) });
  return {
    ...files,
    ...Object.fromEntries([...lists].map(([file, list]) => [file, stringify(list)])),
    'site.yaml': stringify(Object.assign({}, ...CHANGES.map(({ site }) => site))),
    'assessment/patch.yaml': patch('bank'),
    'decision/patch.yaml': patch('decision'),
  };
}
