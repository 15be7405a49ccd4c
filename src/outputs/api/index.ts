import { claimIdsOf } from '../../catalogue/claims.ts';
import type { Catalogue, Entry } from '../../catalogue/model.ts';
import { translator } from '../../i18n/translate.ts';
import { defaultLocale, directionOf, localeName, locales } from '../../i18n/locales.ts';
import type { Links } from '../../site/links.ts';
import { apiAddress, apiFiles } from './files.ts';
import type { ApiIndex } from './indexSchema.ts';

/** What the content alone does not know of the site. */
export interface SiteFacts {
  name: string;
  /** SPDX id of the licence, and where its text is. */
  licence: { id: string; url: string };
  /** Digest of the content. */
  revision: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const countsOf = ({ entries, glossary }: Catalogue): ApiIndex['counts'] => ({
  entries: entries.length,
  patterns: entries.filter(({ kind }) => kind === 'pattern').length,
  antipatterns: entries.filter(({ kind }) => kind === 'antipattern').length,
  claims: sum(entries.map((entry) => claimIdsOf(entry).length)),
  relations: sum(entries.map(({ relations }) => relations.length)),
  diagrams: sum(entries.map(({ text }) => text.en.diagrams.length)),
  references: sum(entries.map(({ references }) => references.length)),
  terms: Object.keys(glossary).length,
  tags: new Set(entries.flatMap(({ tags }) => tags)).size,
});

const languagesOf = (entries: readonly Entry[]): ApiIndex['languages'] =>
  locales.map((locale) => {
    const translations = { source: 0, current: 0, stale: 0, unknown: 0, missing: 0 };
    for (const { text } of entries) translations[text[locale]?.status.state ?? 'missing'] += 1;
    return { locale, name: localeName(locale), direction: directionOf(locale), translations };
  });

const parameters = ['locale', 'slug'] as const;

/**
 * Gives `api/v1/index.json`: what there is and where.
 *
 * @param facts What the content alone does not know of the site.
 * @example
 * const facts = { name: 'Catalogue', licence: { id: 'MIT', url: links.absolute('/') }, revision: '0badcafe0bad' };
 * apiIndex(catalogue, links, facts).entries.en; // => 'https://example.org/api/v1/en/entries.json'
 */
export function apiIndex(catalogue: Catalogue, links: Links, facts: SiteFacts): ApiIndex {
  const { entries, retired } = catalogue;
  const address = (path: string): string => apiAddress(path, links);
  const t = translator(defaultLocale);
  const updated = entries
    .flatMap(({ history }) => history.map(({ date }) => date))
    .sort()
    .at(-1);
  const home = links.absolute(links.url.root());
  return {
    version: 1,
    locales: [...locales],
    entries: Object.fromEntries(
      locales.map((locale) => [locale, address(`${locale}/entries.json`)]),
    ),
    entry: address('{locale}/entries/{slug}.json'),
    markdown: decodeURI(
      links.absolute(
        links.url.entryMarkdown(defaultLocale, { category: '{category}', slug: '{slug}' }),
      ),
    ).replace(`/${defaultLocale}/`, '/{locale}/'),
    graph: address('graph.json'),
    schema: address('entry.schema.json'),
    count: entries.length,
    ids: Object.fromEntries(entries.map(({ id, slug }) => [id, slug])),
    name: facts.name,
    home,
    licence: { ...facts.licence, attribution: `${facts.name}, ${home}, ${facts.licence.id}` },
    revision: facts.revision,
    ...(updated !== undefined && { updated }),
    counts: countsOf(catalogue),
    languages: languagesOf(entries),
    routes: apiFiles.map(({ name, path, about }) => ({
      name,
      address: address(path),
      parameters: parameters.filter((parameter) => path.includes(`{${parameter}}`)),
      schema: address(`schemas/${name}.schema.json`),
      description: t(about),
    })),
    retired: retired.map(({ id, retired: date, into, reason }) => ({
      ...{ id, date, into, reason },
      permalink: links.absolute(links.url.permalink(id)),
    })),
    openapi: address('openapi.json'),
    types: address('types.d.ts'),
    documentation: Object.fromEntries(
      locales.map((locale) => [locale, links.absolute(links.url.page(locale, 'api'))]),
    ),
  };
}
