import { textFor, type Catalogue, type Entry } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import { locales } from '../i18n/locales.ts';
import type { Attribute, CategorySlug, Effect, Kind, RelationType } from '../schema/entry.ts';
import type { Links } from '../site/links.ts';

/** An entry in `api/v1/{locale}/entries.json`. */
export interface EntryListItem {
  id: string;
  slug: string;
  kind: Kind;
  category: CategorySlug;
  /** Key of the part of the system where it acts. */
  place?: string;
  title: string;
  summary: string;
  tags: string[];
  impact: Record<Attribute, Effect>;
  revision: string;
  reviewed: string;
  relations: { type: RelationType; id: string }[];
  url: string;
  json: string;
}

/** Gives what lists and pickers show of an entry. */
export function entryListItem(
  entry: Entry,
  locale: Locale,
  links: Links,
  entries: readonly Entry[],
): EntryListItem {
  const { title, summary } = textFor(entry, locale);
  const idOf = new Map(entries.map(({ slug, id }) => [slug, id]));
  return {
    id: entry.id,
    slug: entry.slug,
    kind: entry.kind,
    category: entry.category,
    ...(entry.place !== undefined && { place: entry.place }),
    title,
    summary,
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
  };
}

/** Gives `api/v1/index.json`: what there is and where. */
export function apiIndex(catalogue: Catalogue, links: Links): Record<string, unknown> {
  const address = (path: string): string => links.absolute(links.url.api(path));
  return {
    version: 1,
    locales,
    entries: Object.fromEntries(
      locales.map((locale) => [locale, address(`${locale}/entries.json`)]),
    ),
    entry: decodeURI(address('{locale}/entries/{slug}.json')),
    markdown: decodeURI(
      links.absolute(links.url.entryMarkdown('en', { category: '{category}', slug: '{slug}' })),
    ).replace('/en/', '/{locale}/'),
    graph: address('graph.json'),
    schema: address('entry.schema.json'),
    count: catalogue.entries.length,
    ids: Object.fromEntries(catalogue.entries.map(({ id, slug }) => [id, slug])),
  };
}

/** Gives `api/v1/graph.json`: the entries and how they relate, without words. */
export function apiGraph(entries: readonly Entry[]): Record<string, unknown> {
  const idOf = new Map(entries.map(({ slug, id }) => [slug, id]));
  return {
    nodes: entries.map(({ id, slug, kind, category, tags }) => ({
      id,
      slug,
      kind,
      category,
      tags,
    })),
    edges: entries.flatMap(({ id, relations }) =>
      relations.flatMap(({ type, target }) => {
        const to = idOf.get(target);
        return to === undefined ? [] : [{ from: id, type, to }];
      }),
    ),
  };
}
