import { z } from 'astro/zod';
import { claimIdSchema } from './claims.ts';
import { antipatternSchema, patternSchema } from './entry.ts';
import { textLimits, translatedAliases } from './limits.ts';
import {
  claimsSchema,
  keywordsSchema,
  listSchema,
  shortText,
  slugSchema,
  textSchema,
} from './text.ts';

export const translatedDiagramSchema = z.strictObject({
  title: textSchema,
  description: textSchema,
  labels: z
    .record(z.string(), textSchema)
    .describe('English label -> label in this language, for every label of the diagram.'),
});

const fieldsOfEntries = { ...antipatternSchema.shape, ...patternSchema.shape };

/** A translation says again what the entry says, and is explained as there. */
const asInEntry = <Schema extends z.ZodType>(
  field: keyof typeof fieldsOfEntries,
  schema: Schema,
): Schema => schema.describe(fieldsOfEntries[field].description ?? '');

/**
 * Frontmatter of `ja.mdx` and `ko.mdx`: only words that a reader sees. Facts such as `tags` or `impact` are written
 * once, in `en.mdx`. Which claim groups are needed follows from the English entry.
 */
export const translationSchema = z.strictObject({
  title: asInEntry('title', shortText(textLimits.title)),
  source: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'must be the 8-digit digest that `npm run stamp` writes')
    .optional()
    .describe(
      'Digest of the English text that this translates. Written by `npm run stamp`, never by hand.',
    ),
  aliases: listSchema(shortText(textLimits.alias), translatedAliases).describe(
    `${String(translatedAliases.least)} to ${String(translatedAliases.most)} other names that people search for, in this language and in English.`,
  ),
  keywords: asInEntry('keywords', keywordsSchema),
  summary: shortText(textLimits.summary.translation).describe(
    `One sentence, at most ${String(textLimits.summary.translation)} characters. It is the search result and the link preview.`,
  ),
  problem: asInEntry('problem', textSchema),
  solution: asInEntry('solution', textSchema),
  useWhen: asInEntry('useWhen', claimsSchema.optional()),
  avoidWhen: asInEntry('avoidWhen', claimsSchema.optional()),
  considerations: asInEntry('considerations', claimsSchema.optional()),
  symptoms: asInEntry('symptoms', claimsSchema.optional()),
  causes: asInEntry('causes', claimsSchema.optional()),
  remedies: asInEntry('remedies', claimsSchema.optional()),
  pros: asInEntry('pros', claimsSchema),
  cons: asInEntry('cons', claimsSchema),
  diagrams: z
    .record(slugSchema, translatedDiagramSchema)
    .describe('Name of an English diagram -> its words in this language.'),
  related: z
    .record(slugSchema, textSchema)
    .default({})
    .describe('Slug of the other entry -> the reason in this language.'),
  withdrawn: z
    .record(claimIdSchema, textSchema)
    .default({})
    .describe('Anchor of a withdrawn claim -> the reason in this language.'),
});
export type TranslationData = z.output<typeof translationSchema>;
