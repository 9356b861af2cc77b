import { describe, expect, it } from 'vitest';
import { translateData } from '../../../src/core/words/translate-data.ts';

const upstream = () => ({
  id: 'people',
  title: 'People',
  weight: 3,
  items: [
    { id: 'on-call', ask: 'Who is called?', weight: 2, anchors: ['none', 'some'], effort: 5 },
    { id: 'training', ask: 'Who is trained?', weight: 1, anchors: ['nobody', 'all'], effort: 1 },
  ],
});
const translate = (data: unknown) =>
  translateData(upstream(), { path: 'content/locale/de/people.yaml', data }, 'dimensions');

describe('a translation of data', () => {
  it('replaces texts by id, whatever the order, and nothing else', () => {
    const items = [
      { id: 'training', ask: 'Wer wird geschult?', anchors: ['niemand', 'alle'] },
      { id: 'on-call', ask: 'Wer wird gerufen?', anchors: ['keiner', 'einige'] },
    ];
    const { data, findings, missing } = translate({ id: 'people', title: 'Menschen', items });
    expect(findings).toEqual([]);
    expect(missing).toEqual([]);
    expect(data).toEqual({
      ...upstream(),
      title: 'Menschen',
      items: [
        { ...upstream().items[0], ask: 'Wer wird gerufen?', anchors: ['keiner', 'einige'] },
        { ...upstream().items[1], ask: 'Wer wird geschult?', anchors: ['niemand', 'alle'] },
      ],
    });
  });

  it('leaves English what it does not say, and names it', () => {
    const { data, missing, untranslated } = translate({ items: [{ id: 'on-call', ask: 'Wer?' }] });
    expect(missing).toEqual([
      'title',
      'items.on-call.anchors',
      'items.training.ask',
      'items.training.anchors',
    ]);
    expect(untranslated).toEqual(['dimensions:people', 'items:on-call', 'items:training']);
    expect(data).toMatchObject({
      title: 'People',
      items: [{ ask: 'Wer?', anchors: ['none', 'some'] }, {}],
    });
  });

  it('never changes a number, even one that is called as a text is', () => {
    const option = { id: 'yes', label: 'Yes', ask: 0.5, because: 'so' };
    const { data, findings } = translateData(
      [{ id: 'factor', title: 'Factor', options: [option] }],
      {
        path: 'factors.yaml',
        data: [
          {
            id: 'factor',
            title: 'Faktor',
            options: [{ id: 'yes', label: 'Ja', ask: 0.9, because: 'darum' }],
          },
        ],
      },
      'factors',
    );
    expect(data).toEqual([
      { id: 'factor', title: 'Faktor', options: [{ ...option, label: 'Ja', because: 'darum' }] },
    ]);
    expect(findings).toMatchObject([
      { path: 'factor.options.yes.ask', message: 'this key cannot be translated' },
    ]);
  });

  it('finds sentences without ids by their English, so that a changed one falls back', () => {
    const parts = [{ text: 'The order is\n  asked for.' }, { text: 'This sentence is new.' }];
    const given = {
      'The order is asked for.': 'Der Auftrag wird erfragt.',
      'This one was old.': 'Alt.',
    };
    const { data, missing, stale } = translateData(
      { parts },
      { path: 'advice.yaml', data: { parts: given } },
      'advice',
    );
    expect(data).toEqual({
      parts: [{ text: 'Der Auftrag wird erfragt.' }, { text: 'This sentence is new.' }],
    });
    expect(missing).toEqual(['parts.1']);
    expect(stale).toEqual(['This one was old.']);
  });

  it.each<[string, unknown, object]>([
    [
      'an id that there is not',
      { items: [{ id: 'on-cal' }] },
      { path: 'items.on-cal', hint: 'did you mean on-call?' },
    ],
    ['a key that is not a text', { weight: 9 }, { path: 'weight', allowed: 'id, title, items' }],
    [
      'a list of another length',
      { items: [{ id: 'on-call', anchors: ['einer'] }] },
      { path: 'items.on-call.anchors', allowed: 'a list of 2 texts' },
    ],
    ['an empty text', { title: ' ' }, { path: 'title', allowed: 'text that is not empty' }],
    [
      'an id twice',
      { items: [{ id: 'on-call' }, { id: 'on-call' }] },
      { message: 'this id stands twice in the list' },
    ],
    ['no map', 'Menschen', { path: '(top level)', allowed: 'a map of keys to values' }],
  ])('refuses %s', (_, data, finding) => {
    const { findings } = translate(data);
    expect(findings[0]).toMatchObject({ file: 'content/locale/de/people.yaml', ...finding });
  });
});
