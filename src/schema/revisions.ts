import { z } from 'astro/zod';

const digestSchema = z.string().regex(/^[0-9a-f]{8}$/, 'must be an 8-digit digest');

/**
 * `content/<category>/<slug>/revisions.json`: revision of the English text -> when it was recorded and the digest of
 * each section. Written by `npm run stamp`. It lets a static site tell which sections changed since a translation
 * or a citation.
 */
export const revisionsSchema = z.record(
  digestSchema,
  z.strictObject({ date: z.iso.date(), sections: z.record(z.string(), digestSchema) }),
);
export type RevisionsData = z.output<typeof revisionsSchema>;
