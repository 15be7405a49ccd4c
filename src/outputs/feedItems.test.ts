import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import type { Catalogue, Entry } from '../catalogue/model.ts';
import { linksOf } from '../site/links.ts';
import { atomFeed } from './atomFeed.ts';
import { entryHtml, markdownHtml } from './entryHtml.ts';
import { entryData } from './entryData.ts';
import { feedItems } from './feedItems.ts';

const links = linksOf('https://example.org', '/x/');
const { catalogue } = buildCatalogue(rawFiles(soundTree()));
const [entry] = catalogue.entries;
if (!entry) throw new Error('The sound tree has no entry.');

const revision = (date: string, digest: string, sections: string[] = []) => ({
  ...{ date, revision: digest, sections, added: [], withdrawn: [], claimSections: [] },
});
const withEntries = (entries: Entry[], retired: Catalogue['retired'] = []): Catalogue => ({
  ...{ ...catalogue, entries, retired },
});

describe('what a feed tells', () => {
  const published = {
    ...entry,
    history: [revision('2026-01-01', 'aaaaaaaa')],
    revision: 'aaaaaaaa',
  };

  it('is that an entry is new', () => {
    expect(feedItems(withEntries([published]), 'en', links)).toMatchObject([
      {
        event: 'new',
        id: 'tag:example.org,2026-01-01:/x/p/srv-01/aaaaaaaa/en',
        link: 'https://example.org/x/en/serving/helper/',
        updated: '2026-01-01',
        lead: '',
      },
    ]);
  });

  it('is what changed in a revision, as an item of its own', () => {
    const revised = {
      ...published,
      revision: 'bbbbbbbb',
      history: [...published.history, revision('2026-02-02', 'bbbbbbbb', ['problem'])],
    };
    const [item] = feedItems(withEntries([revised]), 'en', links);
    expect(item).toMatchObject({
      event: 'revised',
      id: 'tag:example.org,2026-01-01:/x/p/srv-01/bbbbbbbb/en',
      updated: '2026-02-02',
    });
    expect(item?.lead).toContain('Problem');
  });

  it('is which entry says it better', () => {
    const other = { ...entry, id: 'SRV-09', slug: 'other' };
    const old = { ...published, supersededBy: 'SRV-09', reviewed: '2026-03-03' };
    const [item] = feedItems(withEntries([old, other]), 'en', links).filter(
      ({ event }) => event === 'superseded',
    );
    expect(item).toMatchObject({ updated: '2026-03-03' });
    expect(item?.id).toMatch(/superseded\/en$/);
    expect(item?.lead).toContain('href="https://example.org/x/en/serving/other/"');
  });

  it('is what became of an entry that was given up', () => {
    const retired = [
      {
        ...{ id: 'SRV-07', retired: '2027-01-10', formerly: [], into: ['SRV-01'] },
        reason: { en: 'Both said the same.' },
      },
    ];
    const [item] = feedItems(withEntries([published], retired), 'en', links);
    expect(item).toMatchObject({ event: 'retired', link: 'https://example.org/x/p/srv-07/' });
    expect(item?.lead).toMatch(/Both said the same[\s\S]*\/x\/en\/serving\/helper\//);
  });

  it('has the newest first, one id for each, and at most fifty', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      ...published,
      id: `SRV-${String(index + 10)}`,
      history: [revision(`2026-01-${String((index % 28) + 1).padStart(2, '0')}`, 'aaaaaaaa')],
    }));
    const items = feedItems(withEntries(many), 'en', links);
    expect(items).toHaveLength(50);
    expect(items[0]?.updated).toBe('2026-01-28');
    expect(new Set(items.map(({ id }) => id)).size).toBe(50);
  });
});

describe('texts for feed readers', () => {
  it.each([
    ['see <script>alert(1)</script>', '<script'],
    ['[a](javascript:alert(1))', 'javascript'],
    ['[a](../relative/)', 'relative'],
    ['![a](data:text/html,x)', 'data:'],
    ['word[^1]\n\n[^1]: note', 'href'],
  ])('run nothing and lead nowhere near: %j', (markdown, never) => {
    expect(markdownHtml(markdown)).not.toContain(never);
  });

  it('keep links to elsewhere, and show diagrams as pictures in pixels', () => {
    const html = entryHtml(entryData(entry, 'en', catalogue, links));
    expect(html).toContain('src="https://example.org/x/diagrams/helper/flow.en.png"');
    expect(html).toContain('href="https://example.org/x/p/srv-01/');
    expect(html).not.toMatch(/^<h1/);
  });

  it('cannot end the section of raw text that they stand in', () => {
    const [item] = feedItems(catalogue, 'en', links);
    if (!item) throw new Error('There is news.');
    const xml = atomFeed('en', [{ ...item, title: 'a ]]> b & <c>' }], links, () => 'x ]]> y');
    expect(xml).toContain('x ]]&gt; y');
    expect(xml).toContain('a ]]&gt; b &amp; &lt;c&gt;');
  });
});
