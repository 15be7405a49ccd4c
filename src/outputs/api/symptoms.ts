import { z } from 'astro/zod';
import { claimAt } from '../../catalogue/claims.ts';
import { textFor, type Catalogue } from '../../catalogue/model.ts';
import { signGroups, signsOf, type SignGroup } from '../../catalogue/signs.ts';
import { familyWords, partWords } from '../../config/catalogue.ts';
import type { Name } from '../../config/schema.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Links } from '../../site/links.ts';
import { bodyLinks } from '../bodyLinks.ts';
import { sectionMarkdown } from '../sectionMarkdown.ts';
import { tagsAsText } from '../tagsAsText.ts';
import { entryRef } from './entryRef.ts';
import * as v from './values.ts';

export const symptomsSchema = z
  .object({
    locale: v.localeSchema,
    groups: z
      .array(
        z.object({
          key: v.keySchema,
          of: z
            .enum(['part', 'family'])
            .describe('Whether it is a part of the system or a family.'),
          name: v.nameSchema,
          url: v.pageSchema,
          entries: z
            .array(
              z.object({
                entry: v.entryRefSchema,
                signs: z.array(
                  z.object({
                    anchor: v.anchorSchema,
                    text: v.textSchema.describe('What one sees.'),
                    textLocale: v.localeSchema.describe('Language of the words.'),
                    url: v.permanentSchema,
                    failure: z
                      .object({ name: v.textSchema, defence: v.textSchema })
                      .optional()
                      .describe('What it is the first sign of, and what stands against it.'),
                  }),
                ),
                waysOut: z.array(v.entryRefSchema).describe('Patterns that mitigate it.'),
              }),
            )
            .describe('Antipatterns first.'),
        }),
      )
      .describe('In the order of the flow.'),
  })
  .meta({ title: 'Symptoms', description: 'What one sees when something goes wrong.' });

const nameOf = ({ key, of }: SignGroup, locale: Locale): string =>
  (of === 'part' ? partWords : familyWords)(key as Name, locale).name;

/**
 * Gives `api/v1/{locale}/symptoms.json`.
 *
 * @example
 * apiSymptoms(catalogue, 'en', links).groups.length > 0; // => true
 */
export const apiSymptoms = (
  { entries }: Catalogue,
  locale: Locale,
  links: Links,
): z.output<typeof symptomsSchema> => ({
  locale,
  groups: signGroups(entries).map((group) => ({
    key: group.key,
    of: group.of,
    name: nameOf(group, locale),
    url: links.absolute(links.url.symptoms(locale, group.key)),
    entries: group.entries.map((entry) => {
      const { signs, waysOut } = signsOf(entry, entries, locale);
      const text = textFor(entry, locale);
      const page = links.entry(locale, entry);
      const addresses = bodyLinks(text, locale, page, links);
      const words = (markdown: string): string =>
        tagsAsText(sectionMarkdown(markdown, addresses, page));
      return {
        entry: entryRef(entry, locale, links),
        signs: signs.map(({ anchor, text: seen, lang, failure }) => ({
          anchor,
          text: words(seen),
          textLocale: lang ?? locale,
          url: links.absolute(
            claimAt(text, anchor) === undefined
              ? `${links.url.permalink(entry.id)}#${anchor}`
              : links.url.claim(entry.id, anchor),
          ),
          ...(failure && {
            failure: { name: words(failure.name), defence: words(failure.defence) },
          }),
        })),
        waysOut: waysOut.map((other) => entryRef(other, locale, links)),
      };
    }),
  })),
});
