import * as z from 'zod';
import { filled, text } from './plan-schema-parts.ts';

const Operation = z
  .strictObject({
    id: filled('Id, of its own in the plan'),
    method: z.enum(['GET', 'POST']).describe('HTTP method'),
    path: filled('Path with its parameters in braces'),
    purpose: z
      .enum(['query', 'command', 'accept', 'status', 'decision'])
      .describe('What it is for'),
    idempotencyKey: z.boolean().describe('True if a repeat needs an idempotency key'),
    success: z.literal([200, 201, 202]).describe('Status of success'),
    summary: text('What it does'),
    deadlineMs: z.int().min(1).describe('Deadline to start with, in milliseconds'),
  })
  .meta({ id: 'Operation', description: 'One operation of the request side' });

const EventContract = z
  .strictObject({
    id: filled('Id, of its own in the plan'),
    type: filled('CloudEvents type'),
    channel: filled('Topic, queue or webhook path'),
    delivery: z
      .enum(['publish-subscribe', 'queue', 'stream', 'webhook', 'push'])
      .describe('How it reaches its readers'),
    payload: z.enum(['carried', 'fetched', 'bulky']).describe('What the payload holds'),
    ordering: z.enum(['none', 'per-key', 'global']).describe('Which order is kept'),
    replay: z.boolean().describe('True if events are kept and can be read again'),
    summary: text('What it says'),
  })
  .meta({ id: 'EventContract', description: 'One event or message type of the event side' });

/** What other systems have to be told of the interfaces of a scenario. */
export const Contracts = z
  .strictObject({
    operations: z.array(Operation).describe('What is asked'),
    events: z.array(EventContract).describe('What is told'),
  })
  .describe('Contracts that the scenario adds');
