import { z } from 'astro/zod';
import { claimIdSchema } from './claims.ts';

const digestSchema = z.string().regex(/^[0-9a-f]{8}$/, 'must be an 8-digit digest');

/**
 * `content/<category>/<slug>/revisions.json`: revision of the English text -> when it was recorded and the digest of
 * each section. Written by `npm run stamp`. It lets a static site tell which sections changed since a translation
 * or a citation, and the check tell which claims people may have cited.
 */
export const revisionsSchema = z.record(
  digestSchema,
  z.strictObject({
    date: z.iso.date(),
    sections: z.record(z.string(), digestSchema),
    claims: z
      .array(claimIdSchema)
      .optional()
      .describe(
        'Anchors of the claims that the revision made; absent in files of before these were recorded.',
      ),
  }),
);
export type RevisionsData = z.output<typeof revisionsSchema>;
