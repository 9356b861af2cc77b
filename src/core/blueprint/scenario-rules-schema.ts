import * as z from 'zod';
import { Id, Text, VerdictId } from '../decision/schema-parts.ts';
import { ZONES } from '../decision/zone.ts';
import { conditionKeys } from './condition-schema.ts';

const source = Id.optional().describe('Id in sources.yaml of a figure that is not ours');

/** A pattern with the reason why a rule brings it in. */
const ReasonedPattern = z.strictObject({
  id: Id.describe('Id of the pattern'),
  because: Text.describe('Why it is needed, one clause without a full stop'),
});

const Fault = z.strictObject({
  ...conditionKeys,
  id: Id.describe('Id of the fault'),
  fault: Text.describe('What goes wrong, one clause'),
  zones: z.array(z.enum(ZONES)).min(1).describe('Zones in which it can occur'),
});

const ContainmentRow = z.strictObject({
  ...conditionKeys,
  fault: Id.describe('Id of the fault'),
  stopsAt: Text.describe('What keeps it from spreading'),
  userSees: Text.describe('What people notice'),
  alarm: Text.describe('Signal with a first threshold and its unit'),
  needs: z.array(ReasonedPattern).describe('Patterns that contain it'),
  source,
});

/** The file `content/blueprint/containment.yaml`. */
export const ContainmentFile = z.strictObject({
  faults: z.array(Fault).min(1).describe('What can go wrong, and where'),
  rows: z.array(ContainmentRow).min(1).describe('Of a fault, the first row that holds is taken'),
});

const Statement = z.strictObject({
  ...conditionKeys,
  text: Text.describe('One sentence'),
  source,
});

/** The file `content/blueprint/guarantees.yaml`. */
export const GuaranteesFile = z.strictObject({
  gives: z.array(Statement).min(1).describe('What readers may rely on; all that hold'),
  doesNotGive: z.array(Statement).min(1).describe('What they may not rely on; all that hold'),
});

/** The file `content/blueprint/considered.yaml`: what speaks for and against each verdict. */
export const ConsideredFile = z.array(
  z.strictObject({
    ...conditionKeys,
    verdict: VerdictId.describe('The verdict that it speaks about'),
    chosen: z.boolean().describe('Whether it is said where the verdict was chosen, or not chosen'),
    text: Text.describe('One sentence; the first that holds is taken'),
  }),
);

const Interim = z.strictObject({
  ...conditionKeys,
  id: Id.describe('Id of the interim design'),
  title: Text.describe('Name of the interim design'),
  text: Text.describe('What is built instead, whole sentences'),
  cost: Text.describe('What it costs or gives up, one sentence'),
  uses: z.array(Id).describe('Patterns that it uses'),
});

const ItemSentence = z.strictObject({
  ...conditionKeys,
  item: Id.describe('Assessment item that is missing'),
  interims: z.array(Id).min(1).optional().describe('Interim designs that it fits; absent: all'),
  text: Text.describe('What to do without it in the interim, one sentence'),
});

/** The file `content/blueprint/interims.yaml`. */
export const InterimsFile = z.strictObject({
  interims: z.array(Interim).min(1).describe('The first that holds is taken; the last always'),
  items: z
    .array(ItemSentence)
    .describe('Sentences that are added for missing items, most grave first'),
  sentences: z.number().int().min(0).max(5).describe('How many of them at most'),
  until: z.strictObject({
    item: Text.describe('One item with the level that it has to reach'),
    items: Text.describe('The interim ends when items have reached their levels'),
    tier: Text.describe('The interim ends when the organization has reached the first tier'),
    both: Text.describe('The interim ends when both are there'),
  }),
});

/** All of `containment.yaml`, checked. */
export type ContainmentFile = z.output<typeof ContainmentFile>;
/** All of `interims.yaml`, checked. */
export type InterimsFile = z.output<typeof InterimsFile>;
