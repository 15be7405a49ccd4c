import fc from 'fast-check';
import { expect, it } from 'vitest';
import { zipf } from './zipf.ts';

it('covers all inputs and all requests', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.double({ min: 0, max: 2, noNaN: true }),
      (items, skew) => {
        const groups = zipf(items, skew);
        expect(groups.reduce((sum, group) => sum + group.items, 0)).toBe(items);
        const all = groups.reduce((sum, group) => sum + group.items * group.share, 0);
        expect(all).toBeCloseTo(1, 9);
      },
    ),
  );
});

it.each([0, 0.5, 0.8, 1, 1 + 1e-9, 1.5, 2])('gives each input of skew %s its share', (skew) => {
  const items = 5000;
  let total = 0;
  for (let rank = 1; rank <= items; rank += 1) total += rank ** -skew;
  let rank = 1;
  for (const { items: count, share } of zipf(items, skew)) {
    let exact = 0;
    for (const end = rank + count; rank < end; rank += 1) exact += rank ** -skew / total;
    expect((count * share) / exact).toBeCloseTo(1, 3);
  }
});
