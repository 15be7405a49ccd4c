import { z } from 'astro/zod';
import { slugSchema, textSchema } from './text.ts';

const wordsSchema = z.strictObject({
  term: textSchema.describe('The term as it stands in running text.'),
  forms: z
    .array(textSchema)
    .default([])
    .describe('Other spellings in running text that lead to the definition.'),
  definition: textSchema.describe('One or two sentences.'),
});

/** Japanese terms stand in the order of their reading, which kanji do not tell. */
const japaneseSchema = wordsSchema
  .extend({
    reading: textSchema
      .regex(/^[\p{Script=Hiragana}\p{Script=Katakana}ーa-zA-Z0-9]+$/u, 'must be kana')
      .optional()
      .describe('How a term with kanji is read, in kana; the glossary is in this order.'),
  })
  .refine(({ term, reading }) => reading !== undefined || !/\p{Script=Han}/u.test(term), {
    path: ['reading'],
    message: 'must be given in kana for a term with kanji',
  });

const termSchema = z.strictObject({
  en: wordsSchema,
  ja: japaneseSchema,
  ko: wordsSchema,
  see: z
    .array(slugSchema)
    .default([])
    .describe('Slugs of the entries where the term matters most.'),
});

/** `content/glossary.yaml`: permanent key of a term -> its words in each language. */
export const glossarySchema = z.record(slugSchema, termSchema);
export type GlossaryData = z.output<typeof glossarySchema>;
