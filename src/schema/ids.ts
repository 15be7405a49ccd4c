import { z } from 'astro/zod';
import { entryIdSchema } from './entry.ts';

/**
 * `content/ids.yaml`: every permanent id ever published -> `category/slug`.
 * An id is never removed, never moved to another idea and never reused.
 */
export const idsSchema = z.record(
  entryIdSchema,
  z
    .string()
    .regex(
      /^[a-z]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'must be category/slug, such as serving/web-single',
    ),
);
export type IdsData = z.output<typeof idsSchema>;
