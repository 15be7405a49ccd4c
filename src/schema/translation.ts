import { z } from 'astro/zod';
import { claimIdSchema } from './claims.ts';
import { antipatternSchema, claimFields, patternSchema } from './entry.ts';
import { textLimits, translatedAliases } from './limits.ts';
import { translatedModelUseSchema } from './modelUse.ts';
import { translatedReviewSchema } from './review.ts';
import { claimsSchema, keywordsSchema, shortText, slugSchema, textSchema } from './text.ts';

export const translatedDiagramSchema = z.strictObject({
  title: textSchema.optional(),
  description: textSchema.optional(),
  labels: z
    .record(z.string(), textSchema)
    .default({})
    .describe('English label -> label in this language, for every label of the diagram.'),
});

const fieldsOfEntries = { ...antipatternSchema.shape, ...patternSchema.shape, ...claimFields };

/** A translation says again what the entry says, and is explained as there. */
const asInEntry = <Schema extends z.ZodType>(
  field: keyof typeof fieldsOfEntries,
  schema: Schema,
): Schema => schema.describe(fieldsOfEntries[field].description ?? '');

/**
 * Frontmatter of `ja.mdx` and `ko.mdx`: only words that a reader sees. Facts such as `tags` or `impact` are written
 * once, in `en.mdx`. What is left out or empty is shown in English, and told as still to be translated.
 */
export const translationSchema = z.strictObject({
  title: asInEntry('title', shortText(textLimits.title).optional()),
  source: z
    .string()
    .regex(/^[0-9a-f]{8}$/, 'must be the 8-digit digest that `npm run translate` writes')
    .optional()
    .describe(
      'Digest of the English text that this translates. Written by `npm run translate … --done`, never by hand.',
    ),
  aliases: z
    .array(shortText(textLimits.alias))
    .max(translatedAliases.bound)
    .optional()
    .describe(
      `${String(translatedAliases.least)} to ${String(translatedAliases.most)} other names that people search for, in this language and in English.`,
    ),
  keywords: asInEntry('keywords', keywordsSchema),
  summary: shortText(textLimits.summary.translation)
    .optional()
    .describe(
      `One sentence, at most ${String(textLimits.summary.translation)} characters. It is the search result and the link preview.`,
    ),
  problem: asInEntry('problem', textSchema.optional()),
  solution: asInEntry('solution', textSchema.optional()),
  useWhen: asInEntry('useWhen', claimsSchema.optional()),
  avoidWhen: asInEntry('avoidWhen', claimsSchema.optional()),
  considerations: asInEntry('considerations', claimsSchema.optional()),
  symptoms: asInEntry('symptoms', claimsSchema.optional()),
  causes: asInEntry('causes', claimsSchema.optional()),
  remedies: asInEntry('remedies', claimsSchema.optional()),
  pros: asInEntry('pros', claimsSchema.optional()),
  cons: asInEntry('cons', claimsSchema.optional()),
  diagrams: z
    .record(slugSchema, translatedDiagramSchema)
    .default({})
    .describe('Name of an English diagram -> its words in this language.'),
  models: z
    .record(slugSchema, translatedModelUseSchema)
    .default({})
    .describe('Key of a model of the English entry -> its words in this language.'),
  related: z
    .record(slugSchema, textSchema)
    .default({})
    .describe('Slug of the other entry -> the reason in this language.'),
  withdrawn: z
    .record(claimIdSchema, textSchema)
    .default({})
    .describe('Anchor of a withdrawn claim -> the reason in this language.'),
  reviewed: translatedReviewSchema
    .default({})
    .describe('Day of the last review, as in en.mdx -> what was checked, in this language.'),
});
export type TranslationData = z.output<typeof translationSchema>;
