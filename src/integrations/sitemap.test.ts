import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import { changedOn, headOf } from './sitemap.ts';

const { catalogue } = buildCatalogue(rawFiles(soundTree()));
const page = 'https://example.org/en/a/?x=1&y=2';
const canonical = '<link rel="canonical" href="https://example.org/en/a/?x=1&amp;y=2">';

describe('the head of a page', () => {
  it.each([
    ['itself', canonical, true],
    ['another page', canonical.replace('/a/', '/b/'), false],
    ['nothing', '', false],
    ['itself, but hides', `${canonical}<meta name="robots" content="noindex">`, false],
  ])('tells whether it counts: it names %s', (_what, head, counts) => {
    expect(headOf(`${head}</head>`, page).counts).toBe(counts);
  });

  it('names its languages, and nothing below the head is one', () => {
    const link = '<link rel="alternate" hreflang="ja" href="https://example.org/ja/a/">';
    expect(headOf(`${link}</head>${link}`, page).alternates).toEqual([
      { lang: 'ja', url: 'https://example.org/ja/a/' },
    ]);
  });
});

describe('the day of a page', () => {
  const [first, ...others] = catalogue.entries;
  if (!first) throw new Error('The sound tree has no entry.');
  const dated = { ...catalogue, entries: [{ ...first, reviewed: '2031-01-01' }, ...others] };

  it.each([
    [`en/${first.category}/${first.slug}/`, '2031-01-01'],
    [`ja/${first.category}/`, '2031-01-01'],
    [`en/tags/${first.tags[0] ?? ''}/`, '2031-01-01'],
    ['en/', '2031-01-01'],
    ['en/glossary/', undefined],
    ['en/about/', undefined],
  ])('is that of the newest words on it: %s', (path, day) => {
    expect(changedOn(path, dated)).toBe(day);
  });

  it('is not that of other entries', () => {
    const other = others[0];
    expect(other && changedOn(`en/${other.category}/${other.slug}/`, dated)).not.toBe('2031-01-01');
  });
});
