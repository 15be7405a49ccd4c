import { z } from 'astro/zod';
import { claimIdSchema } from './claims.ts';
import { textLimits } from './limits.ts';
import { shortText, slugSchema } from './text.ts';

const valuesSchema = z
  .record(
    z.string().regex(/^[a-z][a-zA-Z0-9]*$/, 'must be the name of an input'),
    z.union([z.number(), z.string()]),
  )
  .describe(
    'Name of an input -> number within its bounds, or name of an option. What is left out is as usual.',
  );

const labelSchema = shortText(textLimits.modelLabel);

const presetSchema = z.strictObject({
  label: labelSchema.describe('What the case is called, in a few words: `Launch day`.'),
  values: valuesSchema.describe('What differs from `values` of the use.'),
});

/** A model as an entry uses it: what it asks here, the claim that it supports, and cases to look at. */
export const modelUseSchema = z.strictObject({
  model: slugSchema.describe('Name of the model: that of its file in content/models/.'),
  claim: claimIdSchema.describe(
    'Anchor of the claim that the model supports, such as con-tail-latency.',
  ),
  title: shortText(textLimits.modelTitle).describe(
    'What the model shows in this entry; stands above it.',
  ),
  values: valuesSchema.default({}),
  presets: z
    .record(slugSchema, presetSchema)
    .refine((presets) => Object.keys(presets).length <= 4, {
      message: 'takes at most four presets',
    })
    .default({})
    .describe('Key of a case -> its label and its values. The model begins with `values`.'),
});
export type ModelUseData = z.output<typeof modelUseSchema>;

/** Its words in another language. */
export const translatedModelUseSchema = z.strictObject({
  title: shortText(textLimits.modelTitle).optional(),
  presets: z
    .record(slugSchema, labelSchema)
    .default({})
    .describe('Key of a case -> its label in this language.'),
});
