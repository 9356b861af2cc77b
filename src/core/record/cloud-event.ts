import { canonicalJson } from '../exact/canonical-json.ts';

/** Media type of a CloudEvent as one JSON document (structured mode of the HTTP binding). */
export const STRUCTURED_JSON = 'application/cloudevents+json';

/** What happened, in the terms of whoever tells it. */
export interface Happening {
  /** A name that never changes its meaning, with its version: `ask-or-tell.assessment.result.v1`. */
  readonly type: string;
  /** What it is about within the source: the id of the question bank or of the decision model. */
  readonly subject: string;
  /** JSON. */
  readonly data: unknown;
}

/** What the one who tells it adds; passed in, since the core has no clock and no randomness. */
export interface Postmark {
  /** Of one message, for ever; a repeated attempt has the same, so that a receiver can drop it. */
  readonly id: string;
  /** A URI reference: the page that sends, or what the edition calls itself. */
  readonly source: string;
  /** RFC 3339, as `Date.toISOString` writes it. */
  readonly time: string;
}

/** A message in the form of CloudEvents 1.0 (https://github.com/cloudevents/spec, version 1.0.2). */
export interface CloudEvent extends Happening, Postmark {
  readonly specversion: '1.0';
  readonly datacontenttype: 'application/json';
}

/** Puts a happening into its envelope. */
export function cloudEvent({ type, subject, data }: Happening, postmark: Postmark): CloudEvent {
  const { id, source, time } = postmark;
  const datacontenttype = 'application/json';
  return { specversion: '1.0', id, source, type, subject, time, datacontenttype, data };
}

/**
 * The body of the request, which is also what the reader is shown: one text, so that the two cannot
 * differ. The envelope stands first; keys within the data are in order.
 */
export function cloudEventText({ data, ...envelope }: CloudEvent): string {
  const inner = JSON.parse(canonicalJson(data)) as unknown;
  return JSON.stringify({ ...envelope, data: inner }, null, 2);
}
