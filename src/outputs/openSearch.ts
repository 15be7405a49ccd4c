import { siteWords } from '../config/catalogue.ts';
import { defaultLocale, localeName, type Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { Links } from '../site/links.ts';
import { escapeXml } from './escapeXml.ts';
import { siteNames, type SiteName } from './siteNames.ts';

/** What browsers show of a short name, and of a long one. */
const most = { short: 16, long: 48 };

const cut = (text: string, length: number): string =>
  Array.from(text).slice(0, length).join('').trim();

/**
 * Names the search of a language, as the browser lists it among its engines: two of one name would be one to it.
 *
 * @example
 * searchName({ name: 'ML System Design Patterns', short: 'ML Patterns' }, 'ja'); // => 'ML Patterns 日本語'
 */
export const searchName = (names: SiteName, locale: Locale): string =>
  locale === defaultLocale
    ? cut(names.short, most.short)
    : cut(`${names.short} ${localeName(locale)}`, most.short);

/**
 * Describes the search of a language for browsers, which offer it in their address bar: OpenSearch 1.1.
 *
 * @returns An XML document.
 * @example
 * openSearch('ja', linksOf('https://example.org', '/x/')).includes('/x/ja/search/?q={searchTerms}'); // gives true
 */
export function openSearch(locale: Locale, links: Links): string {
  const t = translator(locale);
  const names = siteNames();
  const self = links.absolute(links.url.openSearch(locale));
  const search = links.absolute(links.url.page(locale, 'search'));
  const picture = (type: string, size: number, path: string): string =>
    `  <Image width="${String(size)}" height="${String(size)}" type="${type}">${escapeXml(links.absolute(links.url.asset(path)))}</Image>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `  <ShortName>${escapeXml(searchName(names, locale))}</ShortName>`,
    `  <LongName>${escapeXml(cut(siteWords(locale).name ?? names.name, most.long))}</LongName>`,
    `  <Description>${escapeXml(`${siteWords(locale).name ?? names.name}: ${t('search.title')}`)}</Description>`,
    picture('image/x-icon', 16, 'favicon.ico'),
    picture('image/svg+xml', 32, 'favicon.svg'),
    `  <Url type="text/html" method="get" template="${escapeXml(search)}?q={searchTerms}" />`,
    `  <Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(self)}" />`,
    `  <Language>${locale}</Language>`,
    '  <InputEncoding>UTF-8</InputEncoding>',
    '  <OutputEncoding>UTF-8</OutputEncoding>',
    '</OpenSearchDescription>',
    '',
  ].join('\n');
}
