import { z } from 'astro/zod';
import { claimIdSchema } from './claims.ts';
import { claimsSchema, keywordsSchema, slugSchema, textSchema } from './text.ts';

export const translatedDiagramSchema = z.strictObject({
  title: textSchema,
  description: textSchema,
  /** English label -> label in this language, for every label of the diagram. */
  labels: z.record(z.string(), textSchema),
});

/**
 * Frontmatter of `ja.mdx` and `ko.mdx`: only words that a reader sees. Facts such as `tags` or `impact` are written
 * once, in `en.mdx`. Which claim groups are needed follows from the English entry.
 */
export const translationSchema = z.strictObject({
  title: textSchema.max(60, 'must have at most 60 characters'),
  /** Digest of the English text that this translates. Written by `npm run stamp`, never by hand. */
  source: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'must be the 8-digit digest that `npm run stamp` writes')
    .optional(),
  /** Two to six other names that people search for, in this language and in English. */
  aliases: z.array(textSchema).min(1).max(10),
  keywords: keywordsSchema,
  /** One sentence, at most 120 characters. It is the search result and the link preview. */
  summary: textSchema.max(120, 'must have at most 120 characters'),
  problem: textSchema,
  solution: textSchema,
  useWhen: claimsSchema.optional(),
  avoidWhen: claimsSchema.optional(),
  considerations: claimsSchema.optional(),
  symptoms: claimsSchema.optional(),
  causes: claimsSchema.optional(),
  remedies: claimsSchema.optional(),
  pros: claimsSchema,
  cons: claimsSchema,
  /** Name of an English diagram -> its words in this language. */
  diagrams: z.record(slugSchema, translatedDiagramSchema),
  /** Slug of the other entry -> the reason in this language. */
  related: z.record(slugSchema, textSchema).default({}),
  /** Anchor of a withdrawn claim -> the reason in this language. */
  withdrawn: z.record(claimIdSchema, textSchema).default({}),
});
export type TranslationData = z.output<typeof translationSchema>;
