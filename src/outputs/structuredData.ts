import type {
  BreadcrumbList,
  CollectionPage,
  DefinedTermSet,
  Graph,
  SearchAction,
  TechArticle,
  Thing,
  WebSite,
  WithContext,
} from 'schema-dts';
import { textFor, type Catalogue, type Entry } from '../catalogue/model.ts';
import { tagName } from '../catalogue/lookup.ts';
import { lastChanged } from '../catalogue/lastChanged.ts';
import { config, familyWords, inLocale, siteWords } from '../config/catalogue.ts';
import type { CategorySlug } from '../schema/entry.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import { host } from '../site/host.ts';
import type { Links } from '../site/links.ts';

/** A page on the way from the home page; the last one is the page itself and needs no address. */
export interface Crumb {
  text: string;
  href?: string;
}

/** What search engines read of a page, in the words of https://schema.org/. */
export type StructuredData =
  WithContext<BreadcrumbList> | WithContext<DefinedTermSet> | WithContext<WebSite> | Graph;

const context = 'https://schema.org';

/** Signs that could end the block, or that older parsers of scripts take for ends of lines. */
const unsafe = /[<>&\u2028\u2029]/g;

/**
 * Writes structured data as the text of a `<script type="application/ld+json">`. Whatever a text holds, it ends no script
 * and begins no comment.
 *
 * @example jsonLd({ '@context': 'https://schema.org', '@type': 'Thing', name: '</script>' }).includes('<') // => false
 */
export const jsonLd = (data: StructuredData | WithContext<Thing>): string =>
  JSON.stringify(data).replaceAll(
    unsafe,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const siteName = (locale: Locale): string => siteWords(locale).name ?? config.site.name;

/** The way to a page, as search engines show it in place of its address. */
function trailOf(trail: readonly Crumb[], page: string, links: Links): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ text, href }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: text,
      item: href === undefined ? page : links.absolute(href),
    })),
  };
}

/**
 * Describes the way to a page.
 *
 * @param page Address of the page itself.
 * @example breadcrumbData([{ text: 'Catalogue', href: '/en/catalogue/' }, { text: 'Serving' }], page, links)
 */
export const breadcrumbData = (
  trail: readonly Crumb[],
  page: string,
  links: Links,
): WithContext<BreadcrumbList> => ({
  '@context': context,
  ...trailOf(trail, page, links),
});

/**
 * Describes an entry: an article at one revision, the sources that it cites and the family that it belongs to.
 *
 * @param description Its summary without markup.
 * @param trail The way to it.
 * @example entryStructure(asynchronous, 'ja', catalogue, links, summary, trail)['@graph'].length // gives 2
 */
export function entryStructure(
  entry: Entry,
  locale: Locale,
  catalogue: Catalogue,
  links: Links,
  description: string,
  trail: readonly Crumb[],
): Graph {
  const { absolute, url } = links;
  const text = textFor(entry, locale);
  // Words that stand in for a translation are those of the page that has them.
  const page = links.entry(text.locale, entry);
  const publisher = {
    '@type': 'Organization',
    name: config.site.name,
    url: absolute(url.root()),
  } as const;
  const article: TechArticle = {
    '@type': 'TechArticle',
    '@id': page,
    url: page,
    headline: text.title,
    description,
    identifier: entry.id,
    inLanguage: text.locale,
    datePublished: entry.history[0]?.date ?? entry.reviewed,
    dateModified: lastChanged(entry),
    version: entry.revision,
    image: absolute(url.og(locale, entry.slug)),
    license: host.licence(),
    author: publisher,
    publisher,
    isPartOf: {
      '@type': 'CollectionPage',
      '@id': absolute(url.category(locale, entry.category)),
      name: familyWords(entry.category, locale).name,
    },
    ...(text.locale !== defaultLocale && {
      translationOfWork: { '@id': links.entry(defaultLocale, entry) },
    }),
    about: entry.tags.map((tag) => ({
      '@type': 'DefinedTerm',
      name: tagName(catalogue.tags, tag, locale),
      url: absolute(url.tag(locale, tag)),
    })),
    citation: entry.references.map(({ title, url: source }) => ({
      '@type': 'CreativeWork',
      name: title,
      url: source,
    })),
  };
  return { '@context': context, '@graph': [article, trailOf(trail, page, links)] };
}

/**
 * Describes the page of a family: its entries in their order.
 *
 * @param description What the family decides, without markup.
 */
export function familyStructure(
  family: CategorySlug,
  locale: Locale,
  catalogue: Catalogue,
  links: Links,
  description: string,
): WithContext<CollectionPage> {
  const { absolute, url } = links;
  const page = absolute(url.category(locale, family));
  const entries = catalogue.entries.filter(({ category }) => category === family);
  return {
    '@context': context,
    '@type': 'CollectionPage',
    '@id': page,
    url: page,
    name: familyWords(family, locale).name,
    description,
    inLanguage: locale,
    isPartOf: { '@type': 'WebSite', '@id': absolute(url.home(locale)), name: siteName(locale) },
    mainEntity: {
      '@type': 'ItemList',
      numberOfItems: entries.length,
      itemListElement: entries.map((entry, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name: textFor(entry, locale).title,
        url: links.entry(locale, entry),
      })),
    },
  };
}

/**
 * Describes the terms of the glossary that stand under some of its keys.
 *
 * @param keys Of the terms, in their order.
 * @param plain Takes the markup out of a definition.
 */
export function glossaryStructure(
  keys: readonly string[],
  locale: Locale,
  { glossary }: Catalogue,
  links: Links,
  name: string,
  plain: (markdown: string) => string,
): WithContext<DefinedTermSet> {
  const page = links.absolute(links.url.page(locale, 'glossary'));
  return {
    '@context': context,
    '@type': 'DefinedTermSet',
    '@id': page,
    url: page,
    name,
    inLanguage: locale,
    hasDefinedTerm: keys.flatMap((key) => {
      const entry = glossary[key];
      if (!entry) return [];
      const { term, definition } = inLocale(entry.words, locale);
      return [
        {
          '@type': 'DefinedTerm' as const,
          name: term,
          description: plain(definition),
          url: `${page}#${key}`,
        },
      ];
    }),
  };
}

/** The schema of schema.org does not know the notation in which search engines want the field of a search. */
type SearchField = SearchAction & { 'query-input': string };

/** Describes the site in a language, with its search. */
export function siteStructure(locale: Locale, links: Links): WithContext<WebSite> {
  const { absolute, url } = links;
  const search: SearchField = {
    '@type': 'SearchAction',
    target: {
      '@type': 'EntryPoint',
      urlTemplate: `${absolute(url.page(locale, 'search'))}?q={search_term_string}`,
    },
    'query-input': 'required name=search_term_string',
  };
  const home = absolute(url.home(locale));
  return {
    '@context': context,
    '@type': 'WebSite',
    '@id': home,
    url: home,
    name: siteName(locale),
    ...(siteName(locale) !== config.site.name && { alternateName: config.site.name }),
    description: siteWords(locale).lead,
    inLanguage: locale,
    license: host.licence(),
    ...(locale !== defaultLocale &&
      locales.includes(defaultLocale) && {
        translationOfWork: { '@id': absolute(url.home(defaultLocale)) },
      }),
    potentialAction: search,
  };
}
