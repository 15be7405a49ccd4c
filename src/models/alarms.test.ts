import { deviation, mean } from 'd3-array';
import { randomLcg, randomNormal } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alarms, detectionHours, falsePagesPerDay, type AlarmRule } from './alarms.ts';
import { runLength } from './runRule.ts';
import { outputsOf, usualValues } from './testing.ts';

const shewhart: AlarmRule = {
  ...{ threshold: 3, needed: 1, outOf: 1, isTwoSided: true },
  ...{ evaluationsPerDay: 24, season: 0 },
};

const normal = randomNormal.source(randomLcg(0.42))();

/** Evaluations until a rule fires, from a quiet past on, with a wave that begins at some evaluation of the day. */
function fired(rule: AlarmRule, shift: number, start: number): number {
  const latest: boolean[] = [];
  for (let count = 1; ; count += 1) {
    const day = (2 * Math.PI * (start + count - 0.5)) / rule.evaluationsPerDay;
    const value = normal() + shift + rule.season * Math.sin(day);
    latest.push((rule.isTwoSided ? Math.abs(value) : value) > rule.threshold);
    if (latest.length > rule.outOf) latest.shift();
    if (latest.filter(Boolean).length >= rule.needed) return count;
  }
}

function estimate(values: readonly number[]): { value: number; within: number } {
  return {
    value: mean(values) ?? NaN,
    within: (4 * (deviation(values) ?? NaN)) / Math.sqrt(values.length),
  };
}

describe('the run length of a rule', () => {
  // Montgomery, "Introduction to Statistical Quality Control": a Shewhart chart of single values.
  it.each([
    [0, 370.4],
    [1, 43.89],
    [2, 6.3],
    [3, 2],
  ])('of three standard deviations and a shift of %s is %s', (shift, published) => {
    expect(detectionHours(shewhart, shift) / published).toBeCloseTo(1, 2);
  });

  it('of so many in a row has a closed form', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.001, max: 0.999, noNaN: true }),
        fc.integer({ min: 1, max: 6 }),
        (chance, needed) => {
          const closed = (1 - chance ** needed) / ((1 - chance) * chance ** needed);
          expect(runLength(chance, needed, needed) / closed).toBeCloseTo(1, 8);
        },
      ),
    );
  });

  it('of rare events is that of their first meeting', () => {
    // Two of three, each rare: a second within the next two evaluations.
    expect(runLength(1e-7, 2, 3) * 2e-14).toBeCloseTo(1, 5);
  });

  it.each([
    { needed: 2, outOf: 3, threshold: 2 },
    { needed: 3, outOf: 6, threshold: 1.5 },
    { needed: 4, outOf: 5, threshold: 1 },
  ])('of $needed of $outOf agrees with a simulation', (some) => {
    const rule = { ...shewhart, ...some };
    for (const shift of [0, 1]) {
      const { value, within } = estimate(Array.from({ length: 2000 }, () => fired(rule, shift, 0)));
      expect(Math.abs(detectionHours(rule, shift) - value)).toBeLessThan(within);
    }
  });

  it('falls with the chance and with a wider window, and grows with what is needed', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 0.9, noNaN: true }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 0, max: 4 }),
        (chance, needed, more) => {
          const outOf = Math.min(6, needed + more);
          const run = runLength(chance, needed, outOf);
          expect(run).toBeGreaterThanOrEqual(needed);
          expect(runLength(chance * 1.1, needed, outOf)).toBeLessThanOrEqual(run * (1 + 1e-9));
          if (outOf < 6)
            expect(runLength(chance, needed, outOf + 1)).toBeLessThanOrEqual(run * (1 + 1e-9));
          if (outOf > needed)
            expect(runLength(chance, needed + 1, outOf)).toBeGreaterThanOrEqual(run * (1 - 1e-9));
        },
      ),
    );
  });
});

describe('a daily wave that nobody expects', () => {
  const rule = { ...shewhart, evaluationsPerDay: 288, season: 1.5, needed: 2, outOf: 3 };

  it('delays the detection as in a simulation', () => {
    const delays = Array.from(
      { length: 2000 },
      (_, run) => (fired(rule, 0.5, (run * 288) / 2000) * 24) / 288,
    );
    const { value, within } = estimate(delays);
    // The hours are taken as steps: some per cent.
    expect(Math.abs(detectionHours(rule, 0.5) - value)).toBeLessThan(within + value * 0.04);
  });

  it('pages as often as in a simulation', () => {
    let pages = 0;
    const days = 400;
    for (let at = 0; at < days * 288; pages += 1) at += fired(rule, 0, at);
    const rate = pages / days;
    const within = (4 * Math.sqrt(pages)) / days;
    expect(Math.abs(falsePagesPerDay(rule) - rate)).toBeLessThan(within + rate * 0.04);
  });

  it('of no height is none', () => {
    const flat = { ...rule, season: 0 };
    expect(detectionHours({ ...rule, season: 1e-9 }, 1)).toBeCloseTo(detectionHours(flat, 1), 6);
  });
});

describe('the model of alarms', () => {
  const usual = usualValues(alarms);
  const nightly = {
    ...usual,
    ...{ metrics: 800, evaluationsPerDay: 1, threshold: 3, needed: 1, outOf: 1 },
  };

  it('pages in 323 of 365 nights for 800 checks at three standard deviations', () => {
    expect(outputsOf(alarms, nightly).daysWithFalsePage * 365).toBeCloseTo(323, 0);
    const few = { ...nightly, metrics: 20 };
    expect(outputsOf(alarms, few).daysWithFalsePage * 365).toBeCloseTo(19, 0);
  });

  it('refuses what no rule can be', () => {
    expect(alarms.evaluate({ ...usual, needed: 3, outOf: 2 })).toEqual({ refused: 'moreThanAll' });
    expect(alarms.evaluate({ ...nightly, season: 1 })).toEqual({ refused: 'coarse' });
    const blind = { ...usual, threshold: 6, needed: 6, outOf: 6, shift: 0.5 };
    expect(alarms.evaluate(blind)).toEqual({ refused: 'never' });
  });
});
