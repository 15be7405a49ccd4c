import { z } from 'astro/zod';
import * as v from './values.ts';

const valueSchema = z.union([z.number(), z.string()]);
const valuesSchema = z
  .record(z.string(), valueSchema)
  .describe(
    'Every input by its name, which ends in its unit where it has one: a number, or an option.',
  );
const outputsSchema = z
  .record(z.string(), z.number())
  .describe('Every result by its name. Empty where the model refuses these values.');

/** A model of a trade-off as an entry uses it. */
export const modelUseDataSchema = z
  .object({
    key: v.keySchema,
    name: v.nameSchema.describe('What the model shows in this entry.'),
    url: v.addressSchema.describe('Where a reader can play with it.'),
    model: z.string().describe('Name of the model.'),
    claim: v.permanentSchema.describe('The claim that it supports.'),
    values: valuesSchema,
    outputs: outputsSchema,
    presets: z
      .array(
        z.object({
          key: v.keySchema,
          name: v.nameSchema,
          values: valuesSchema,
          outputs: outputsSchema,
        }),
      )
      .describe('Cases to look at, with every value that holds in them.'),
  })
  .meta({
    id: 'Model',
    description: 'A model of a trade-off, with the values that an entry gives it.',
  });
export type ModelUseJson = z.output<typeof modelUseDataSchema>;
