import * as z from 'zod';

const LOCAL = new Set(['localhost', '127.0.0.1', '[::1]']);
const ALLOWED =
  'an https:// address without a name, a password or a #; http:// for localhost alone';

/** Where readers may send a result: `sink` in `site.yaml`. Nothing is offered without it. */
export const Sink = z.strictObject({
  url: z
    .string()
    .refine(isReceiver, { error: 'an https address', params: { allowed: ALLOWED } })
    .describe(
      'Address that takes CloudEvents by HTTP POST; https, for localhost http too. Pages that can send may connect to its origin',
    ),
  name: z
    .string()
    .min(2)
    .max(60)
    .describe('Who gets it, as the button says it: "Send to Architecture office"'),
  source: z
    .string()
    .regex(/^[^\s<>"{}|\\^`]{1,300}$/, 'an address or a URN without blanks')
    .optional()
    .describe('source of the messages; the address of the page that sends if left out'),
});
/** A parsed sink. */
export type Sink = z.output<typeof Sink>;

function isReceiver(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, password, hash } = new URL(text);
  if (username !== '' || password !== '' || hash !== '') return false;
  return protocol === 'https:' || (protocol === 'http:' && LOCAL.has(hostname));
}
