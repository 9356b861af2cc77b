import * as z from 'zod';

/** What may be done to one kind of place. */
export interface FormParts {
  /** Pattern of its address. */
  readonly at: RegExp;
  /** The address in words, such as `item/ID`. */
  readonly address: string;
  /** The keys that may be changed, all optional. */
  readonly set: z.ZodType;
  /** What may be added: a list, or a map of lists. */
  readonly add?: z.ZodType;
  /** Whether it can be taken away as a whole. */
  readonly removable: boolean;
  /** Keys that `unset` may name; `*` stands for any one key. */
  readonly unset?: readonly string[];
}

/** The schema of an operation on one kind of place. Rules between its keys are checked after the form. */
function operationSchema({ at, address, set, add, removable, unset = [] }: FormParts) {
  return z.strictObject({
    at: z.string().regex(at).describe(`Where: ${address}`),
    set: set
      .optional()
      .describe(
        'New values. Only the keys that are named change: maps are merged key by key, lists and texts are replaced',
      ),
    unset: z
      .array(z.string())
      .min(1)
      .optional()
      .describe(
        unset.length > 0
          ? `Keys to take away, as dotted paths: ${unset.join(', ')}`
          : 'Keys to take away; here every key is required, so there is none',
      ),
    ...(add && {
      add: add.optional().describe('What to add behind what is there; new ids start with x-'),
      before: z
        .string()
        .optional()
        .describe('Id of the entry to add in front of, instead of behind the last one'),
    }),
    ...(removable && {
      remove: z.literal(true).optional().describe('Takes the whole entry away'),
      because: z
        .string()
        .regex(/\S/)
        .optional()
        .describe('Why it is taken away; who opens old answers to it reads this'),
    }),
  });
}

/** One kind of place with the schema of an operation on it, made once. */
export interface OperationForm extends FormParts {
  readonly schema: ReturnType<typeof operationSchema>;
}

/** What may be done to one kind of place. */
export function operationForm(parts: FormParts): OperationForm {
  return { ...parts, schema: operationSchema(parts) };
}

/** The frame of a patch file; the operations are read one by one, by their addresses. */
export const PatchFrame = z.strictObject({
  format: z.literal(1).describe('Version of this file format'),
  operations: z.array(z.unknown()).describe('What to change, in this order'),
});

/** The schema of a whole patch file, for documentation and editors. */
export function patchSchema(forms: Readonly<Record<string, OperationForm>>) {
  const operation = z.union(Object.values(forms).map(({ schema }) => schema));
  return PatchFrame.extend({
    operations: z.array(operation).describe('What to change, in this order'),
  });
}

/** Whether a dotted path is one of those that may be taken away, such as `floors.*`. */
export function mayUnset(patterns: readonly string[] | undefined, path: string): boolean {
  return (patterns ?? []).some((pattern) =>
    pattern.endsWith('.*')
      ? path.startsWith(pattern.slice(0, -1)) && !path.slice(pattern.length - 1).includes('.')
      : path === pattern,
  );
}
