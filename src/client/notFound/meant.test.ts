import { describe, expect, it } from 'vitest';
import { nameOf } from '../../search/names.ts';
import { entryCandidates, meantBy, wordsOfPath } from './meant.ts';

const record = (id: string, path: string, ...names: string[]) => ({
  ...{ id, path, names, kind: 'pattern', category: 'serving' },
  ...{ english: [], improves: [], summary: '', page: '' },
});
const entries = entryCandidates([
  record('SRV-03', 'serving/asynchronous', '非同期推論', 'キュー型推論'),
  record('SRV-02', 'serving/synchronous', '同期推論'),
  record('SRV-13', 'serving/edge-prediction', 'エッジ推論'),
  record('QA-01', 'qa/shadow-ab-test', 'シャドーデプロイ'),
]);
const pages = [
  { path: 'catalogue/', title: 'カタログ', names: ['catalogue', 'カタログ'].map(nameOf) },
];

describe('the words of an address', () => {
  it.each([
    ['en/serving/asynchronus/', ['serving', 'asynchronus']],
    ['ja/serving/Asynchronous.html', ['serving', 'Asynchronous']],
    ['ja/serving/asynchronous/index.html', ['serving', 'asynchronous']],
    ['p/srv-99/', ['srv-99']],
    ['ja/%E9%9D%9E%E5%90%8C%E6%9C%9F/', ['非同期']],
    ['en/%E0%A4%A/', ['%E0%A4%A']],
    ['ja/404/', []],
    ['nope).', ['nope']],
    ['', []],
  ])('of %s are %j', (path, words) => {
    expect(wordsOfPath(path, ['en', 'ja'])).toEqual(words);
  });
});

describe('an unknown address means', () => {
  it.each([
    ['a mistyped slug', 'en/serving/asynchronus/', 'SRV-03'],
    ['capitals', 'ja/serving/Asynchronous/', 'SRV-03'],
    ['a file', 'en/serving/edge-prediction.html', 'SRV-13'],
    ['an entry of another family', 'en/training/shadow-ab-test/', 'QA-01'],
    ['an id without zeros', 'en/srv3/', 'SRV-03'],
    ['an id with another dash', 'p/SRV%E2%80%9303/', 'SRV-03'],
    ['an id that is not there', 'p/srv-19/', 'SRV-13'],
    ['a name', 'ja/%E9%9D%9E%E5%90%8C%E6%9C%9F%E6%8E%A8%E8%AB%96', 'SRV-03'],
  ])('%s: %s', (_what, path, id) => {
    expect(meantBy(wordsOfPath(path, ['en', 'ja']), entries, pages)[0]?.id).toBe(id);
  });

  it('one entry alone where there is no doubt', () => {
    expect(meantBy(['Synchronous'], entries, pages)).toHaveLength(1);
  });

  it('a page of the site', () => {
    expect(meantBy(['catalog'], entries, pages)[0]?.path).toBe('catalogue/');
  });

  it.each([[['nope']], [[]], [['zzzzzzzz']], [['']]])('nothing that %j is unlike', (words) => {
    expect(meantBy(words, entries, pages)).toEqual([]);
  });
});
