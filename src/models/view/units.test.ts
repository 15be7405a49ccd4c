import { expect, it } from 'vitest';
import { translator } from '../../i18n/translate.ts';
import { quantities, unitPhrases } from './units.ts';

const writers = ['en', 'ja', 'ko'].map((locale) =>
  quantities(locale, translator(locale as 'en').pick(unitPhrases)),
);

it('writes what is next to nothing as nothing', () => {
  const [english] = writers;
  expect(english?.result(2.7e-110, 'milliseconds')).toBe('0 ms');
  expect(english?.result(1e-9, 'share')).toBe('0%');
  expect(english?.difference(-1e-12, 'milliseconds')).toBe('0 ms');
  expect(english?.result(0.0223, 'milliseconds')).toBe('0.0223 ms');
});

it('writes results as people of each language do', () => {
  expect(writers.map((write) => write.result(390.6, 'hours'))).toEqual([
    '16.3 days',
    '16.3 日',
    '16.3일',
  ]);
  expect(writers.map((write) => write.result(0.0146, 'share'))).toEqual([
    '1.46%',
    '1.46%',
    '1.46%',
  ]);
  expect(writers.map((write) => write.result(1200, 'per-second'))).toEqual([
    '1,200/s',
    '1,200/秒',
    '1,200/초',
  ]);
  expect(writers.map((write) => write.result(2_500_000, 'tokens'))).toEqual([
    '2.5M tokens',
    '250万トークン',
    '250만 토큰',
  ]);
});

it('leaves what was given in its unit', () => {
  expect(writers.map((write) => write.given(50_000, 'hours'))).toEqual([
    '50,000 hours',
    '50,000 時間',
    '50,000시간',
  ]);
  expect(writers.map((write) => write.unit('minutes'))).toEqual(['minutes', '分', '분']);
});

it('tells a difference of shares in points', () => {
  expect(writers.map((write) => write.difference(-0.0082, 'share'))).toEqual([
    '-0.82 pp',
    '-0.82ポイント',
    '-0.82%p',
  ]);
  expect(writers[0]?.difference(0, 'count')).toBe('0');
});
