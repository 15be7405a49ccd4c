import { z } from 'astro/zod';
import { tagName } from '../../catalogue/lookup.ts';
import type { Catalogue, Entry } from '../../catalogue/model.ts';
import {
  config,
  familyWords,
  inLocale,
  partWords,
  type InLocales,
} from '../../config/catalogue.ts';
import type { Locale } from '../../i18n/locales.ts';
import { categories, places } from '../../schema/entry.ts';
import type { Links } from '../../site/links.ts';
import { entryRef } from './entryRef.ts';
import * as v from './values.ts';

const members = z.array(v.entryRefSchema).describe('In the order of the catalogue.');

export const familiesSchema = z
  .object({
    locale: v.localeSchema,
    families: z.array(
      z.object({
        key: v.familySchema,
        name: v.nameSchema,
        summary: z.string().describe('What the family decides.'),
        prefix: z.string().min(1).describe('What its ids begin with.'),
        ink: z
          .object({ light: z.string(), dark: z.string() })
          .describe('Its colour on light and on dark paper, as in CSS.'),
        url: v.pageSchema,
        entries: members,
      }),
    ),
  })
  .meta({ title: 'Families', description: 'Families of the catalogue, in their order.' });

export const tagsSchema = z
  .object({
    locale: v.localeSchema,
    tags: z.array(
      z.object({ key: v.keySchema, name: v.nameSchema, url: v.pageSchema, entries: members }),
    ),
  })
  .meta({ title: 'Tags', description: 'Tags that entries have.' });

export const systemSchema = z
  .object({
    locale: v.localeSchema,
    parts: z
      .array(
        z.object({
          key: v.keySchema,
          name: v.nameSchema,
          question: z.string().describe('The question that its entries answer.'),
          to: z
            .array(z.object({ part: v.keySchema, name: v.nameSchema }))
            .describe('Arrows that leave it, with what flows along them.'),
          url: v.pageSchema,
          entries: members,
        }),
      )
      .describe('In the order of the flow; none where the catalogue draws no system.'),
  })
  .meta({ title: 'System', description: 'The system that the home page draws.' });

const refs = (entries: readonly Entry[], locale: Locale, links: Links) =>
  entries.map((entry) => entryRef(entry, locale, links));

/**
 * Gives `api/v1/{locale}/families.json`.
 *
 * @example
 * apiFamilies(catalogue, 'en', links).families.length > 0; // => true
 */
export const apiFamilies = (
  { entries }: Catalogue,
  locale: Locale,
  links: Links,
): z.output<typeof familiesSchema> => ({
  locale,
  families: categories.flatMap((key) => {
    const family = config.families[key];
    if (!family) return [];
    const own = entries.filter(({ category }) => category === key);
    return [
      {
        key,
        ...familyWords(key, locale),
        prefix: family.prefix,
        ink: family.ink,
        url: links.absolute(links.url.category(locale, key)),
        entries: refs(own, locale, links),
      },
    ];
  }),
});

/**
 * Gives `api/v1/{locale}/tags.json`.
 *
 * @example
 * apiTags(catalogue, 'en', links).tags.every((tag) => tag.entries.length > 0); // => true
 */
export const apiTags = (
  { entries, tags }: Catalogue,
  locale: Locale,
  links: Links,
): z.output<typeof tagsSchema> => ({
  locale,
  tags: Object.keys(tags).flatMap((key) => {
    const own = entries.filter((entry) => entry.tags.includes(key));
    return own.length === 0
      ? []
      : [
          {
            key,
            name: tagName(tags, key, locale),
            url: links.absolute(links.url.tag(locale, key)),
            entries: refs(own, locale, links),
          },
        ];
  }),
});

/**
 * Gives `api/v1/{locale}/system.json`.
 *
 * @example
 * apiSystem(catalogue, 'en', links).locale; // => 'en'
 */
export const apiSystem = (
  { entries }: Catalogue,
  locale: Locale,
  links: Links,
): z.output<typeof systemSchema> => ({
  locale,
  parts: places.map((key) => ({
    key,
    ...partWords(key, locale),
    to: (config.parts?.[key]?.to ?? []).map(({ part, words }) => ({
      part,
      name: inLocale(words as InLocales<string>, locale),
    })),
    url: links.absolute(links.url.part(locale, key)),
    entries: refs(
      entries.filter(({ place }) => place === key),
      locale,
      links,
    ),
  })),
});
