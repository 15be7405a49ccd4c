import { z } from 'astro/zod';
import { httpsUrlSchema, textSchema } from './text.ts';

/** A source, or an example elsewhere. */
export const linkSchema = z.strictObject({
  title: textSchema.describe(`The source's own title; it is not translated.`),
  url: httpsUrlSchema,
});
