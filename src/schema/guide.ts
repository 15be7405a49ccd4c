import { z } from 'astro/zod';
import { perLocale, slugSchema, textSchema } from './text.ts';

/** Patterns of one answer: as many as a reader compares. */
export const mostOfAnswer = 4;

const answerSchema = z.strictObject({
  key: slugSchema.describe('Permanent key; the address of a choice holds it.'),
  answer: perLocale(textSchema),
  entries: z
    .array(z.strictObject({ id: slugSchema, reason: perLocale(textSchema) }))
    .min(1)
    .max(mostOfAnswer)
    .describe('Patterns that fit this answer, best first, each with its reason.'),
  beware: z
    .array(slugSchema)
    .default([])
    .describe('Slugs of antipatterns that threaten whoever gives this answer.'),
});

/** `content/guide.yaml`: the questions that lead to a pattern. */
export const guideSchema = z.strictObject({
  groups: z
    .array(
      z.strictObject({
        key: slugSchema.describe('Permanent key; the address of a step of the guide holds it.'),
        name: perLocale(textSchema),
      }),
    )
    .default([])
    .describe(
      'What is asked at a time, in this order. Without groups, all questions stand together.',
    ),
  questions: z.array(
    z.strictObject({
      key: slugSchema,
      group: slugSchema.optional().describe('Key of the group in which it is asked.'),
      question: perLocale(textSchema),
      help: perLocale(textSchema).describe('What to look at before answering.'),
      answers: z.array(answerSchema).min(2),
    }),
  ),
});
export type GuideData = z.output<typeof guideSchema>;
