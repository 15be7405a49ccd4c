// What an entry without a translation says of itself: every output has to come to the same answer.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { attribute, type Element } from '../../scripts/lib/pageWeight.ts';
import type { SearchRecords } from '../../src/search/records.ts';
import { sites, type BuiltSite } from './sites.ts';

const text = (site: BuiltSite, file: string): string =>
  readFileSync(join(site.folder, file), 'utf8');

interface Listed {
  category: string;
  slug: string;
}

const entriesOf = (site: BuiltSite, locale: string): Listed[] =>
  JSON.parse(text(site, `api/v1/${locale}/entries.json`)) as Listed[];

/** Language of the words that the open data gives. */
const textLocale = (site: BuiltSite, locale: string, { slug }: Listed): string =>
  (JSON.parse(text(site, `api/v1/${locale}/entries/${slug}.json`)) as { textLocale: string })
    .textLocale;

const pathOf = (href: string): string => new URL(href).pathname;

/** What each output says: whether the page of the entry in this language counts. */
function answers(site: BuiltSite, locale: string, entry: Listed): Record<string, boolean> {
  const path = `${entry.category}/${entry.slug}`;
  const elements = site.pages.get(`${locale}/${path}/index.html`) ?? [];
  const links = elements.filter(({ tagName }) => tagName === 'link');
  const own = `${site.base}${locale}/${path}/`;
  const isCanonical = (link: Element): boolean =>
    attribute(link, 'rel') === 'canonical' && pathOf(attribute(link, 'href') ?? '') === own;
  const alternatesOf = (of: string): string[] =>
    (site.pages.get(`${of}/${path}/index.html`) ?? []).flatMap((element) => {
      const language = attribute(element, 'hreflang');
      return element.tagName === 'link' && language !== undefined ? [language] : [];
    });
  const indexed = JSON.parse(text(site, `search/${locale}.json`)) as SearchRecords;
  const parts = indexed.entries.find((record) => record.path === path);
  const shared = elements.find((element) => attribute(element, 'property') === 'og:url');
  return {
    data: textLocale(site, locale, entry) === locale,
    canonical: links.some(isCanonical),
    'og:url': pathOf((shared && attribute(shared, 'content')) ?? 'https://none.test') === own,
    'own alternates': alternatesOf(locale).includes(locale),
    'English alternates': alternatesOf('en').includes(locale),
    search: parts !== undefined,
    'search in full': existsSync(
      join(site.folder, 'search', locale, `${parts?.id ?? 'none'}.json`),
    ),
  };
}

describe.each(sites)('an entry of $name', (site) => {
  it('says everywhere alike in which languages it is', () => {
    const disagreeing = site.locales.flatMap((locale) =>
      entriesOf(site, locale).flatMap((entry) => {
        const said = answers(site, locale, entry);
        return new Set(Object.values(said)).size === 1
          ? []
          : [`${locale}/${entry.slug}: ${JSON.stringify(said)}`];
      }),
    );
    expect(disagreeing).toEqual([]);
  });
});

it('the fixture has an entry in English only, which these tests are about', () => {
  const [, fixture] = sites;
  const english =
    fixture &&
    entriesOf(fixture, 'ko').filter((entry) => textLocale(fixture, 'ko', entry) === 'en');
  expect(english?.length).toBeGreaterThan(0);
});
