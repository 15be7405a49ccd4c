import { defineModel } from './model.ts';
import { normalQuantile, normalTail } from './normal.ts';
import { passedByLook } from './repeatedTests.ts';

/** That a test of one look gives if no single look may give more than `significance` over all: Pocock's limit. */
function correctedLimit(significance: number, looks: number, isTwoSided: boolean): number {
  const sides = isTwoSided ? 2 : 1;
  // Between the limit of a single look and that of looks that have nothing in common.
  let low = normalQuantile(significance / sides);
  let high = normalQuantile(significance / sides / looks);
  const excess = (limit: number): number =>
    Math.log((passedByLook(limit, looks, isTwoSided).at(-1) ?? 0) / significance);
  let [atLow, atHigh] = [excess(low), excess(high)];
  // The logarithm is nearly a straight line, so the rule of false position needs few steps.
  for (let step = 0; step < 3 && high - low > 1e-4; step += 1) {
    const middle = low + ((high - low) * atLow) / (atLow - atHigh);
    const atMiddle = excess(middle);
    if (atMiddle > 0) [low, atLow] = [middle, atMiddle];
    else [high, atHigh] = [middle, atMiddle];
  }
  return low + ((high - low) * atLow) / (atLow - atHigh || 1);
}

/** How often an experiment without an effect is called a success by somebody who looks often enough. */
export const peeking = defineModel({
  name: 'peeking',
  inputs: {
    looks: { key: 'l', unit: 'count', least: 1, most: 100, step: 1, scale: 'linear', usual: 10 },
    significance: {
      ...{ key: 'a', unit: 'share', least: 0.001, most: 0.2, step: 1.1, scale: 'log', usual: 0.05 },
    },
    sides: { key: 's', options: ['two', 'one'], usual: 'two' },
  },
  outputs: {
    falsePositiveRate: { unit: 'share', better: 'less' },
    timesAsOften: { unit: 'ratio', better: 'less' },
    correctedSignificance: { unit: 'share' },
  },
  plot: { x: { unit: 'count', scale: 'log' }, y: { unit: 'share', scale: 'linear' } },
  isSimulated: true,
  evaluate({ looks: wanted, significance, sides }) {
    const looks = Math.round(wanted);
    const isTwoSided = sides === 'two';
    const tails = isTwoSided ? 2 : 1;
    const most = Math.max(20, looks);
    const rates = passedByLook(normalQuantile(significance / tails), most, isTwoSided);
    const rate = rates[looks - 1] ?? 1;
    const corrected =
      looks === 1
        ? significance
        : tails * normalTail(correctedLimit(significance, looks, isTwoSided));
    return {
      outputs: {
        falsePositiveRate: rate,
        timesAsOften: rate / significance,
        correctedSignificance: corrected,
      },
      curves: [
        { name: 'actual', points: rates.map((share, index) => [index + 1, share]) },
        {
          name: 'nominal',
          points: [
            [1, significance],
            [most, significance],
          ],
        },
      ],
      marks: [{ name: 'chosen', x: looks }],
    };
  },
});
