import * as z from 'zod';
import { AnswersById, Id, Text, VerdictId } from './schema-parts.ts';

/** A decision that somebody published, `content/cases/<id>.yaml`. */
export const PublishedCase = z.strictObject({
  id: Id.describe('Id of the case; also the name of the file'),
  title: Text.describe('What had to be decided'),
  industry: Text.describe('Where it happened'),
  source: z
    .strictObject({
      url: z.url({ protocol: /^https?$/ }).describe('Where it was published'),
      title: Text.describe('Title of the document'),
      publisher: Text.describe('Who published it'),
      group: Text.describe('Cases of the same group come from one hand and are not independent'),
    })
    .describe('The document that states the outcome'),
  scenario: Text.describe('The situation in our words, without the outcome'),
  outcome: VerdictId.describe('What the source says was chosen'),
  also: z.array(VerdictId).describe('Other outcomes that a reasonable reader could defend'),
  detail: Text.describe('The outcome in one clause'),
  reasons: z.array(Text).describe('The reasons that the source gives'),
  counterIntuitive: z.boolean().describe('True if most people would have expected another outcome'),
  labelConfidence: z.enum(['high', 'medium', 'low']).describe('How plainly the source says so'),
  answers: z
    .strictObject({
      first: AnswersById.describe('Answers of the first reader, made without seeing the outcome'),
      second: AnswersById.describe('Answers of the second reader, independent of the first'),
    })
    .describe('Two readings of the scenario text'),
  disagreement: Text.optional().describe('Why the model says something else, where it does'),
});
/** A published decision: its scenario, its outcome and the answers of two readers. */
export type PublishedCase = z.output<typeof PublishedCase>;
