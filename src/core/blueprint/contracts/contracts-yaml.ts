import { Document, visit } from 'yaml';
import { asyncapiDocument } from './asyncapi.ts';
import type { ContractPlan } from './contract-plan.ts';
import type { JsonObject } from './json.ts';
import { openapiDocument } from './openapi.ts';

/** The AsyncAPI document of a plan as YAML; undefined if nobody is told anything. */
export function asyncapiYaml(plan: ContractPlan): string | undefined {
  const document = asyncapiDocument(plan);
  return document && contractYaml(document);
}

/** The OpenAPI document of a plan as YAML; undefined if nobody is asked anything. */
export function openapiYaml(plan: ContractPlan): string | undefined {
  const document = openapiDocument(plan);
  return document && contractYaml(document);
}

/** Letters first, and only characters that every YAML parser reads as they are. */
const PLAIN = /^[A-Za-z][ -~\u00a0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]*$/;

/** A key that needs quotes at most for its first characters, which the package sees to. */
const PLAIN_KEY = /^[ -~]*$/;

/** Characters that YAML wants escaped and that JSON leaves as they are. */
const UNPRINTABLE = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;

/**
 * YAML that parsers of version 1.1 and 1.2 read as the same value. A string that is not plainly one
 * goes into double quotes, where every character can be written.
 */
export function contractYaml(value: JsonObject): string {
  const document = new Document(value, { aliasDuplicateObjects: false, compat: 'yaml-1.1' });
  visit(document, {
    Scalar: (place, node) => {
      const plain = place === 'key' ? PLAIN_KEY : PLAIN;
      if (typeof node.value === 'string' && !plain.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
  const text = document.toString({ lineWidth: 0 });
  return text.replace(
    UNPRINTABLE,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
