import { z } from 'astro/zod';
import { textLimits } from './limits.ts';
import { dateSchema, shortText } from './text.ts';

const form = `{ date: 2026-11-24, checked: "…" }`;

/** What was really checked, and what was not. */
export const checkedSchema = shortText(textLimits.checked);

/** The last time somebody compared an entry with practice. */
export const reviewSchema = z.strictObject(
  {
    date: dateSchema.describe('The day.'),
    checked: checkedSchema.describe(
      `One sentence for readers, at most ${String(textLimits.checked)} characters: what was really checked, and what was not.`,
    ),
  },
  {
    error: ({ code, input }) =>
      code === 'invalid_type' && typeof input === 'string' && input !== ''
        ? `Say what was checked, too: \`reviewed: ${form.replace('2026-11-24', input)}\`, with one sentence of at most ${String(textLimits.checked)} characters.`
        : undefined,
  },
);

/**
 * The same in another language: day of the review -> the sentence. It holds for the review of that day alone; after the
 * next one readers get the English sentence until somebody translates it.
 */
export const translatedReviewSchema = z.record(
  z.iso.date('must be the day that en.mdx names, like 2026-11-24'),
  checkedSchema,
  {
    error: ({ code, input }) =>
      code === 'invalid_type' && typeof input === 'string' && input !== ''
        ? 'Write the day that en.mdx names before the sentence: `reviewed: { 2026-11-24: "…" }`.'
        : undefined,
  },
);
