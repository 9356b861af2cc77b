import * as z from 'zod';
import { SIDES, ZONES } from '../decision/zone.ts';
import { Contracts } from './plan-schema-contracts.ts';
import { filled, level, patternIds, standing, text, verdict } from './plan-schema-parts.ts';
import { Sequence } from './plan-schema-sequence.ts';

const pull = z.number().min(0).max(1);
const interval = z.tuple([pull, pull]).describe('Pull from 0 to 1: at the least, at the most');
const side = z.enum(SIDES);

const Reason = z
  .strictObject({
    side: side.describe('Direction in which the answer pulls'),
    factor: filled('Id of the factor'),
    option: filled('Id of the answer'),
    pull: pull.describe('Pull of the answer on its own'),
    share: pull.describe('Its part of the pull of its side'),
    percent: z.int().min(0).max(100).describe('The share in whole percent'),
    because: text('Why it pulls'),
    source: text('Id of the source'),
  })
  .meta({ id: 'Reason', description: 'An answer that pulls, with its justification' });

const Requirement = z
  .strictObject({
    item: filled('Id of the assessment item'),
    ask: filled('Question of the item'),
    need: level,
    have: standing,
    needs: text('What the needed level means'),
    now: z.string().nullable().describe('What the level now means; null if it is not known'),
    whoKnows: text('Who can answer it'),
    patterns: patternIds.describe('Patterns that rest on it'),
    state: z.enum(['unmet', 'open']).describe('open: nobody knows whether it is met'),
  })
  .meta({ id: 'Requirement', description: 'An item that has to reach a level first' });

const Interim = z
  .strictObject({
    title: filled('Name of the interim design'),
    text: filled('What is built instead'),
    cost: filled('What it costs or gives up'),
    until: filled('When it ends'),
    patterns: patternIds.describe('Patterns that it uses'),
  })
  .meta({ id: 'Interim', description: 'What is built while requirements are not met' });

const FlowStep = z.strictObject({
  from: filled('Id of the role that begins'),
  to: filled('Id of the role that is addressed'),
  kind: z.enum(['ask', 'reply', 'tell']).describe('What the movement is'),
  what: text('What moves'),
  terms: text('What holds for it: deadline, key, delivery, storage'),
});

const Containment = z.strictObject({
  id: filled('Id of the fault'),
  fault: filled('What goes wrong'),
  stopsAt: filled('What keeps it from spreading'),
  userSees: filled('What people notice'),
  alarm: filled('What rings'),
  patterns: patternIds.describe('Patterns that contain it'),
});

/** One scenario with its design. */
export const PlannedScenario = z
  .strictObject({
    id: z
      .string()
      .regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/)
      .describe('Id, of its own in the portfolio'),
    title: text('Title as the user wrote it'),
    note: z.string().optional().describe('Note as the user wrote it'),
    verdict,
    zone: z.enum(ZONES).describe('Quarter of the plane'),
    settled: z.boolean().describe('True if no further answer can change the verdict'),
    ask: interval,
    tell: interval,
    sentence: filled('Verdict, kind and whether it is settled, as a sentence'),
    kind: z
      .strictObject({
        id: text('Id of the kind'),
        title: text('Name of the kind'),
        text: text('What to build'),
      })
      .describe('What the verdict means in practice'),
    reasons: z.array(Reason).describe('Towards asking first, on each side the largest first'),
    answers: z
      .array(
        z.strictObject({
          factor: filled('Id of the factor'),
          title: filled('Name of the factor'),
          label: filled('The chosen option'),
        }),
      )
      .describe('What was answered, in the order of the model'),
    parts: z
      .array(
        z.strictObject({
          side: z.enum(['ask', 'tell', 'seam']).describe('Which part it is'),
          text: filled('What it does'),
        }),
      )
      .describe('For a hybrid: what asks, what tells, what joins them'),
    roles: z
      .array(
        z.strictObject({
          id: filled('Id in flows and diagrams'),
          name: filled('What readers call it'),
          does: text('What it does'),
        }),
      )
      .describe('Who takes part'),
    flow: z.array(FlowStep).describe('What moves, in its order'),
    sequence: Sequence,
    patterns: z
      .array(
        z.strictObject({
          id: filled('Id of the pattern'),
          title: filled('Name of the pattern'),
          because: z.array(z.string()).min(1).describe('Every reason why'),
        }),
      )
      .describe('Patterns, none without a reason'),
    containment: z.array(Containment).describe('Where each kind of failure stops'),
    guarantees: z
      .strictObject({
        gives: z.array(z.string()).describe('What readers may rely on'),
        doesNotGive: z.array(z.string()).describe('What they may not rely on'),
      })
      .describe('What the design promises'),
    requirements: z.array(Requirement).describe('What is not in place, or not known to be'),
    interim: Interim.nullable().describe('null if nothing is unmet or open'),
    flips: z.array(z.string()).describe('The smallest changes that lead to another verdict'),
    considered: z
      .array(
        z.strictObject({
          verdict,
          chosen: z.boolean().describe('True for the verdict that was taken'),
          because: filled('Why it was chosen, or was not'),
        }),
      )
      .describe('The styles and what speaks for or against each'),
    cases: z
      .array(
        z.strictObject({
          id: filled('Id of the case'),
          title: filled('Name of the case'),
          outcome: verdict.describe('What they chose'),
        }),
      )
      .describe('Published decisions that are most like it'),
    contracts: Contracts,
  })
  .meta({ id: 'PlannedScenario', description: 'One scenario with its design' });
