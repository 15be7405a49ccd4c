import { z } from 'astro/zod';
import { entryIdSchema } from './entry.ts';
import { dateSchema, perLocale, textSchema } from './text.ts';

/** Where an entry is, as folder and as address: `category/slug`. */
const placeSchema = z
  .string()
  .regex(
    /^[a-z]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'must be category/slug, such as serving/web-single',
  );

/** Places that an entry had before, newest last: their addresses keep leading to it. */
const formerlySchema = z.array(placeSchema).min(1, 'needs at least one former place');

/** An entry that stayed where it was published: `SRV-03: serving/asynchronous`. */
const unmovedSchema = placeSchema.transform((place) => ({ place, formerly: [] as string[] }));

/** An entry that was renamed. */
const movedSchema = z.strictObject({
  place: placeSchema.describe('Where it is now.'),
  formerly: formerlySchema,
});

/** An entry that was given up. Its id and its addresses stay and say what became of it. */
export const retiredSchema = z.strictObject({
  retired: dateSchema.describe('Day on which it was given up.'),
  formerly: formerlySchema,
  into: z
    .array(entryIdSchema)
    .default([])
    .describe(
      'Ids of the entries to read instead: none for a withdrawal, one for a merger, several for a split.',
    ),
  reason: perLocale(textSchema).describe(
    'One or two sentences for someone who follows an old citation.',
  ),
});

/**
 * `content/ids.yaml`: every permanent id ever published -> where its entry is, or what became of it.
 * An id is never removed, never moved to another idea and never reused.
 */
export const idsSchema = z.record(
  entryIdSchema,
  z.union([unmovedSchema, movedSchema, retiredSchema]),
);
export type IdsData = z.output<typeof idsSchema>;
