import { deviation, mean } from 'd3-array';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchCapacity, latencies, unitGaps, type Batcher } from './batchSimulation.ts';
import { batching } from './batching.ts';
import { outputsOf, usualValues } from './testing.ts';

const some: Batcher = { largestBatch: 16, longestWaitMs: 0, fixedMs: 8, perItemMs: 0.5 };
const gaps = unitGaps(1_000_000);

/** A figure of twenty parts of a long run, with four standard errors. */
function seen(
  perSecond: number,
  batcher: Batcher,
  figure: 'meanMs' | 'meanBatch' | 'busyShare',
): { value: number; within: number } {
  const size = gaps.length / 20;
  const parts = Array.from({ length: 20 }, (_, part) => {
    return latencies(gaps.subarray(part * size, (part + 1) * size), perSecond, batcher)[figure];
  });
  return {
    value: mean(parts) ?? NaN,
    within: (4 * (deviation(parts) ?? NaN)) / Math.sqrt(parts.length),
  };
}

/** Probabilities of 0, 1, 2, … arrivals at random. */
function poisson(expected: number, count: number): number[] {
  const chances = [Math.exp(-expected)];
  for (let n = 1; n < count; n += 1) chances.push(((chances[n - 1] ?? 0) * expected) / n);
  return chances;
}

/**
 * The mean batch of a device that takes what waits, from the chain of those left behind by a pass: Neuts, "A general class
 * of bulk queues with Poisson input", Annals of Mathematical Statistics 38(3), 1967.
 */
function meanBatchOfChain(perSecond: number, batcher: Batcher): number {
  const { largestBatch, fixedMs, perItemMs } = batcher;
  const states = 200;
  let left = Array.from({ length: states }, () => 1 / states);
  const during = Array.from({ length: largestBatch + 1 }, (_, size) =>
    poisson((perSecond / 1000) * (fixedMs + perItemMs * size), states),
  );
  const sizeFor = (waiting: number): number => Math.min(largestBatch, Math.max(1, waiting));
  for (let round = 0; round < 400; round += 1) {
    const next = left.map(() => 0);
    left.forEach((chance, waiting) => {
      const size = sizeFor(waiting);
      const rest = Math.max(0, waiting - size);
      during[size]?.forEach((arrivals, count) => {
        const to = Math.min(states - 1, rest + count);
        next[to] = (next[to] ?? 0) + chance * arrivals;
      });
    });
    left = next;
  }
  return left.reduce((sum, chance, waiting) => sum + chance * sizeFor(waiting), 0);
}

describe('a batcher', () => {
  it.each([40, 80, 100])('of one serves %s a second like a queue M/D/1', (perSecond) => {
    const load = (perSecond * 8.5) / 1000;
    const { value, within } = seen(perSecond, { ...some, largestBatch: 1 }, 'meanMs');
    const pollaczek = 8.5 + (load * 8.5) / (2 * (1 - load));
    expect(Math.abs(value - pollaczek)).toBeLessThan(within);
    expect(within).toBeLessThan(pollaczek / 20);
  });

  it.each([
    [some, 100],
    [some, 600],
    [some, 900],
    [{ ...some, largestBatch: 4 }, 300],
  ])('of %o forms the batches of the chain at %s a second', (batcher, perSecond) => {
    const { value, within } = seen(perSecond, batcher, 'meanBatch');
    expect(Math.abs(value - meanBatchOfChain(perSecond, batcher))).toBeLessThan(within);
    expect(within).toBeLessThan(value / 20);
  });

  it('works for the time that its batches take', () => {
    const { value, within } = seen(300, some, 'busyShare');
    const batch = seen(300, some, 'meanBatch').value;
    expect(Math.abs(value - (0.3 / batch) * (8 + 0.5 * batch))).toBeLessThan(within + 1e-4);
  });

  it('waits for a batch until the oldest member has waited long enough', () => {
    const waiting = { ...some, longestWaitMs: 4 };
    // One in a while: the wait, and a pass for one.
    expect(latencies(unitGaps(2000), 0.01, waiting).p50Ms).toBeCloseTo(4 + 8.5, 9);
    expect(latencies(unitGaps(2000), 0.01, some).p99Ms).toBeCloseTo(8.5, 9);
  });

  it('answers nobody before a pass is over, and carries no more than its capacity', () => {
    fc.assert(
      fc.property(
        fc.record({
          largestBatch: fc.integer({ min: 1, max: 64 }),
          longestWaitMs: fc.double({ min: 0, max: 50, noNaN: true }),
          fixedMs: fc.double({ min: 0.1, max: 100, noNaN: true }),
          perItemMs: fc.double({ min: 0.01, max: 10, noNaN: true }),
        }),
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        (batcher, load) => {
          const all = latencies(gaps.subarray(0, 2000), load * batchCapacity(batcher), batcher);
          expect(all.p50Ms).toBeGreaterThanOrEqual(
            (batcher.fixedMs + batcher.perItemMs) * (1 - 1e-9),
          );
          expect(all.p99Ms).toBeGreaterThanOrEqual(all.p50Ms);
          expect(all.meanBatch).toBeGreaterThanOrEqual(1);
          expect(all.meanBatch).toBeLessThanOrEqual(batcher.largestBatch);
        },
      ),
    );
  });
});

describe('the model of batching', () => {
  const usual = usualValues(batching);

  it('tells what a long run tells', () => {
    const told = outputsOf(batching, usual);
    const long = latencies(gaps, 300, some);
    expect(told.p50Ms / long.p50Ms).toBeCloseTo(1, 2);
    expect(told.p99Ms / long.p99Ms).toBeCloseTo(1, 2);
    expect(told.mostPerSecond).toBe(1000);
    expect(told.leastCostPerMillion).toBeCloseTo((4 * 1e6) / 3600 / 1000, 9);
  });

  // The table of the entry on dynamic batching, in milliseconds; 44 where it has 43.
  it.each([
    [20, 0, 8.5, 16.6],
    [100, 0, 11.1, 17.9],
    [300, 0, 14.5, 20.9],
    [600, 0, 17.6, 26.4],
    [900, 0, 23.7, 44.2],
    [20, 4, 12.5, 16.6],
    [100, 4, 12.5, 17.9],
    [300, 4, 14.4, 20.9],
  ])('tells of %s a second and a wait of %s ms what is tabulated', (perSecond, wait, p50, p99) => {
    const values = { ...usual, arrivalsPerSecond: perSecond, longestWaitMs: wait };
    const told = outputsOf(batching, values);
    expect(Math.abs(told.p50Ms / p50 - 1)).toBeLessThan(0.02);
    expect(Math.abs(told.p99Ms / p99 - 1)).toBeLessThan(0.03);
  });

  it('refuses what one device cannot carry', () => {
    expect(batching.evaluate({ ...usual, arrivalsPerSecond: 980 })).toEqual({
      refused: 'overloaded',
    });
  });
});
