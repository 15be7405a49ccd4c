import { describe, expect, it } from 'vitest';
import { isIdOf, keyOf, readReference } from './ids.ts';

describe('isIdOf', () => {
  it.each([
    ['SRV-03', 'SRV-03'],
    ['srv-3', 'SRV-03'],
    [' srv 03 ', 'SRV-03'],
    ['srv03', 'SRV-03'],
    ['ＳＲＶ－０３', 'SRV-03'],
    ['SRV_10', 'SRV-10'],
    ['srv', 'SRV-03'],
    ['srv-', 'SRV-A01'],
    ['srv-a', 'SRV-A01'],
    ['qa a1', 'QA-A01'],
    ['qaa01', 'QA-A01'],
    ['qa', 'QA-A01'],
  ])('takes %j for %s', (query, id) => {
    expect(isIdOf(query, id)).toBe(true);
  });

  it.each([
    ['srv-3', 'SRV-A03'],
    ['srv-a', 'SRV-03'],
    ['srv-1', 'SRV-10'],
    ['srv-30', 'SRV-03'],
    ['qa-03', 'SRV-03'],
    ['service', 'SRV-03'],
    ['srv-03 queue', 'SRV-03'],
    ['03', 'SRV-03'],
    ['', 'SRV-03'],
  ])('does not take %j for %s', (query, id) => {
    expect(isIdOf(query, id)).toBe(false);
  });
});

describe('a reference', () => {
  it.each([
    ...[
      'SRV-03',
      'srv3',
      ' srv 03 ',
      'ＳＲＶ－０３',
      'SRV_03',
      '#SRV-03',
      '(SRV-03)',
      '«SRV-03»,',
      '「SRV-03」',
    ],
    ...['‐', '‑', '‒', '–', '—', '―', '−', '﹣', '－', 'ー', 'ｰ', '〜', '\u00ad', '⁃'].map(
      (dash) => `SRV${dash}03`,
    ),
    ...[
      'S\u200bRV-03\ufeff',
      '\u202aSRV-03\u202c',
      'SRV\u00a0-\u00a003',
      '`SRV-03`',
      '**SRV-03**',
      '[SRV-03]',
    ],
    ...[
      'p/srv-03/',
      '/p/SRV-03',
      'https://example.org/x/p/srv-03/',
      '<https://example.org/p/srv-03/?rev=2b280ef7>.',
    ],
  ])('is read from %j', (text) => {
    expect(readReference(text)).toEqual({ id: 'SRV-03' });
  });

  it.each([
    'SRV-03#con-hidden-failure',
    'srv–03 # con–hidden–failure',
    'SRV-03/con-hidden-failure',
    '/p/srv-03/con-hidden-failure/',
    'https://example.org/p/srv-03/#con-hidden-failure',
    '(https://example.org/x/p/SRV-03/Con-Hidden-Failure/?rev=2b280ef7)',
  ])('to a point is read from %j', (text) => {
    expect(readReference(text)).toEqual({ id: 'SRV-03', anchor: 'con-hidden-failure' });
  });

  it.each(['', '03', 'service', 'srv', 'srv-03 queue', 'SRV-12345', 'gpu', 'p/', '-'.repeat(5000)])(
    'is not read from %j',
    (text) => {
      expect(readReference(text)).toBeUndefined();
    },
  );
});

describe('the key of a claim', () => {
  it.each(['con-hidden-failure', '#con-hidden-failure', '“Con–hidden–failure”'])(
    'is read from %j',
    (text) => {
      expect(keyOf(text)).toBe('con-hidden-failure');
    },
  );

  it.each(['cost', 'hidden failure', '', '--', 'キャッシュ'])('is not read from %j', (text) => {
    expect(keyOf(text)).toBeUndefined();
  });
});
