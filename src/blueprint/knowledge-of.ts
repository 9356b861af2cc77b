import type { Content } from '../collections/content.ts';
import type { BlueprintKnowledge } from '../core/blueprint/knowledge.ts';
import { knownAnswers } from '../core/decision/answers.ts';

/** What plans rest on, from the content of the site. @throws Error if a part of it is missing. */
export function knowledgeOf(content: Content): BlueprintKnowledge {
  const { decision, blueprint, bank, cases, patterns, platforms, site } = content;
  if (!decision || !blueprint)
    throw new Error('content/decision/ or content/blueprint/ is empty; the blueprint needs both');
  return {
    model: decision.model,
    advice: decision.advice,
    cases,
    bank: bank ?? null,
    patterns: patterns.map(({ id, data: { title, requires, watch } }) => ({
      id,
      title,
      requires,
      watch,
    })),
    rules: blueprint,
    ...(site.platforms && {
      platforms: platforms.flatMap(({ id, title, patterns: needing }) => {
        const here = site.platforms?.[id];
        return here
          ? [{ kind: id, title, name: here.name, url: here.url ?? null, patterns: needing }]
          : [];
      }),
    }),
  };
}

/** The same without texts that no plan prints, for the way to the browser. It gives the same plans. */
export function leanKnowledge(knowledge: BlueprintKnowledge): BlueprintKnowledge {
  const { model, cases, bank } = knowledge;
  return {
    ...knowledge,
    model: {
      ...model,
      factors: model.factors.map((factor) => ({ ...factor, help: '', examples: [], search: [] })),
    },
    cases: cases.map(({ id, title, outcome, also, answers }) => ({
      id,
      title,
      industry: '',
      source: { url: '', title: '', publisher: '', group: '' },
      scenario: '',
      outcome,
      also,
      detail: '',
      reasons: [],
      counterIntuitive: false,
      labelConfidence: 'low',
      answers: {
        first: knownAnswers(model, answers.first),
        second: knownAnswers(model, answers.second),
      },
    })),
    bank: bank && {
      ...bank,
      dimensions: bank.dimensions.map((dimension) => ({
        ...dimension,
        summary: '',
        items: dimension.items.map((item) => ({
          ...item,
          evidenceHint: '',
          patterns: [],
          search: [],
          sources: [],
        })),
      })),
    },
  };
}
