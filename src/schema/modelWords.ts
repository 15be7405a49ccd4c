import { z } from 'astro/zod';
import type { InLocales } from '../config/catalogue.ts';
import { locales } from '../i18n/locales.ts';
import { linkSchema } from './link.ts';
import { textLimits } from './limits.ts';
import { listSchema, shortText, textSchema } from './text.ts';

/** Names of the code: of an input, a result, a curve. */
const nameSchema = z.string().regex(/^[a-z][a-zA-Z0-9-]*$/, 'must be the name that the code has');

const labels = z.record(nameSchema, shortText(textLimits.modelLabel));

const fields = {
  title: shortText(textLimits.title).describe('What the model is about, as a noun phrase.'),
  lead: textSchema.describe('The question that it answers, in one or two sentences.'),
  inputs: labels.describe(
    'Name of an input in the code -> what readers call it, without its unit.',
  ),
  options: z
    .record(nameSchema, labels)
    .describe('Name of an input that is a choice -> option -> what readers call it.'),
  outputs: labels.describe(
    'Name of a result in the code -> what readers call it, without its unit.',
  ),
  axes: z
    .strictObject({
      x: shortText(textLimits.modelLabel).optional(),
      y: shortText(textLimits.modelLabel).optional(),
    })
    .describe('What the axes of the plot show, without units.'),
  curves: labels.describe('Name of a curve in the code -> what it shows.'),
  marks: labels.describe('Name of a mark of the plot -> one or two words.'),
  refusals: z
    .record(nameSchema, textSchema)
    .describe('Name of a refusal -> why there is no answer, and what to change.'),
  formula: textSchema.describe(
    'The formula in a sentence or two: `$…$` inside a line, `$$…$$` on its own.',
  ),
  assumptions: listSchema(textSchema, { most: 6, bound: 12 }).describe(
    'What the model takes for granted, each in a sentence.',
  ),
};

/** The words of a model in one language; what English has to say, the others may lack. */
const wordsSchema = z.strictObject({
  title: fields.title.optional(),
  lead: fields.lead.optional(),
  inputs: fields.inputs.default({}),
  options: fields.options.default({}),
  outputs: fields.outputs.default({}),
  axes: fields.axes.default({}),
  curves: fields.curves.default({}),
  marks: fields.marks.default({}),
  refusals: fields.refusals.default({}),
  formula: fields.formula.optional(),
  assumptions: fields.assumptions.optional(),
});

/** English has to have every part that each model has. */
const englishSchema = wordsSchema.extend({
  title: fields.title,
  lead: fields.lead,
  inputs: fields.inputs,
  outputs: fields.outputs,
  axes: fields.axes,
  curves: fields.curves,
  formula: fields.formula,
  assumptions: fields.assumptions,
});

export type WordsOfModel = z.output<typeof wordsSchema>;

/** What a model is called in each language, and where it comes from. */
export interface ModelWordsData {
  words: InLocales<WordsOfModel>;
  sources: z.output<typeof linkSchema>[];
}

/** `content/models/<name>.yaml`: the words of the model `src/models/` has under that name. */
export const modelWordsSchema = z
  .strictObject({
    ...Object.fromEntries(
      locales.map((locale) => [locale, locale === 'en' ? englishSchema : wordsSchema.optional()]),
    ),
    sources: listSchema(linkSchema, { most: 4, bound: 9 }).describe(
      'Where the formula, or the way to simulate, comes from.',
    ),
  })
  .transform(({ sources, ...words }): ModelWordsData => ({
    sources,
    words: words as unknown as InLocales<WordsOfModel>,
  }));
