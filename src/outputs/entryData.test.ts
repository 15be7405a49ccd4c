import { describe, expect, it } from 'vitest';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import type { Locale } from '../i18n/locales.ts';
import { entryData } from './entryData.ts';
import { linksOf } from '../site/links.ts';

const links = linksOf('https://example.org', '/');
const revisions = 'content/serving/helper/revisions.json';

function dataOf(index: number, locale: Locale, changes = {}) {
  const { catalogue } = buildCatalogue(rawFiles(soundTree(changes)));
  const entry = catalogue.entries[index];
  if (!entry) throw new Error('The tree has two entries.');
  return entryData(entry, locale, catalogue, links);
}

describe('the data of an entry', () => {
  it('has the names of the language and the keys of all', () => {
    const data = dataOf(0, 'ja');
    expect(data).toMatchObject({
      id: 'SRV-01',
      slug: 'helper',
      kind: { key: 'pattern', name: 'パターン' },
      locale: 'ja',
      textLocale: 'ja',
      title: '題',
      tags: [{ key: 'queue', name: 'Queue' }],
      problem: { anchor: 'problem', title: '課題', text: '課題です。' },
      urls: {
        page: 'https://example.org/ja/serving/helper/',
        permalink: 'https://example.org/p/srv-01/',
        markdown: 'https://example.org/ja/serving/helper.md',
        json: 'https://example.org/api/v1/ja/entries/helper.json',
      },
    });
    expect(data.sections.map(({ anchor, title }) => [anchor, title])).toEqual([
      ['how-it-works', '仕組み'],
      ['what-breaks', '壊れ方'],
    ]);
    expect(data.related).toEqual([
      expect.objectContaining({
        relation: 'mitigates',
        id: 'SRV-A01',
        title: '罠',
        reason: '役に立ちます。',
        url: 'https://example.org/ja/serving/trap/',
      }),
    ]);
    expect(data.diagrams).toEqual([
      expect.objectContaining({
        anchor: 'diagram-flow',
        title: '図',
        sentences: ['クライアント → API：問い合わせ'],
        svg: 'https://example.org/diagrams/helper/flow.ja.svg',
      }),
    ]);
  });

  it.each([
    [0, ['useWhen', 'avoidWhen', 'pros', 'cons', 'considerations']],
    [1, ['symptoms', 'causes', 'remedies', 'pros', 'cons']],
  ])('of entry %i has the groups of its kind, each claim with its citation', (index, groups) => {
    const data = dataOf(index, 'en');
    expect(data.groups.map(({ key }) => key)).toEqual(groups);
    const forms = ['link', 'markdown', 'option', 'madr', 'checklist', 'embed'];
    for (const { anchor, url, cite } of data.groups.flatMap(({ claims }) => claims)) {
      expect(url).toBe(`${data.urls.permalink}${anchor}/`);
      expect(cite.link).toBe(`${data.urls.permalink}${anchor}/?rev=${data.revision}`);
      expect(Object.keys(cite)).toEqual(forms);
    }
    expect(Object.keys(data.cite)).toEqual(forms);
  });

  it('says where it acts, and which claim is why, each with its address', () => {
    const data = dataOf(0, 'ja', {
      'content/serving/helper/en.mdx': soundTree({})['content/serving/helper/en.mdx']?.replace(
        'problem:',
        'place: gateway\nbecause: { cost: con-one }\nproblem:',
      ),
    });
    expect(data.place).toEqual({ key: 'gateway', name: 'ゲートウェイ' });
    expect(data.because).toEqual({
      cost: { anchor: 'con-one', url: 'https://example.org/p/srv-01/con-one/' },
    });
    expect(dataOf(0, 'en')).not.toHaveProperty('place');
  });

  it('falls back to English where it is not translated', () => {
    const data = dataOf(0, 'ko', { 'content/serving/helper/ko.mdx': undefined });
    expect(data).toMatchObject({ locale: 'ko', textLocale: 'en', title: 'Title of SRV-01' });
    expect(data.urls.page).toBe('https://example.org/ko/serving/helper/');
    expect(data.diagrams[0]?.svg).toMatch(/flow\.en\.svg$/);
  });

  it.each([
    ['en', ['Problem', 'How it works', 'gone']],
    ['ja', ['課題', '仕組み', 'gone']],
  ] as const)('tells its history in %s', (locale, sections) => {
    const first = { problem: '11111111', 'body-how-it-works': '11111111', 'body-gone': '11111111' };
    const data = dataOf(0, locale, {
      [revisions]: JSON.stringify({
        aaaaaaaa: { date: '2026-11-01', sections: first },
        bbbbbbbb: {
          date: '2026-11-24',
          sections: { problem: '22222222', 'body-how-it-works': '22222222' },
        },
      }),
    });
    expect(data.history).toMatchObject([
      { date: '2026-11-01', revision: 'aaaaaaaa', sections: [], sectionIds: [] },
      {
        ...{ date: '2026-11-24', revision: 'bbbbbbbb', sections },
        sectionIds: ['problem', 'body-how-it-works', 'body-gone'],
        url: 'https://example.org/p/srv-01/?rev=bbbbbbbb',
      },
    ]);
  });

  it('says how a relation reads from its other end, and where it was written', () => {
    const [here] = dataOf(0, 'en').related;
    const [there] = dataOf(1, 'en').related;
    expect(here).toMatchObject({ isWrittenHere: true, reverse: { relation: there?.relation } });
    expect(there).toMatchObject({ isWrittenHere: false, reverse: { relation: here?.relation } });
    expect(there?.reason).toBe(here?.reason);
  });

  it('says how each language stands', () => {
    const { translations } = dataOf(0, 'en', { 'content/serving/helper/ko.mdx': undefined });
    expect(translations.map(({ locale, state }) => `${locale} ${state}`)).toEqual([
      'en source',
      expect.stringMatching(/^ja (?:current|stale|unknown)$/),
      'ko missing',
    ]);
  });
});
