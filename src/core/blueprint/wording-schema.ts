import * as z from 'zod';
import { Id, Text } from '../decision/schema-parts.ts';
import { VERDICTS, ZONES } from '../decision/zone.ts';

/** The file `content/blueprint/wording.yaml`: sentences that frame what the plan computes. */
export const WordingFile = z.strictObject({
  missing: z.strictObject({
    assessment: Text.describe('What the plan cannot say without an assessment'),
    portfolio: Text.describe('What the plan cannot say without scenarios'),
  }),
  sentence: z.strictObject({
    settled: Text.describe('Verdict and kind where no answer can change it'),
    open: Text.describe('Verdict and kind where open answers can change it'),
    complete: Text.describe('Verdict and kind where every question is answered'),
  }),
  summary: z.strictObject({
    empty: Text.describe('A portfolio without scenarios'),
    verdicts: Text.describe('How many scenarios came out how'),
    open: Text.describe('Verdicts that can still change'),
    tier: Text.describe('The tier, where both ends are the same'),
    tiers: Text.describe('The guaranteed and the possible tier'),
    pilot: Text.describe('What tier 1 means for scenarios that tell'),
    tune: Text.describe('Numbers are first values'),
    stay: Text.describe('What tier 0 means for scenarios that tell'),
    needs: Text.describe('Requirements that are not met or not known'),
    ready: Text.describe('No requirement is open'),
    first: Text.describe('What is done first'),
    interims: Text.describe('Interim designs that go first'),
  }),
  flip: z.strictObject({
    one: Text.describe('The verdict and its changes'),
    changed: Text.describe('One answer that changes'),
    opened: Text.describe('One answer that is given'),
    none: Text.describe('No small change leads to another verdict'),
    most: z.number().int().min(1).describe('How many are shown'),
  }),
  considered: z.strictObject({
    chosen: Text.describe('Why the verdict was chosen: pulls'),
    simpler: Text.describe('Why request-response was chosen where nothing pulls'),
    rejected: z
      .record(z.enum(VERDICTS), z.partialRecord(z.enum(ZONES), Text))
      .describe('Why another one was not, by it and by the zone of the verdict: pulls'),
    flips: Text.describe('What would lead to it'),
  }),
  requirement: z.strictObject({
    level: Text.describe('Stands for an anchor where no bank is known'),
    item: Text.describe('Stands for a question where no bank is known'),
    who: Text.describe('Stands for who knows where no bank is known'),
  }),
  question: z.strictObject({
    verdict: Text.describe('What a factor decides whose answer can change a verdict'),
    item: Text.describe('What an item decides on which patterns rest'),
    before: Text.describe('What an item decides that only has to come before another one'),
    notApplicable: Text.describe('What an item decides that was set aside'),
    factors: z
      .record(
        Id,
        z.strictObject({
          ask: Text.describe('Role to ask'),
          decides: Text.describe('What the answer decides beside the verdict, one clause'),
        }),
      )
      .describe('By factor id'),
  }),
});

/** All of `wording.yaml`, checked. */
export type WordingFile = z.output<typeof WordingFile>;
