import { randomBinomial, randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { experiment, usersOf } from './experiment.ts';
import { outputsOf, usualValues } from './testing.ts';

const usual = usualValues(experiment);

describe('the users of an experiment', () => {
  // The table of the entry on online experiments, to three digits.
  it.each([
    [0.01, [15_600_000, 3_920_000, 1_750_000, 637_000, 163_000]],
    [0.04, [3_790_000, 951_000, 425_000, 154_000, 39_500]],
    [0.1, [1_420_000, 356_000, 159_000, 57_800, 14_700]],
    [0.2, [630_000, 158_000, 70_500, 25_600, 6510]],
    [0.5, [157_000, 39_200, 17_400, 6270, 1560]],
  ])('of a rate of %s are as tabulated', (baselineRate, expected) => {
    const told = [0.01, 0.02, 0.03, 0.05, 0.1].map(
      (smallestEffect) =>
        outputsOf(experiment, { ...usual, baselineRate, smallestEffect }).candidateUsers,
    );
    expect(told.map((users) => Number(users.toPrecision(3)))).toEqual(expected);
  });

  it('see the effect as often as the power says', () => {
    const plan = { ...usual, baselineRate: 0.1, smallestEffect: 0.1, candidateShare: 0.3 };
    const { candidateUsers, controlUsers } = outputsOf(experiment, plan);
    const source = randomLcg(0.42);
    const control = randomBinomial.source(source)(controlUsers, 0.1);
    const candidate = randomBinomial.source(source)(candidateUsers, 0.11);
    const runs = 4000;
    let seen = 0;
    for (let run = 0; run < runs; run += 1) {
      const [p, q] = [control() / controlUsers, candidate() / candidateUsers];
      const noise = Math.sqrt((p * (1 - p)) / controlUsers + (q * (1 - q)) / candidateUsers);
      if (Math.abs(q - p) > 1.959964 * noise) seen += 1;
    }
    // Four standard errors.
    expect(Math.abs(seen / runs - 0.8)).toBeLessThan(4 * Math.sqrt((0.8 * 0.2) / runs));
  });

  it('grow with power and with certainty, and fall with the effect', () => {
    const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const plans = fc.record({
      baselineRate: share(0.001, 0.45),
      smallestEffect: share(0.001, 0.9),
      power: share(0.5, 0.9),
      significance: share(0.001, 0.1),
      candidateShare: share(0.01, 0.99),
    });
    fc.assert(
      fc.property(plans, (plan) => {
        const users = usersOf(plan);
        expect(users).toBeGreaterThan(0);
        expect(usersOf({ ...plan, power: plan.power + 0.05 })).toBeGreaterThan(users);
        expect(usersOf({ ...plan, significance: plan.significance / 2 })).toBeGreaterThan(users);
        expect(usersOf({ ...plan, smallestEffect: plan.smallestEffect * 1.1 })).toBeLessThan(users);
      }),
    );
  });

  it('are 2.8 times as many in a split of 90 to 10', () => {
    const { days, evenSplitDays } = outputsOf(experiment, { ...usual, candidateShare: 0.1 });
    expect(days / evenSplitDays).toBeCloseTo(2.8, 1);
  });
});

it('refuses an effect that more than all users would have to show', () => {
  expect(experiment.evaluate({ ...usual, baselineRate: 0.6, smallestEffect: 0.7 })).toEqual({
    refused: 'aboveAll',
  });
});
