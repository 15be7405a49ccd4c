import { z } from 'astro/zod';
import { entryBySlug } from '../../catalogue/lookup.ts';
import type { Catalogue } from '../../catalogue/model.ts';
import { inLocale } from '../../config/catalogue.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Links } from '../../site/links.ts';
import { entryRef, refsOf } from './entryRef.ts';
import * as v from './values.ts';

const answerSchema = z
  .object({
    key: v.keySchema,
    answer: v.textSchema,
    entries: z
      .array(z.object({ entry: v.entryRefSchema, reason: v.textSchema }))
      .describe('Patterns that fit, best first.'),
    beware: z.array(v.entryRefSchema).describe('Antipatterns that threaten whoever answers so.'),
  })
  .meta({ id: 'Answer' });

export const guideSchema = z
  .object({
    locale: v.localeSchema,
    url: v.pageSchema,
    groups: z.array(v.namedSchema).describe('What is asked at a time, in this order.'),
    questions: z.array(
      z.object({
        key: v.keySchema,
        group: v.keySchema.optional().describe('Key of the group in which it is asked.'),
        question: v.textSchema,
        help: v.textSchema.describe('What to look at before answering.'),
        answers: z.array(answerSchema),
      }),
    ),
  })
  .meta({ title: 'Guide', description: 'The questions that lead to a pattern.' });

/**
 * Gives `api/v1/{locale}/guide.json`.
 *
 * @example
 * apiGuide(catalogue, 'en', links).url; // => 'https://example.org/en/choose/'
 */
export const apiGuide = (
  { entries, guide }: Catalogue,
  locale: Locale,
  links: Links,
): z.output<typeof guideSchema> => ({
  locale,
  url: links.absolute(links.url.page(locale, 'choose')),
  groups: guide.groups.map(({ key, name }) => ({ key, name: inLocale(name, locale) })),
  questions: guide.questions.map(({ key, group, question, help, answers }) => ({
    key,
    ...(group !== undefined && { group }),
    question: inLocale(question, locale),
    help: inLocale(help, locale),
    answers: answers.map((one) => ({
      key: one.key,
      answer: inLocale(one.answer, locale),
      entries: one.entries.flatMap(({ id, reason }) => {
        const entry = entryBySlug(entries, id);
        return entry
          ? [{ entry: entryRef(entry, locale, links), reason: inLocale(reason, locale) }]
          : [];
      }),
      beware: refsOf(one.beware, entries, locale, links),
    })),
  })),
});
