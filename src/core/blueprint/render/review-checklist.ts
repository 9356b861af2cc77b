import type { Plan } from '../plan.ts';
import { documentText, heading, list, sectionBlocks, type Section } from './markdown-blocks.ts';
import type { ReviewQuestion } from './review-question.ts';
import { scenarioQuestions } from './review-scenario.ts';
import { contractQuestions, operationQuestions, rolloutQuestions } from './review-whole.ts';
import { scenarioReferences } from './scenario-references.ts';

/** A part of the checklist. */
interface ReviewPart {
  readonly title: string;
  readonly questions: readonly ReviewQuestion[];
}

/**
 * The checklist for the design review, made from the plan: every line can be answered with yes or no,
 * and says where the evidence is. Numbers run through, so that a finding can name its line.
 * `decisions` are the paths of the decision records by scenario id.
 */
export function reviewChecklist(plan: Plan, decisions: ReadonlyMap<string, string>): string {
  const references = scenarioReferences(plan, 'blueprint.md');
  const parts: ReviewPart[] = [
    ...plan.scenarios.map((scenario) => ({
      title: references.heading(scenario.id),
      questions: scenarioQuestions(plan, scenario, decisions.get(scenario.id)),
    })),
    { title: 'Contracts and governance', questions: contractQuestions(plan) },
    { title: 'Operations', questions: operationQuestions(plan) },
    { title: 'Rollout', questions: rolloutQuestions(plan) },
  ];
  return documentText([
    heading(1, 'Design review checklist'),
    'Tick a line if the answer is yes and you have seen the evidence. What stays open gets an owner and a date; three open lines in one section mean a second review.',
    ...sectionBlocks(numbered(parts), 2),
  ]);
}

function numbered(parts: readonly ReviewPart[]): Section[] {
  let before = 0;
  return parts.map(({ title, questions }) => {
    const first = before + 1;
    before += questions.length;
    return {
      title,
      blocks: [
        list(
          questions.map(
            ({ asks, evidence }, index) =>
              `[ ] **Q${first + index}** ${asks} *Evidence:* ${evidence}`,
          ),
        ),
      ],
    };
  });
}
