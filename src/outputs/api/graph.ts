import { z } from 'astro/zod';
import { entryBySlug } from '../../catalogue/lookup.ts';
import { langOf, textFor, type Entry } from '../../catalogue/model.ts';
import { inverseOf } from '../../catalogue/relations.ts';
import type { Locale } from '../../i18n/locales.ts';
import { translator } from '../../i18n/translate.ts';
import type { Links } from '../../site/links.ts';
import { tagsAsText } from '../tagsAsText.ts';
import { entryRef } from './entryRef.ts';
import * as v from './values.ts';

const edge = {
  from: v.idSchema.describe('The entry that wrote the relation.'),
  type: v.relationTypeSchema,
  to: v.idSchema,
  inverse: v.directedSchema.describe('How it reads from `to`.'),
};

export const graphSchema = z
  .object({
    nodes: z.array(
      z.object({
        id: v.idSchema,
        slug: v.slugSchema,
        kind: v.kindSchema,
        category: v.familySchema,
        tags: z.array(v.keySchema),
        place: v.keySchema.optional().describe('Key of the part of the system where it acts.'),
      }),
    ),
    edges: z.array(z.object(edge)).describe('Each relation once, from the entry that wrote it.'),
  })
  .meta({ title: 'Graph', description: 'The entries and how they relate, without words.' });

export const wordedGraphSchema = z
  .object({
    locale: v.localeSchema,
    nodes: z.array(v.entryRefSchema),
    edges: z
      .array(
        z.object({
          ...edge,
          name: v.nameSchema.describe('How it reads from `from`, in words.'),
          inverseName: v.nameSchema.describe('How it reads from `to`, in words.'),
          reason: v.textSchema.describe('True read from either side.'),
          textLocale: v.localeSchema.describe('Language of the reason.'),
        }),
      )
      .describe('Each relation once, from the entry that wrote it.'),
  })
  .meta({ title: 'WordedGraph', description: 'The same in a language, with the reasons.' });

/** Every relation that was written between two published entries. */
const written = (entries: readonly Entry[]) =>
  entries.flatMap((entry) =>
    entry.relations.flatMap(({ type, target }) => {
      const other = entryBySlug(entries, target);
      return other
        ? [
            {
              entry,
              edge: { from: entry.id, type, to: other.id, inverse: inverseOf(type) },
              target,
            },
          ]
        : [];
    }),
  );

/**
 * Gives `api/v1/graph.json`: the entries and how they relate, without words.
 *
 * @example
 * apiGraph(entries).edges.length > 0; // => true
 */
export const apiGraph = (entries: readonly Entry[]): z.output<typeof graphSchema> => ({
  nodes: entries.map(({ id, slug, kind, category, tags, place }) => ({
    ...{ id, slug, kind, category, tags },
    ...(place !== undefined && { place }),
  })),
  edges: written(entries).map((one) => one.edge),
});

/**
 * Gives `api/v1/{locale}/graph.json`: the same in a language, with the reasons.
 *
 * @example
 * wordedGraph(entries, 'en', links).locale; // => 'en'
 */
export function wordedGraph(
  entries: readonly Entry[],
  locale: Locale,
  links: Links,
): z.output<typeof wordedGraphSchema> {
  const t = translator(locale);
  return {
    locale,
    nodes: entries.map((entry) => entryRef(entry, locale, links)),
    edges: written(entries).map(({ entry, edge: one, target }) => {
      const text = textFor(entry, locale);
      return {
        ...one,
        name: t(`relation.${one.type}`),
        inverseName: t(`relation.${one.inverse}`),
        reason: tagsAsText(text.reasons[target] ?? ''),
        textLocale: langOf(text, `related.${target}`, locale) ?? locale,
      };
    }),
  };
}
