import type { Finding } from '../finding.ts';
import { READINGS } from './agreement.ts';
import type { PublishedCase } from './case-schema.ts';
import { caseFile, unknownAnswers } from './lint-place.ts';
import type { DecisionModel } from './model-schema.ts';

/** Cases whose answers the model knows and whose other outcomes are other ones. */
export function lintCases(model: DecisionModel, cases: readonly PublishedCase[]): Finding[] {
  return cases.flatMap(({ id, outcome, also, answers }) => {
    const file = caseFile(id);
    const findings = READINGS.flatMap((reading) =>
      unknownAnswers(model, { file, path: `answers.${reading}` }, answers[reading]),
    );
    for (const [index, other] of also.entries()) {
      if (other !== outcome && also.indexOf(other) === index) continue;
      findings.push({
        file,
        path: `also.${index}`,
        message:
          other === outcome
            ? 'the outcome itself is not another outcome'
            : 'this outcome stands there twice',
        found: other,
        hint: 'remove it',
      });
    }
    return findings;
  });
}
