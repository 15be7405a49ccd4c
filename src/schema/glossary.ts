import { z } from 'astro/zod';
import { perLocale, slugSchema, textSchema } from './text.ts';

const termSchema = z.strictObject({
  ...perLocale(
    z.strictObject({
      term: textSchema.describe('The term as it stands in running text.'),
      forms: z
        .array(textSchema)
        .default([])
        .describe('Other spellings in running text that lead to the definition.'),
      definition: textSchema.describe('One or two sentences.'),
    }),
  ).shape,
  see: z
    .array(slugSchema)
    .default([])
    .describe('Slugs of the entries where the term matters most.'),
});

/** `content/glossary.yaml`: permanent key of a term -> its words in each language. */
export const glossarySchema = z.record(slugSchema, termSchema);
export type GlossaryData = z.output<typeof glossarySchema>;
