import { z } from 'astro/zod';
import type { InLocales } from '../config/catalogue.ts';
import { locales } from '../i18n/locales.ts';
import { slugSchema, textSchema } from './text.ts';

const wordsSchema = z.strictObject({
  term: textSchema.describe('The term as it stands in running text.'),
  forms: z
    .array(textSchema)
    .default([])
    .describe('Other spellings in running text that lead to the definition.'),
  definition: textSchema.describe('One or two sentences.'),
});
export type TermWords = z.output<typeof wordsSchema>;

/** A term: what it is called in each language, and where it matters. */
export interface Term {
  words: InLocales<TermWords>;
  see: string[];
}

const termSchema = z
  .strictObject({
    ...Object.fromEntries(
      locales.map((locale) => [locale, locale === 'en' ? wordsSchema : wordsSchema.optional()]),
    ),
    see: z
      .array(slugSchema)
      .default([])
      .describe('Slugs of the entries where the term matters most.'),
  })
  .transform(({ see, ...words }): Term => ({ see, words: words as InLocales<TermWords> }));

/** `content/glossary.yaml`: permanent key of a term -> its words in each language. */
export const glossarySchema = z.record(slugSchema, termSchema);
export type GlossaryData = z.output<typeof glossarySchema>;
