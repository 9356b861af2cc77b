import { isMap, listAt, textAt, type Data } from './data.ts';
import type { Entry, Kind, Slot } from './operation.ts';

/** The files of the decision model as data that operations change. */
export interface DecisionFiles {
  /** `model.yaml`; its list of factors follows from `factors`. */
  readonly head: Data;
  /** In the order of the form. */
  readonly factors: Data[];
  readonly advice: Data;
  readonly scenarios: Data[];
}

const FILES = {
  model: 'decision/model.yaml',
  factors: 'decision/factors.yaml',
  advice: 'decision/advice.yaml',
  scenarios: 'decision/scenarios.yaml',
} as const;

/** What addresses of the decision model lead to. */
export function decisionKinds(files: DecisionFiles): Record<string, Kind> {
  const { head, factors, advice, scenarios } = files;
  const [kinds, parts, rules] = ['kinds', 'parts', 'patterns'].map((key) => listAt(advice, key));
  const lists: Record<string, Slot> = {
    factors: slot('factor', factors, FILES.factors),
    kinds: {
      ...slot('kind', kinds ?? [], FILES.advice, 'kinds.'),
      place: (kind) => lastOfZone(kinds ?? [], kind),
    },
    parts: slot('part', parts ?? [], FILES.advice, 'parts.'),
    rules: slot('rule', rules ?? [], FILES.advice, 'patterns.'),
    scenarios: slot('scenario', scenarios, FILES.scenarios),
  };
  const root: Entry = { id: '', data: head, file: FILES.model, path: '', slots: lists };
  return {
    model: { entries: () => [root] },
    factor: {
      entries: () =>
        entriesOf(lists['factors']).map((entry) => {
          const path = `${entry.path}.options.`;
          const options = slot('option', listAt(entry.data, 'options'), FILES.factors, path);
          return { ...entry, slots: { '': { ...options, prefixed: !entry.id.startsWith('x-') } } };
        }),
    },
    option: {
      entries: () =>
        factors.flatMap((factor) => {
          const id = textAt(factor, 'id');
          const path = `${id}.options.`;
          const options = slot('option', listAt(factor, 'options'), FILES.factors, path);
          return entriesOf(options).map((entry) => ({
            ...entry,
            id: `${id}/${entry.id}`,
            holder: `factor/${id}`,
          }));
        }),
    },
    kind: { entries: () => entriesOf(lists['kinds']) },
    part: { entries: () => entriesOf(lists['parts']) },
    rule: { entries: () => entriesOf(lists['rules']) },
    scenario: { entries: () => entriesOf(lists['scenarios']) },
  };
}

function slot(kind: string, list: Data[], file: string, path = ''): Slot {
  return { kind, list, key: 'id', file: () => file, path: (id) => path + id };
}

/** The entries of a list that have an id. */
function entriesOf(slot: Slot | undefined): Entry[] {
  if (!slot) return [];
  return slot.list.flatMap((data) => {
    const id = textAt(data, 'id');
    return id === ''
      ? []
      : [{ id, data, file: slot.file(id), path: slot.path(id), list: slot.list }];
  });
}

/** The last kind of a zone holds always, so a new one has its place in front of it. */
function lastOfZone(kinds: readonly Data[], { zone, when }: Data): number {
  const last = kinds.findLastIndex((each) => each['zone'] === zone);
  const always = isMap(when) && Object.keys(when).length === 0;
  return last < 0 || always ? kinds.length : last;
}
