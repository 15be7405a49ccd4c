import { z } from 'astro/zod';
import type { Catalogue } from '../../catalogue/model.ts';
import { termBase } from '../../catalogue/termBase.ts';
import { inLocale, langIn } from '../../config/catalogue.ts';
import { locales, type Locale } from '../../i18n/locales.ts';
import type { Links } from '../../site/links.ts';
import { tagsAsText } from '../tagsAsText.ts';
import { refsOf } from './entryRef.ts';
import * as v from './values.ts';

export const glossarySchema = z
  .object({
    locale: v.localeSchema,
    terms: z
      .array(
        z.object({
          key: v.keySchema,
          term: z.string().min(1),
          forms: z.array(z.string()).describe('Other spellings in running text.'),
          reading: z.string().optional().describe('How it is read, where its letters do not tell.'),
          definition: v.textSchema,
          textLocale: v.localeSchema.describe('Language of the words.'),
          names: z
            .record(v.localeSchema, z.string())
            .describe('What the term is called in each language that it exists in.'),
          see: z.array(v.entryRefSchema).describe('Entries where it matters most.'),
          url: v.pageSchema,
        }),
      )
      .describe('In the order of the source.'),
  })
  .meta({ title: 'Glossary', description: 'Terms with their definitions.' });

export const termsSchema = z
  .object({
    locale: v.localeSchema,
    terms: z.array(
      z.object({
        key: v.keySchema.describe('That of the glossary, where it defines the idea.'),
        term: z.string().min(1).describe('The one word for the idea.'),
        forms: z.array(z.string()).describe('Other spellings that texts may have.'),
        refused: z
          .array(
            z.object({
              form: z.string().describe('A word that texts of the catalogue do not use for it.'),
              use: z.string().describe('What they say instead.'),
              why: z.string(),
              except: z.array(z.string()).describe('Phrases in which it means something else.'),
            }),
          )
          .describe('Words that are not used, each with the reason.'),
      }),
    ),
  })
  .meta({ title: 'Terms', description: 'One word for one idea: the term base of the texts.' });

/**
 * Gives `api/v1/{locale}/glossary.json`.
 *
 * @example
 * apiGlossary(catalogue, 'en', links).terms.length > 0; // => true
 */
export const apiGlossary = (
  { entries, glossary }: Catalogue,
  locale: Locale,
  links: Links,
): z.output<typeof glossarySchema> => ({
  locale,
  terms: Object.entries(glossary).map(([key, { words, see }]) => {
    const { term, forms, reading, definition } = inLocale(words, locale);
    return {
      key,
      term,
      forms,
      ...(reading !== undefined && { reading }),
      definition: tagsAsText(definition),
      textLocale: langIn(words, locale) ?? locale,
      names: Object.fromEntries(
        locales.flatMap((other) => {
          const name = words[other]?.term;
          return name === undefined ? [] : [[other, name]];
        }),
      ),
      see: refsOf(see, entries, locale, links),
      url: `${links.absolute(links.url.page(locale, 'glossary'))}#${key}`,
    };
  }),
});

/**
 * Gives `api/v1/{locale}/terms.json`.
 *
 * @example
 * apiTerms(catalogue, 'en').locale; // => 'en'
 */
export const apiTerms = (catalogue: Catalogue, locale: Locale): z.output<typeof termsSchema> => ({
  locale,
  terms: termBase(catalogue, locale).map(({ key, term, forms, refused }) => ({
    ...{ key, term, forms: [...forms] },
    refused: refused.map(({ except, ...one }) => ({ ...one, except: [...except] })),
  })),
});
