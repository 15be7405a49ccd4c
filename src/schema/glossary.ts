import { z } from 'astro/zod';
import { perLocale, slugSchema, textSchema } from './text.ts';

const termSchema = z.strictObject({
  ...perLocale(
    z.strictObject({
      /** The term as it stands in running text. */
      term: textSchema,
      /** Other spellings in running text that lead to the definition. */
      forms: z.array(textSchema).default([]),
      /** One or two sentences. */
      definition: textSchema,
    }),
  ).shape,
  /** Slugs of the entries where the term matters most. */
  see: z.array(slugSchema).default([]),
});

/** `content/glossary.yaml`: permanent key of a term -> its words in each language. */
export const glossarySchema = z.record(slugSchema, termSchema);
export type GlossaryData = z.output<typeof glossarySchema>;
