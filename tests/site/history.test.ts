// What becomes of a catalogue over the years, on the site of the fixture: a missing and an old translation, a draft,
// entries that moved, merged, were split and given up, withdrawn claims; all of it below a base path.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fixtureSite } from '../../scripts/lib/fixture.ts';
import { attribute, elementsOf, type Element } from '../../scripts/lib/pageWeight.ts';
import type { SearchRecords } from '../../src/search/records.ts';

const html = (path: string): string => readFileSync(join(fixtureSite, path), 'utf8');
const page = (path: string): Element[] => elementsOf(html(path));

describe('a catalogue that people have cited for years', () => {
  it('shows the English text with a notice in the reader’s language', () => {
    const text = html('ko/serving/batch/index.html');
    expect(text).toContain('이 페이지는 아직 번역되지 않아 영어 원문을 보여 드립니다.');
    expect(text).toMatch(/<html lang="ko"/);
    const heading = page('ko/serving/batch/index.html').find(({ tagName }) => tagName === 'h1');
    expect(heading && attribute(heading, 'lang')).toBe('en');
  });

  it('leaves the untranslated page out of the index and names the original as canonical', () => {
    const elements = page('ko/serving/batch/index.html');
    const indexed = (locale: string): string[] => {
      const text = readFileSync(join(fixtureSite, 'search', `${locale}.json`), 'utf8');
      return (JSON.parse(text) as SearchRecords).entries.map(({ id }) => id);
    };
    expect(indexed('ko')).not.toContain('SRV-04');
    expect(indexed('ko')).toContain('SRV-01');
    expect(indexed('en')).toContain('SRV-04');
    expect(existsSync(join(fixtureSite, 'search', 'ko', 'SRV-04.json'))).toBe(false);
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(
      'https://example.org/x/en/serving/batch/',
    );
  });

  it('leaves a draft out of pages, search, data and pictures', () => {
    const dist = fixtureSite;
    const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
    expect(files.filter((file) => /unpublished|srv-14/i.test(file))).toEqual([]);
    const texts = files.filter((file) => /\.(?:html|json|md|txt|xml)$/.test(file));
    const naming = texts.filter((file) =>
      /unpublished|srv-14/i.test(readFileSync(join(dist, file), 'utf8')),
    );
    expect(naming).toEqual([]);
  });

  it('names the changed section of a stale translation in the reader’s language', () => {
    expect(html('ja/serving/web-single/index.html')).toContain(
      'この訳の後に英語版が更新されました。変更箇所：払う代償',
    );
    expect(html('ja/serving/asynchronous/index.html')).not.toContain(
      'この訳の後に英語版が更新されました',
    );
  });

  it.each([
    ['a renamed entry', 'one-server', 'web-single', 'SRV-01のURLが変わりました'],
    ['a merged entry', 'merged', 'asynchronous', '同じ内容でした。'],
  ])('sends on from the old address of %s', (_what, from, to, words) => {
    const text = html(`ja/serving/${from}/index.html`);
    const elements = page(`ja/serving/${from}/index.html`);
    const target = `/x/ja/serving/${to}/`;
    const canonical = elements.find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe(`https://example.org${target}`);
    expect(text).toContain(
      `<noscript><meta http-equiv="refresh" content="0; url=${target}"></noscript>`,
    );
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).toContain('<script src="/x/moved.js"></script>');
    expect(text).toContain(words);
    expect(elements.map((element) => attribute(element, 'href'))).toContain(target);
  });

  it.each([
    ['split', ['asynchronous', 'batch']],
    ['gone', []],
  ])('explains at the old address of an entry without one successor: %s', (from, successors) => {
    const file = `ko/serving/${from}/index.html`;
    expect(html(file)).toContain('내용이 같았습니다.');
    expect(html(file)).not.toContain('moved.js');
    expect(page(file).map((element) => attribute(element, 'href'))).toEqual(
      expect.arrayContaining(successors.map((slug) => `/x/ko/serving/${slug}/`)),
    );
  });

  it.each([
    ['en', 'asynchronous', 'checked: <span>Numbers recomputed; sources not opened.</span>'],
    ['ja', 'asynchronous', '確認内容：<span>数値を計算し直しました。出典は開いていません。</span>'],
    [
      'ko',
      'asynchronous',
      '확인한 내용: <span>수치를 다시 계산했습니다. 출처는 열지 않았습니다.</span>',
    ],
    ['ko', 'batch', '확인한 내용: <span lang="en">Numbers recomputed; sources not opened.</span>'],
  ])('says what the last review checked, in %s of %s', (locale, slug, words) => {
    const [, history = ''] = html(`${locale}/serving/${slug}/index.html`).split('id="history"');
    expect(history).toContain(words);
  });

  it('keeps the permanent links of retired ids', () => {
    expect(html('p/srv-11/index.html')).toContain('choose-language.js');
    for (const id of ['srv-12', 'srv-13']) {
      const text = html(`p/${id}/index.html`);
      for (const words of ['They said the same.', '同じ内容でした。', '내용이 같았습니다.']) {
        expect(text).toContain(words);
      }
      expect(text).not.toContain('choose-language.js');
    }
  });

  it('keeps the anchors of withdrawn claims', () => {
    const elements = page('ja/serving/synchronous/index.html');
    expect(elements.map((element) => attribute(element, 'id'))).toEqual(
      expect.arrayContaining(['withdrawn', 'con-wrong', 'con-twice']),
    );
    expect(html('ja/serving/synchronous/index.html')).toContain('誤りでした。');
    expect(elements.map((element) => attribute(element, 'href'))).toContain(
      '/x/ja/serving/asynchronous/#con-hidden-failure',
    );
  });

  it('links everything below the path', () => {
    const outside = [
      'en/index.html',
      'ja/serving/one-server/index.html',
      'ja/serving/synchronous/index.html',
      'p/srv-12/index.html',
      'ja/serving/asynchronous/index.html',
      'p/srv-03/index.html',
      '404.html',
    ]
      .flatMap(page)
      .flatMap((element) => [
        attribute(element, 'href'),
        attribute(element, 'src'),
        attribute(element, 'action'),
      ])
      .filter((target) => target?.startsWith('/') === true && !target.startsWith('/x/'));
    expect(outside).toEqual([]);
  });
});
