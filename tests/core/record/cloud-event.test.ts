import { DiagnosticSeverity, Parser, type AsyncAPIDocumentInterface } from '@asyncapi/parser';
import { Ajv, type ValidateFunction } from 'ajv';
import * as formats from 'ajv-formats';
import { CloudEvent, HTTP, type CloudEventV1 } from 'cloudevents';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { decide } from '../../../src/core/decision/decide.ts';
import { verdictSentence as decisionSentence } from '../../../src/core/decision/verdict-sentence.ts';
import type { Answers } from '../../../src/core/readiness/answer.ts';
import { assess } from '../../../src/core/readiness/assess.ts';
import { sentenceText, verdictSentence } from '../../../src/core/readiness/verdict-sentence.ts';
import {
  serializeAnswersFile,
  templateAnswersFile,
  type AnswersFile,
} from '../../../src/core/record/answers-file.ts';
import {
  cloudEvent,
  cloudEventText,
  STRUCTURED_JSON,
  type Happening,
} from '../../../src/core/record/cloud-event.ts';
import { portfolioOf, serializePortfolio } from '../../../src/core/record/portfolio-file.ts';
import { assessmentSent, portfolioSent } from '../../../src/core/record/sent-results.ts';
import { snapshotOf } from '../../../src/core/record/snapshot.ts';
import { english } from '../../english.ts';
import { testContent } from '../decision/test-model.ts';
import { testBank } from '../readiness/test-bank.ts';

const DOCUMENT = readFileSync('deploy/sink/asyncapi.yaml', 'utf8');
const POSTMARK = {
  id: '00112233445566778899aabbccddeeff',
  source: 'https://docs.example.com/assess/',
  time: '2026-11-23T10:15:00.000Z',
};
const bank = testBank();
const { model, advice } = testContent();

function assessment(answers: Answers): Happening {
  const result = assess(bank, answers);
  const saved = {
    ...templateAnswersFile(bank, POSTMARK.time),
    answers,
    snapshot: snapshotOf(result),
  } as AnswersFile;
  const sentence = sentenceText(verdictSentence(bank, result, english.assess.verdict));
  return assessmentSent(bank, serializeAnswersFile(saved), result, sentence);
}

function portfolio(title: string, answers: Readonly<Record<string, string>>): Happening {
  const scenarios = [{ id: 'a', title, answers }];
  const file = serializePortfolio(portfolioOf(model, scenarios));
  return portfolioSent(
    model,
    file,
    scenarios.map((each) => decide({ model, advice }, each)),
    (decision) => decisionSentence(decision, english.decide.verdict),
  );
}

const RESULTS: [string, string, Happening][] = [
  ['an assessment without an answer', 'assessmentResult', assessment({})],
  [
    'an assessment with a note and a link',
    'assessmentResult',
    assessment({
      poison: {
        value: 2,
        note: '<b>Größe</b> \u2028 "quoted"',
        evidence: { grade: 'verified', link: 'https://a.example/' },
      },
    }),
  ],
  ['an unanswered scenario', 'decisionPortfolio', portfolio('', {})],
  [
    'a scenario with a verdict',
    'decisionPortfolio',
    portfolio('Checkout </pre> 💳', { waiting: 'result', readers: 'several' }),
  ],
];

let document: AsyncAPIDocumentInterface;
const schemaOf = (id: string): ValidateFunction => {
  const payload = document
    .messages()
    .all()
    .find((message) => message.id() === id)
    ?.payload();
  const ajv = new Ajv({ strict: false });
  formats.default.default(ajv);
  return ajv.compile(payload?.json() as object);
};

beforeAll(async () => {
  const { document: read, diagnostics } = await new Parser().parse(DOCUMENT);
  const faults = diagnostics
    .filter(({ severity }) => severity <= DiagnosticSeverity.Warning)
    .map(({ code, message, path }) => `${String(code)} at ${path.join('.')}: ${message}`);
  if (!read || faults.length > 0) throw new Error(faults.join('\n'));
  document = read;
}, 60_000);

describe('the AsyncAPI document of the sink', () => {
  test('has an operation that receives both messages, with examples that fit', () => {
    const operation = document.operations().get('receiveResult');
    const ids = operation
      ?.messages()
      .all()
      .map((message) => message.id());
    expect(ids).toEqual(['assessmentResult', 'decisionPortfolio']);
    for (const message of document.messages().all()) {
      const example = message.examples().all()[0]?.payload() as Record<string, unknown>;
      const check = schemaOf(message.id());
      expect([check(example), check.errors]).toEqual([true, null]);
      expect(new CloudEvent(example).validate()).toBe(true);
      for (const name of ['specversion', 'id', 'source', 'type', 'subject', 'time', 'data'])
        expect(check({ ...example, [name]: undefined }), `without ${name}`).toBe(false);
      expect(check({ ...example, type: 'other' })).toBe(false);
      expect(check({ ...example, data: {} })).toBe(false);
    }
  });
});

describe('a sent result', () => {
  let server: Server;
  let address = '';
  const received: CloudEventV1<unknown>[] = [];
  beforeAll(async () => {
    server = createServer((request, response) => {
      void text(request).then((body) => {
        const event = HTTP.toEvent<unknown>({ headers: request.headers, body });
        received.push(event as CloudEventV1<unknown>);
        response.writeHead(202).end();
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/events`;
  });
  afterAll(() => server.close());

  test.each(RESULTS)(
    '%s arrives whole at a receiver with the official SDK',
    async (_, id, sent) => {
      const event = cloudEvent(sent, POSTMARK);
      const body = cloudEventText(event);
      const headers = { 'Content-Type': STRUCTURED_JSON };
      const { status } = await fetch(address, { method: 'POST', headers, body });
      expect(status).toBe(202);
      const got = received.at(-1);
      expect(got).toMatchObject({ ...POSTMARK, specversion: '1.0', type: sent.type });
      expect(got?.data).toEqual(JSON.parse(JSON.stringify(sent.data)));
      expect(new CloudEvent(got ?? {}).validate()).toBe(true);
      const check = schemaOf(id);
      expect([check(JSON.parse(body)), check.errors]).toEqual([true, null]);
    },
  );

  test('holds the file as it is saved, and the verdict in words', () => {
    const { data, subject } = portfolio('Checkout', { waiting: 'result' });
    expect(subject).toBe(model.id);
    expect(data).toMatchObject({
      file: {
        format: 1,
        scenarios: [{ id: 'a', title: 'Checkout', answers: { waiting: 'result' } }],
      },
      summary: [{ id: 'a', settled: false, sentence: expect.stringMatching(/\.$/) as string }],
    });
  });

  test('is the same text for the same result, whatever the order of its keys', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (data) => {
        const turned = Object.fromEntries(Object.entries(data).reverse());
        const written = (data: unknown) =>
          cloudEventText(cloudEvent({ type: 't', subject: 's', data }, POSTMARK));
        expect(written(turned)).toBe(written(data));
        expect(JSON.parse(written(data))).toEqual({
          ...cloudEvent(
            { type: 't', subject: 's', data: JSON.parse(JSON.stringify(data)) },
            POSTMARK,
          ),
        });
      }),
      { numRuns: 1000 },
    );
  });
});
