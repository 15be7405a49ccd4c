import { familyWords } from '../config/catalogue.ts';
import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { indexedEntry, pageRecords } from './searchRecords.ts';

const { catalogue } = buildCatalogue(
  rawFiles(soundTree({ 'content/serving/trap/ko.mdx': undefined })),
);
const [helper, trap] = catalogue.entries;
if (!helper || !trap) throw new Error('The sound tree lost its entries.');

describe('what the search knows of an entry', () => {
  const indexed = indexedEntry(helper, catalogue, 'ja');

  it('is every claim, as text and as a part to arrive at', () => {
    const claims = Object.values(helper.text.ja?.claims ?? {}).flat();
    expect(claims.length).toBeGreaterThan(5);
    const text = indexed?.fields.map(([, words]) => words).join('\n') ?? '';
    expect(claims.filter((claim) => !text.includes(claim.text))).toEqual([]);
    const anchors = indexed?.parts.map(({ anchor }) => anchor) ?? [];
    expect(claims.filter(({ id }) => !anchors.includes(id))).toEqual([]);
  });

  it('is its names first, in English too, then its words by how much they say', () => {
    expect(indexed?.record).toMatchObject({
      id: 'SRV-01',
      names: ['題', '別名'],
      english: ['Title of SRV-01', 'other name'],
    });
    const weights = indexed?.fields.map(([weight]) => weight) ?? [];
    expect(weights).toEqual(weights.toSorted((a, b) => b - a));
    expect(indexed?.fields[0]?.[1]).toContain('別名');
  });

  it('is its sections and diagrams, with their anchors', () => {
    const anchors = indexed?.parts.map(({ anchor }) => anchor);
    expect(anchors).toEqual(
      expect.arrayContaining([
        'problem',
        'solution',
        'diagram-flow',
        'how-it-works',
        'what-breaks',
      ]),
    );
  });

  it('is nothing in a language that it is not translated into', () => {
    expect(indexedEntry(trap, catalogue, 'ko')).toBeUndefined();
    expect(indexedEntry(trap, catalogue, 'ja')).toBeDefined();
  });
});

it('families and terms are found by their names in every language', () => {
  const names = pageRecords(catalogue, 'ko').flatMap((page) => page.names);
  expect(names).toEqual(expect.arrayContaining([familyWords('serving', 'ko').name, 'a']));
});

it('a term is found by the words that texts may not use for it', () => {
  const terms = 'term: { ja: { refused: [{ forms: [遮断器], why: 電気の言葉です。 }] } }\n';
  const { catalogue: strict } = buildCatalogue(
    rawFiles(soundTree({ 'content/terms.yaml': terms })),
  );
  const term = pageRecords(strict, 'ja').find(({ path }) => path === 'glossary/#term');
  expect(term?.names).toEqual(['a', '遮断器', 'a']);
});
