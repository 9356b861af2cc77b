import * as z from 'zod';
import { UNKNOWN } from './answers.ts';
import { VERDICTS } from './zone.ts';

/** An id of a factor, option, kind, pattern, scenario or case. It is never used again for something else. */
export const Id = z.string().regex(/^[a-z0-9][a-z0-9-]{0,80}$/);

/** Text that is not empty. */
export const Text = z.string().regex(/\S/);

/** Three numbers, such as 1.4.0. */
export const Version = z.string().regex(/^(0|[1-9]\d*)\.(0|[1-9]\d*)\.(0|[1-9]\d*)$/);

/** One of the three verdicts. */
export const VerdictId = z.enum(VERDICTS);

/** Answers as files hold them. */
export const AnswersById = z
  .record(Id, Id)
  .describe(`Option id by factor id; ${UNKNOWN}, or no entry, for what is not known`);

/** A condition on answers; an empty one always holds. */
export const When = z
  .record(Id, z.array(Id).min(1))
  .describe('Holds if every factor named here is answered with one of its options; {} always');
/** Factor ids with the options under which something holds; empty: always. */
export type When = Readonly<Record<string, readonly string[]>>;
