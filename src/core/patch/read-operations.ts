import type { Finding } from '../finding.ts';
import { nearest } from '../nearest.ts';
import { schemaFindings, shown } from '../schema-findings.ts';
import { isMap, leafPaths, mapsIn, type Data } from './data.ts';
import type { Operation } from './operation.ts';
import { mayUnset, PatchFrame, type OperationForm } from './operation-form.ts';

/** What a patch file says, as far as its form is right. */
export interface ReadPatch {
  readonly operations: readonly Operation[];
  readonly findings: readonly Finding[];
}

/**
 * Reads a patch file. `forms` has the kinds of addresses with what may be done to each. A file that
 * holds nothing but comments is a patch without operations.
 */
export function readOperations(
  file: string,
  data: unknown,
  forms: Readonly<Record<string, OperationForm>>,
): ReadPatch {
  if (data === null || data === undefined) return { operations: [], findings: [] };
  const frame = PatchFrame.safeParse(data);
  if (!frame.success) {
    const findings = schemaFindings(file, data, frame.error, PatchFrame);
    const hint = 'write "format: 1" and "operations:" above the list';
    return {
      operations: [],
      findings: Array.isArray(data) ? findings.map((each) => ({ ...each, hint })) : findings,
    };
  }
  const findings: Finding[] = [];
  const operations = frame.data.operations.flatMap((raw, index) => {
    const read = readOperation(raw, `operations.${index}`, forms);
    if ('at' in read) return [read];
    findings.push(...read.findings.map((finding) => ({ file, ...finding })));
    return [];
  });
  return { operations, findings };
}

type Fault = Omit<Finding, 'file'>;

function readOperation(
  raw: unknown,
  place: string,
  forms: Readonly<Record<string, OperationForm>>,
): Operation | { findings: Fault[] } {
  const addresses = Object.values(forms)
    .map(({ address }) => address)
    .join(', ');
  const at = isMap(raw) ? raw['at'] : undefined;
  if (!isMap(raw) || typeof at !== 'string') {
    const message = 'an operation says where it applies';
    const path = isMap(raw) ? `${place}.at` : place;
    const found = isMap(raw) && at === undefined ? {} : { found: shown(isMap(raw) ? at : raw) };
    return { findings: [{ path, message, ...found, allowed: `at: ${addresses}` }] };
  }
  const label = `${place} (${at})`;
  const [kind = '', ...rest] = at.split('/');
  const form = Object.hasOwn(forms, kind) ? forms[kind] : undefined;
  if (!form) {
    const guess = nearest(kind, Object.keys(forms));
    const hint = guess && `did you mean ${[guess, ...rest].join('/')}?`;
    const message = 'there is no such kind of address';
    const fault = { path: `${place}.at`, message, found: at, allowed: addresses };
    return { findings: [{ ...fault, ...(hint && { hint }) }] };
  }
  const findings = [...nulls(raw, label, form), ...schemaFaults(raw, label, form)];
  if (findings.length > 0) return { findings };
  const operation: Operation = {
    label,
    at,
    kind,
    id: rest.join('/'),
    set: isMap(raw['set']) ? raw['set'] : {},
    unset: Array.isArray(raw['unset']) ? raw['unset'].map(String) : [],
    add: listsOf(raw['add']),
    ...(typeof raw['before'] === 'string' && { before: raw['before'] }),
    ...(raw['remove'] === true && { because: String(raw['because'] ?? '') }),
  };
  const fault = rule(raw, operation, form);
  return fault ? { findings: [fault] } : operation;
}

/** What the form alone does not show: one thing or the other, and a reason for a removal. */
function rule(
  raw: Data,
  { label, set, unset, add, before }: Operation,
  form: OperationForm,
): Fault | undefined {
  const added = Object.values(add).flat().length;
  const changes = leafPaths(set).length + unset.length + added;
  if (raw['remove'] === true) {
    if (raw['because'] === undefined) {
      const message = 'a removal says why; who opens old answers to it reads this';
      return { path: `${label}.because`, message, allowed: 'because: text' };
    }
    if (changes === 0 && before === undefined) return undefined;
    const message = 'this removes an entry and changes it as well';
    return { path: label, message, hint: 'keep one of the two' };
  }
  if (raw['because'] !== undefined) {
    const message = 'only a removal has a reason';
    return { path: `${label}.because`, message, hint: 'add "remove: true", or write a comment' };
  }
  if (changes === 0) {
    const may = [
      'set',
      'unset',
      ...(form.add ? ['add'] : []),
      ...(form.removable ? ['remove'] : []),
    ];
    return { path: label, message: 'this operation does nothing', allowed: may.join(', ') };
  }
  if (before !== undefined && Object.keys(add).length !== 1) {
    const message = '"before" needs one list of entries to add';
    return { path: `${label}.before`, message, found: before, hint: 'split the operation' };
  }
  return undefined;
}

function listsOf(add: unknown): Record<string, Data[]> {
  if (Array.isArray(add)) return { '': mapsIn(add) };
  if (!isMap(add)) return {};
  return Object.fromEntries(Object.entries(add).map(([name, list]) => [name, mapsIn(list)]));
}

/** A key without a value, or `null`, is nearly always a slip; where nothing is meant, `unset` says so. */
function nulls(value: unknown, path: string, form: OperationForm): Fault[] {
  if (value === null) {
    const key = path.split(').set.')[1] ?? '';
    const hint = mayUnset(form.unset, key)
      ? `give it a value, or take the key away with unset: [${key}]`
      : 'give it a value, or leave the key out';
    return [{ path, message: 'null is no value', found: 'null', hint }];
  }
  if (typeof value !== 'object') return [];
  return Object.entries(value ?? {}).flatMap(([key, inner]) =>
    nulls(inner, `${path}.${key}`, form),
  );
}

function schemaFaults(raw: Data, label: string, form: OperationForm): Fault[] {
  const { schema } = form;
  const parsed = schema.safeParse(raw);
  if (parsed.success) return [];
  return schemaFindings('', raw, parsed.error, schema)
    .filter(({ found }) => found !== 'null')
    .map(({ path, message, found, allowed, hint }) => ({
      path: `${label}.${path}`,
      message,
      ...(found !== undefined && { found }),
      ...(allowed !== undefined && { allowed }),
      ...(hint !== undefined && { hint }),
    }));
}
