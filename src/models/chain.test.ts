import { describe, expect, it } from 'vitest';
import { chain } from './chain.ts';
import { normalQuantile } from './normal.ts';
import { outputsOf, usualValues } from './testing.ts';

const usual = { ...usualValues(chain), failureShare: 0, timeoutMs: 60_000 };
const sigma = Math.log(usual.p99Ms / usual.medianMs) / 2.326_347_874;

describe('parallel calls', () => {
  it('take as long as the slowest, as the product of the distributions has it', () => {
    for (const steps of [1, 10, 40])
      for (const [share, name] of [
        [0.5, 'p50Ms'],
        [0.99, 'p99Ms'],
      ] as const) {
        // normalQuantile takes the upper tail.
        const z = Math.abs(normalQuantile(1 - share ** (1 / steps)));
        const sign = share ** (1 / steps) < 0.5 ? -1 : 1;
        const exact = usual.medianMs * Math.exp(sigma * z * sign);
        const simulated = outputsOf(chain, { ...usual, steps })[name];
        expect(Math.abs(simulated / exact - 1)).toBeLessThan(name === 'p50Ms' ? 0.05 : 0.15);
      }
  });

  it('meet a slow one as often as 0.99 to the number of calls says', () => {
    expect(outputsOf(chain, { ...usual, steps: 1 }).slowShare).toBeCloseTo(0.01, 9);
    // Dean and Barroso 2013 have 63% for a hundred.
    expect(outputsOf(chain, { ...usual, steps: 40 }).slowShare).toBeCloseTo(0.331, 3);
  });
});

describe('calls one after the other', () => {
  it('take the sum: the mean of ten is ten means, and the tail is milder than ten tails', () => {
    const ten = outputsOf(chain, { ...usual, arrangement: 'serial', steps: 10 });
    const mean = 10 * usual.medianMs * Math.exp(sigma ** 2 / 2);
    expect(ten.p50Ms).toBeGreaterThan(mean * 0.8);
    expect(ten.p50Ms).toBeLessThan(mean);
    expect(ten.p99Ms).toBeLessThan(10 * usual.p99Ms * 0.6);
  });
});

describe('failures', () => {
  it('add up over the steps, and are made good by tries', () => {
    const failing = { ...usual, failureShare: 0.01 };
    const { availability } = outputsOf(chain, failing);
    expect(Math.abs(availability - 0.99 ** 10)).toBeLessThan(0.01);
    const again = outputsOf(chain, { ...failing, retries: 1 });
    expect(again.availability).toBeGreaterThan(0.997);
    expect(again.callsPerStep).toBeCloseTo(1.01, 2);
  });

  it('come from a timeout too: at the p99 one call in a hundred', () => {
    const { availability } = outputsOf(chain, { ...usual, timeoutMs: usual.p99Ms });
    expect(Math.abs(availability - 0.99 ** 10)).toBeLessThan(0.01);
  });
});

describe('a hedged request', () => {
  it('shortens the tail for a twentieth more calls', () => {
    const plain = outputsOf(chain, usual);
    const hedged = outputsOf(chain, { ...usual, hedge: 'afterP95' });
    expect(hedged.p99Ms).toBeLessThan(plain.p99Ms * 0.6);
    expect(hedged.callsPerStep).toBeCloseTo(1.05, 2);
  });
});

it('refuses a p99 below the median, and a timeout that cuts most calls', () => {
  expect(chain.evaluate({ ...usual, p99Ms: 5 })).toEqual({ refused: 'upsideDown' });
  expect(chain.evaluate({ ...usual, timeoutMs: 10 })).toEqual({ refused: 'alwaysLate' });
  const failing = { ...usual, failureShare: 0.2, steps: 40 };
  expect(chain.evaluate(failing)).toEqual({ refused: 'hardlyAny' });
});
