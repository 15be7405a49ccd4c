import { describe, expect, it } from 'vitest';
import { parse } from 'parse5';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { linksOf } from '../site/links.ts';
import {
  breadcrumbData,
  entryStructure,
  familyStructure,
  jsonLd,
  siteStructure,
} from './structuredData.ts';

const links = linksOf('https://example.org', '/x/');
const { catalogue } = buildCatalogue(rawFiles(soundTree()));
const [entry] = catalogue.entries;
if (!entry) throw new Error('The sound tree has no entry.');

describe('the text of a block', () => {
  it.each([
    'ends </script><script>alert(1)</script>',
    'begins <!-- <script>',
    'lines\u2028and\u2029paragraphs',
    '& &lt; &amp;',
    '"quoted" \\ and back',
  ])('is read as it was written, and stays inside: %j', (name) => {
    const text = jsonLd({ '@context': 'https://schema.org', '@type': 'Thing', name });
    expect(text).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(text)).toMatchObject({ name });
    const page = parse(`<script type="application/ld+json">${text}</script><p>after`);
    expect(JSON.stringify(page, ['nodeName', 'childNodes']).match(/"script"/g)).toHaveLength(1);
  });
});

describe('the way to a page', () => {
  it('is numbered, absolute, and ends at the page', () => {
    const page = 'https://example.org/x/en/serving/';
    const { itemListElement } = breadcrumbData(
      [{ text: 'Catalogue', href: '/x/en/catalogue/' }, { text: 'Serving' }],
      page,
      links,
    ) as unknown as { itemListElement: unknown[] };
    expect(itemListElement).toEqual([
      {
        '@type': 'ListItem',
        position: 1,
        name: 'Catalogue',
        item: 'https://example.org/x/en/catalogue/',
      },
      { '@type': 'ListItem', position: 2, name: 'Serving', item: page },
    ]);
  });
});

describe('an entry', () => {
  const article = (locale: string) =>
    entryStructure(entry, locale as 'en', catalogue, links, 'Words.', [])[
      '@graph'
    ][0] as unknown as Record<string, unknown>;

  it('is an article at a revision', () => {
    expect(article('en')).toMatchObject({
      '@type': 'TechArticle',
      '@id': 'https://example.org/x/en/serving/helper/',
      identifier: 'SRV-01',
      version: entry.revision,
      inLanguage: 'en',
      dateModified: '2026-11-24',
    });
    expect(article('en')).not.toHaveProperty('translationOfWork');
  });

  it('names the English text where it is a translation', () => {
    expect(article('ja')).toMatchObject({
      inLanguage: 'ja',
      translationOfWork: { '@id': 'https://example.org/x/en/serving/helper/' },
    });
  });
});

describe('the site and a family', () => {
  it('tell how to search', () => {
    expect(siteStructure('ja', links)).toMatchObject({
      potentialAction: {
        target: { urlTemplate: 'https://example.org/x/ja/search/?q={search_term_string}' },
        'query-input': 'required name=search_term_string',
      },
    });
  });

  it('list the entries of the family alone, in their order', () => {
    const { mainEntity } = familyStructure(
      'serving',
      'en',
      catalogue,
      links,
      'Words.',
    ) as unknown as {
      mainEntity: { numberOfItems: number; itemListElement: { url: string }[] };
    };
    const expected = catalogue.entries
      .filter(({ category }) => category === 'serving')
      .map((one) => links.entry('en', one));
    expect(mainEntity.itemListElement.map(({ url }) => url)).toEqual(expected);
    expect(mainEntity.numberOfItems).toBe(expected.length);
  });
});
