import * as z from 'zod';
import { AnswersById, Id, Text } from './schema-parts.ts';

const ReadyScenario = z.strictObject({
  id: Id.describe('Id of the scenario'),
  title: Text.describe('Name that readers see'),
  description: Text.describe('The situation in two or three sentences'),
  answers: AnswersById.describe('Option id by factor id'),
});

/** The file `content/decision/scenarios.yaml`: scenarios to start from. */
export const ScenariosFile = z.array(ReadyScenario);

/** A scenario to start from, with its answers. */
export type ReadyScenario = z.output<typeof ReadyScenario>;
