import { z } from 'astro/zod';
import { categories } from './entry.ts';
import { perLocale, slugSchema, textSchema } from './text.ts';

const categorySchema = perLocale(
  z.strictObject({
    name: textSchema.describe('Short name of the family, as in the navigation.'),
    summary: textSchema.describe('Half a sentence: what this family decides.'),
  }),
);

/** `content/categories.yaml`: the families in their order, in words. */
export const categoriesSchema = z.strictObject(
  Object.fromEntries(categories.map((category) => [category, categorySchema])) as Record<
    (typeof categories)[number],
    typeof categorySchema
  >,
);
export type CategoriesData = z.output<typeof categoriesSchema>;

/** `content/tags.yaml`: the closed vocabulary of tags, in words. */
export const tagsSchema = z.record(slugSchema, perLocale(textSchema));
export type TagsData = z.output<typeof tagsSchema>;
