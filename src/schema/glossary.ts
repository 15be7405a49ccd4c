import { z } from 'astro/zod';
import type { InLocales } from '../config/catalogue.ts';
import { locales, type Locale } from '../i18n/locales.ts';
import { slugSchema, textSchema } from './text.ts';

const wordsSchema = z.strictObject({
  term: textSchema.describe('The term as it stands in running text.'),
  forms: z
    .array(textSchema)
    .default([])
    .describe('Other spellings in running text that lead to the definition.'),
  reading: textSchema
    .optional()
    .describe(
      'How the term is read, where its letters do not tell: the glossary is in this order.',
    ),
  definition: textSchema.describe('One or two sentences.'),
});

/** Kanji do not tell how they are read, and readers look for a Japanese term by its sound. */
const japaneseSchema = wordsSchema
  .refine(({ term, reading }) => reading !== undefined || !/\p{Script=Han}/u.test(term), {
    path: ['reading'],
    message: 'must be given in kana for a term with kanji',
  })
  .refine(
    ({ reading = 'あ' }) => /^[\p{Script=Hiragana}\p{Script=Katakana}ーa-zA-Z0-9]+$/u.test(reading),
    {
      path: ['reading'],
      message: 'must be kana',
    },
  );

const wordsIn = (locale: Locale) => (locale === 'ja' ? japaneseSchema : wordsSchema);

export type TermWords = z.output<typeof wordsSchema>;

/** A term: what it is called in each language, and where it matters. */
export interface Term {
  words: InLocales<TermWords>;
  see: string[];
}

const termSchema = z
  .strictObject({
    ...Object.fromEntries(
      locales.map((locale) => [
        locale,
        locale === 'en' ? wordsIn(locale) : wordsIn(locale).optional(),
      ]),
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
