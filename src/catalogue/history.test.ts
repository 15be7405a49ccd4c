import { expect, it } from 'vitest';
import { historyOf } from './history.ts';

const one = { problem: '11111111', pros: '22222222' };

it('tells what changed from one recorded revision to the next', () => {
  const history = historyOf({
    bbbbbbbb: { date: '2026-12-01', sections: { ...one, pros: '33333333' } },
    aaaaaaaa: { date: '2026-11-24', sections: one },
  });
  expect(history).toMatchObject([
    { date: '2026-11-24', revision: 'aaaaaaaa', sections: [] },
    { date: '2026-12-01', revision: 'bbbbbbbb', sections: ['pros'] },
  ]);
});

it('tells which claims came and went', () => {
  const history = historyOf({
    aaaaaaaa: { date: '2026-11-24', sections: one, claims: ['pro-old', 'pro-same'] },
    bbbbbbbb: { date: '2026-12-01', sections: one, claims: ['pro-same', 'con-new'] },
  });
  expect(history[0]).toMatchObject({ added: [], withdrawn: [] });
  expect(history[1]).toMatchObject({
    ...{ added: ['con-new'], withdrawn: ['pro-old'], claimSections: ['cons', 'pros'] },
  });
});

it('knows of no claims in a ledger of before these were recorded', () => {
  const history = historyOf({
    aaaaaaaa: { date: '2026-11-24', sections: one },
    bbbbbbbb: { date: '2026-12-01', sections: one, claims: ['con-new'] },
  });
  expect(history[1]).toMatchObject({ added: [], withdrawn: [] });
});

it('knows nothing of an entry that was never recorded', () => {
  expect(historyOf({})).toEqual([]);
});
