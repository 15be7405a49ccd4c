import { z } from 'astro/zod';
import { locales, type Locale } from '../i18n/locales.ts';
import { slugSchema, textSchema } from './text.ts';

const refusedSchema = z.strictObject({
  forms: z
    .array(textSchema)
    .min(1)
    .describe(
      'Words that texts may not use for this idea, each as it would stand in running text.',
    ),
  why: textSchema.describe('The reason in one sentence, in the language of the words.'),
  use: textSchema
    .optional()
    .describe('What to write instead, where that is not the accepted word itself.'),
  except: z
    .array(textSchema)
    .default([])
    .describe('Longer phrases in which the form means something else and is right.'),
});

const wordsSchema = z.strictObject({
  term: textSchema
    .optional()
    .describe('The accepted word; of a key that the glossary has, it stands there and not here.'),
  refused: z.array(refusedSchema).default([]),
});

/**
 * `content/terms.yaml`: one word for one idea. Key, that of the glossary where the idea is defined there -> in each
 * language the accepted word and the words that are refused.
 */
export const termsSchema = z.record(
  slugSchema,
  z.strictObject(
    Object.fromEntries(locales.map((locale) => [locale, wordsSchema.optional()])) as Record<
      Locale,
      z.ZodOptional<typeof wordsSchema>
    >,
  ),
);
export type TermsData = z.output<typeof termsSchema>;
