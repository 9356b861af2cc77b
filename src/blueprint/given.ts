import answers from 'virtual:locale/record/answers';
import scenarios from 'virtual:locale/record/scenarios';
import shared from 'virtual:locale/record/shared';
import type { BlueprintKnowledge, PlanInput } from '../core/blueprint/knowledge.ts';
import { findingsText, type Finding } from '../core/finding.ts';
import { parseAnswersFile } from '../core/record/answers-file.ts';
import { parsePortfolio } from '../core/record/portfolio-file.ts';
import { stored } from '../site/store.ts';

/** What this browser holds to make a blueprint of. */
export interface Given extends PlanInput {
  /** The records as they are stored, to see whether they have changed. */
  readonly texts: readonly (string | undefined)[];
  /** When the assessment was saved, such as 2026-01-31; undefined without one. */
  readonly assessed: string | undefined;
  /** Sentences that the reader should know, in the language of the site. */
  readonly warnings: readonly string[];
  /** Records that cannot be read. They are left as they are. */
  readonly broken: readonly Broken[];
}

/** A stored record that cannot be read. */
export interface Broken {
  readonly what: 'scenarios' | 'answers';
  /** Findings as text, in the language of the site. */
  readonly details: string;
}

/** The records of this browser, as they are stored. */
export function storedTexts(): readonly (string | undefined)[] {
  return [stored('portfolio'), stored('assessment')];
}

/** Reads the scenarios and the assessment of this browser. Neither is ever changed here. */
export function readGiven({ model, bank }: BlueprintKnowledge): Given {
  const texts = storedTexts();
  const [portfolioText, assessmentText] = texts;
  const portfolio =
    portfolioText === undefined
      ? undefined
      : parsePortfolio(portfolioText, model, { shared, scenarios }, scenarios.stored);
  const assessment =
    assessmentText === undefined || !bank
      ? undefined
      : parseAnswersFile(assessmentText, bank, { shared, answers }, answers.stored);
  return {
    texts,
    scenarios: portfolio?.ok ? portfolio.portfolio.scenarios : [],
    profile: assessment?.ok ? { answers: assessment.file.answers } : null,
    assessed: assessment?.ok ? assessment.file.created.slice(0, 10) : undefined,
    warnings: [portfolio, assessment].flatMap((read) => (read?.ok ? read.warnings : [])),
    broken: [
      ...(portfolio && !portfolio.ok ? [brokenOf('scenarios', portfolio.findings)] : []),
      ...(assessment && !assessment.ok ? [brokenOf('answers', assessment.findings)] : []),
    ],
  };
}

function brokenOf(what: Broken['what'], findings: readonly Finding[]): Broken {
  return { what, details: findingsText(findings, shared.labels) };
}
