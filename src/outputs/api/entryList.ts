import { z } from 'astro/zod';
import { textFor, type Entry } from '../../catalogue/model.ts';
import type { Locale } from '../../i18n/locales.ts';
import type { Links } from '../../site/links.ts';
import { tagsAsText } from '../tagsAsText.ts';
import * as v from './values.ts';

/** An entry in `api/v1/{locale}/entries.json`. */
const entryListItemSchema = z
  .object({
    id: v.idSchema,
    slug: v.slugSchema,
    kind: v.kindSchema,
    category: v.familySchema,
    place: v.keySchema.optional().describe('Key of the part of the system where it acts.'),
    title: v.nameSchema,
    summary: v.textSchema,
    tags: z.array(v.keySchema).describe('Keys of `tags.json`.'),
    impact: z.record(v.attributeSchema, v.effectSchema),
    revision: v.revisionSchema,
    reviewed: v.dateSchema,
    relations: z
      .array(z.object({ type: v.relationTypeSchema, id: v.idSchema }))
      .describe('Those that the entry wrote; `graph.json` has both ends.'),
    url: v.pageSchema,
    json: v.fileSchema,
    aliases: z.array(z.string()).describe('Other names that people know it by.'),
    textLocale: v.localeSchema.describe(
      'Language of the text: English where it is not translated.',
    ),
    translation: v.translationStateSchema,
    status: v.statusSchema,
    permalink: v.permanentSchema,
    markdown: v.addressSchema.describe('The entry as Markdown.'),
  })
  .meta({ id: 'EntryListItem', description: 'An entry, as lists and pickers show it.' });
export type EntryListItem = z.output<typeof entryListItemSchema>;

export const entryListSchema = z
  .array(entryListItemSchema)
  .meta({ title: 'EntryList', description: 'Every entry, in the order of the catalogue.' });

/**
 * Gives what lists and pickers show of an entry.
 *
 * @param entries Of the catalogue, among which the other ends of its relations are.
 * @example
 * entryListItem(asynchronous, 'en', links, entries).permalink; // => 'https://example.org/p/srv-03/'
 */
export function entryListItem(
  entry: Entry,
  locale: Locale,
  links: Links,
  entries: readonly Entry[],
): EntryListItem {
  const { title, summary, aliases, locale: textLocale, status } = textFor(entry, locale);
  const idOf = new Map(entries.map(({ slug, id }) => [slug, id]));
  return {
    id: entry.id,
    slug: entry.slug,
    kind: entry.kind,
    category: entry.category,
    ...(entry.place !== undefined && { place: entry.place }),
    title,
    summary: tagsAsText(summary),
    tags: entry.tags,
    impact: entry.impact,
    revision: entry.revision,
    reviewed: entry.reviewed,
    relations: entry.relations.flatMap(({ type, target }) => {
      const id = idOf.get(target);
      return id === undefined ? [] : [{ type, id }];
    }),
    url: links.entry(locale, entry),
    json: links.absolute(links.url.entryJson(locale, entry.slug)),
    aliases,
    textLocale,
    translation: status.state,
    status: entry.status,
    permalink: links.absolute(links.url.permalink(entry.id)),
    markdown: links.absolute(links.url.entryMarkdown(locale, entry)),
  };
}
