import { describe, expect, it } from 'vitest';
import { glossarySchema, type GlossaryData } from '../schema/glossary.ts';
import { glossaryGroups } from './glossaryOrder.ts';

const glossary = (terms: readonly object[]): GlossaryData =>
  glossarySchema.parse(
    Object.fromEntries(
      terms.map((words, index) => [
        `t${String(index)}`,
        Object.fromEntries(
          ['en', 'ja', 'ko'].map((locale) => [locale, { term: 'x', definition: 'd', ...words }]),
        ),
      ]),
    ),
  );
const ja = (...terms: [term: string, reading?: string][]): string[] =>
  glossaryGroups(
    glossarySchema.parse(
      Object.fromEntries(
        terms.map(([term, reading], index) => [
          `t${String(index)}`,
          {
            en: { term: 'x', definition: 'd' },
            ja: { term, definition: 'd', ...(reading === undefined ? {} : { reading }) },
            ko: { term: 'x', definition: 'd' },
          },
        ]),
      ),
    ),
    'ja',
  ).map(
    ({ initial, keys }) =>
      `${initial}: ${keys.map((key) => terms[Number(key.slice(1))]?.[0] ?? '').join(' ')}`,
  );
const of = (locale: 'en' | 'ko', ...terms: string[]): string[] =>
  glossaryGroups(glossary(terms.map((term) => ({ term }))), locale).map(
    ({ initial, keys }) =>
      `${initial}: ${keys.map((key) => terms[Number(key.slice(1))] ?? '').join(' ')}`,
  );

describe('glossaryGroups', () => {
  it('puts Japanese terms in the order of their reading, whatever they are written in', () => {
    expect(
      ja(
        ['蒸留', 'じょうりゅう'],
        ['冪等', 'べきとう'],
        ['締め時刻', 'しめじこく'],
        ['シャドー'],
        ['SLO'],
        ['p99'],
        ['アダプター'],
        ['ワーカー'],
        ['ブローカー'],
        ['パイプライン'],
      ),
    ).toEqual([
      'A–Z: p99 SLO',
      'あ: アダプター',
      'さ: 締め時刻 シャドー 蒸留',
      'は: パイプライン ブローカー 冪等',
      'わ: ワーカー',
    ]);
  });

  it('puts Korean terms under their first consonant', () => {
    expect(of('ko', '큐', '캐시', 'SLO', '꼬리 지연 시간', '게이트', '폴백', '드리프트')).toEqual([
      'A–Z: SLO',
      'ㄱ: 게이트 꼬리 지연 시간',
      'ㄷ: 드리프트',
      'ㅋ: 캐시 큐',
      'ㅍ: 폴백',
    ]);
  });

  it('puts English terms under their first letter', () => {
    expect(of('en', 'queue', 'SLO', 'p99', 'snapshot')).toEqual([
      'P: p99',
      'Q: queue',
      'S: SLO snapshot',
    ]);
  });
});

it('a Japanese term with kanji has its reading', () => {
  const words = { term: '蒸留', definition: 'd' };
  const result = glossarySchema.safeParse({ t: { en: words, ja: words, ko: words } });
  expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['t.ja.reading']);
});
