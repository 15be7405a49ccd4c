import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { buildCatalogue } from '../catalogue/build.ts';
import { rawFiles, soundTree } from '../catalogue/testing/tree.ts';
import type { Locale } from '../i18n/locales.ts';
import { entryData } from './entryData.ts';
import { entryMarkdown } from './entryMarkdown.ts';
import { host } from '../site/host.ts';
import { linksOf } from '../site/links.ts';

function dataOf(locale: Locale) {
  const { catalogue } = buildCatalogue(rawFiles(soundTree()));
  const [entry] = catalogue.entries;
  if (!entry) throw new Error('The tree has entries.');
  return entryData(entry, locale, catalogue, linksOf('https://example.org', '/'));
}

describe('an entry as Markdown', () => {
  it('begins with its facts', () => {
    const data = dataOf('ja');
    const [, head = ''] = entryMarkdown(data).split('---\n');
    expect(parse(head)).toEqual({
      id: 'SRV-01',
      title: '題',
      aliases: data.aliases,
      kind: 'pattern',
      category: 'serving',
      tags: ['queue'],
      impact: data.impact,
      language: 'ja',
      translation: data.translation,
      revision: data.revision,
      published: data.history[0]?.date,
      updated: data.history.at(-1)?.date,
      reviewed: '2026-11-24',
      checked: '数値を確認しました。',
      url: 'https://example.org/p/srv-01/',
      page: 'https://example.org/ja/serving/helper/',
      data: 'https://example.org/api/v1/ja/entries/helper.json',
      licence: host.licence(),
    });
  });

  it.each([
    [
      'en',
      [
        '# SRV-01 Title of SRV-01',
        '## Problem',
        '## Solution',
        '### [A diagram](https://example.org/diagrams/helper/flow.en.svg)',
        '## Use it when',
        '## Avoid it when',
        '## What you gain',
        '## What it costs',
        '## Considerations',
        '## How it works',
        '## What breaks',
        '## Related entries',
        '## References',
      ],
    ],
    [
      'ko',
      [
        '# SRV-01 題',
        '## 문제',
        '## 해결책',
        '### [図](https://example.org/diagrams/helper/flow.ko.svg)',
        expect.any(String),
        expect.any(String),
        expect.any(String),
        '## 잃는 것',
        '## 고려 사항',
        '## 仕組み',
        '## 壊れ方',
        '## 관련 항목',
        '## 참고 자료',
      ],
    ],
  ] as const)('has every section of the page in %s', (locale, headings) => {
    expect(entryMarkdown(dataOf(locale)).match(/^#+ .*$/gm)).toEqual(headings);
  });

  it('gives each point its permanent address, and each relation its reason', () => {
    const text = entryMarkdown(dataOf('en'));
    expect(text).toContain('\n- pro one [#](https://example.org/p/srv-01/pro-one/)\n- pro two [#]');
    expect(text).toContain(
      '\n- Mitigates: [SRV-A01 Title of SRV-A01](https://example.org/en/serving/trap/). It helps.\n',
    );
    expect(text).toContain('\n```mermaid\nflowchart LR\n');
    expect(text.endsWith('- [Source](https://example.org/source)\n')).toBe(true);
  });

  it('keeps signs of Markdown in titles and addresses from breaking links', () => {
    const data = dataOf('en');
    const text = entryMarkdown({
      ...data,
      title: 'Queues [draft]',
      references: [{ title: 'FAT* [2019]', url: 'https://example.org/a_(b)' }],
    });
    expect(text).toContain('\n# SRV-01 Queues \\[draft\\]\n');
    expect(text).toContain('- [FAT\\* \\[2019\\]](https://example.org/a_%28b%29)');
  });
});
