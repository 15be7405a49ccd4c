import { expect, it } from 'vitest';
import { historyOf } from './history.ts';

it('tells what changed from one recorded revision to the next', () => {
  const one = { problem: '11111111', pros: '22222222' };
  expect(
    historyOf({
      bbbbbbbb: { date: '2026-12-01', sections: { ...one, pros: '33333333' } },
      aaaaaaaa: { date: '2026-11-24', sections: one },
    }),
  ).toEqual([
    { date: '2026-11-24', revision: 'aaaaaaaa', sections: [] },
    { date: '2026-12-01', revision: 'bbbbbbbb', sections: ['pros'] },
  ]);
});

it('knows nothing of an entry that was never recorded', () => {
  expect(historyOf({})).toEqual([]);
});
