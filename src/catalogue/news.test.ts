import { expect, it } from 'vitest';
import { historyOf } from './history.ts';
import type { Entry } from './model.ts';
import { newsOf } from './news.ts';

const sections = { problem: '11111111', pros: '22222222', cons: '33333333' };
const entry = (id: string, revisions: Parameters<typeof historyOf>[0]): Entry =>
  ({ id, history: historyOf(revisions) }) as Entry;

const entries = [
  entry('SRV-01', {
    aaaaaaaa: { date: '2026-10-24', sections, claims: ['pro-a', 'con-b'] },
    bbbbbbbb: {
      date: '2026-11-02',
      sections: { ...sections, problem: '44444444', pros: '55555555' },
      claims: ['pro-a', 'pro-c', 'con-b'],
    },
    cccccccc: {
      date: '2026-11-20',
      sections: { ...sections, problem: '44444444', cons: '66666666' },
      claims: ['pro-a'],
    },
  }),
  entry('SRV-02', { dddddddd: { date: '2026-11-03', sections } }),
];
const retired = [
  { id: 'SRV-09', retired: '2026-09-01', formerly: ['serving/x'], into: [], reason: { en: 'No.' } },
];

it('tells the news by month, the latest first', () => {
  const news = newsOf(entries, retired);
  expect(news.map(({ month }) => month)).toEqual(['2026-11', '2026-10', '2026-09']);
  expect(news.map(({ published }) => published.map(({ id }) => id))).toEqual([
    ['SRV-02'],
    ['SRV-01'],
    [],
  ]);
  expect(news.map((month) => month.retired.length)).toEqual([0, 0, 1]);
});

it('adds up what happened to an entry: what came and went within the month is no news', () => {
  const [{ changes } = { changes: [] }] = newsOf(entries, retired);
  expect(changes).toHaveLength(1);
  expect(changes[0]).toMatchObject({
    ...{ date: '2026-11-20', added: [], withdrawn: ['con-b'], rewritten: ['problem'] },
  });
});

it('has nothing to tell of a catalogue that was never recorded', () => {
  expect(newsOf([entry('SRV-01', {})], [])).toEqual([]);
});
