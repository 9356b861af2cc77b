import * as z from 'zod';

/** How a hash is written: `sha256:` and 64 hexadecimal digits. */
export const HASH = /^sha256:[0-9a-f]{64}$/;

/** `overlay/replaced.yaml`: what upstream's originals were when somebody last looked at them. */
export const ReplacementRecord = z
  .strictObject({
    format: z.literal(1).describe('Version of this file format'),
    replaced: z
      .record(z.string(), z.string().regex(HASH, 'sha256: and 64 hexadecimal digits'))
      .describe(
        'By place in the overlay (PATH, PATH#ID of an entry, PATCH#ADDRESS of an operation): the hash of what upstream had there',
      ),
  })
  .describe('Hashes of what the overlay replaces; written by npm run fork -- accept');
