import { z } from 'astro/zod';
import { locales, type Locale } from '../i18n/locales.ts';
import { slugSchema, textSchema } from './text.ts';

const wordsSchema = z
  .array(textSchema)
  .min(1)
  .optional()
  .describe('What people type for it in this language.');

/** What stands for one idea in texts, and what people type for it in each language. */
interface Spellings {
  used: string[];
  typed: Partial<Record<Locale, string[]>>;
}

/**
 * `content/spellings.yaml`: key, that of a term where there is one -> what people type in the search for what texts say.
 */
export const spellingsSchema = z.record(
  slugSchema,
  z
    .strictObject({
      ...Object.fromEntries(locales.map((locale) => [locale, wordsSchema])),
      used: z
        .array(textSchema)
        .default([])
        .describe('What texts write in every language, such as the name of a tool.'),
    })
    .transform(({ used, ...typed }): Spellings => ({ used, typed })),
);
export type SpellingsData = z.output<typeof spellingsSchema>;
