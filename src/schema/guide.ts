import { z } from 'astro/zod';
import { perLocale, slugSchema, textSchema } from './text.ts';

const answerSchema = z.strictObject({
  /** Permanent key; the address of a choice holds it. */
  key: slugSchema,
  answer: perLocale(textSchema),
  /** Patterns that fit this answer, best first, each with its reason. */
  entries: z
    .array(z.strictObject({ id: slugSchema, reason: perLocale(textSchema) }))
    .min(1)
    .max(4),
  /** Slugs of antipatterns that threaten whoever gives this answer. */
  beware: z.array(slugSchema).default([]),
});

/** `content/guide.yaml`: the questions that lead to a pattern. */
export const guideSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      key: slugSchema,
      question: perLocale(textSchema),
      /** What to look at before answering. */
      help: perLocale(textSchema),
      answers: z.array(answerSchema).min(2),
    }),
  ),
});
export type GuideData = z.output<typeof guideSchema>;
