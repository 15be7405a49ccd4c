import { z } from 'astro/zod';
import { locales, type Locale } from '../i18n/locales.ts';
import { slugSchema, textSchema } from './text.ts';

const wordsSchema = z
  .array(textSchema)
  .min(1)
  .optional()
  .describe('What people type for it in this language.');

/**
 * `content/spellings.yaml`: key, that of a term where there is one -> what people type in the search for what texts say.
 */
export const spellingsSchema = z.record(
  slugSchema,
  z.strictObject({
    used: z
      .array(textSchema)
      .default([])
      .describe('What texts write in every language, such as the name of a tool.'),
    ...(Object.fromEntries(locales.map((locale) => [locale, wordsSchema])) as Record<
      Locale,
      typeof wordsSchema
    >),
  }),
);
export type SpellingsData = z.output<typeof spellingsSchema>;
