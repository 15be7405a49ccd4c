import { describe, expect, it } from 'vitest';
import { cache } from './cache.ts';
import { usualValues, outputsOf } from './testing.ts';

const usual = usualValues(cache);

describe('the prediction cache', () => {
  // The table of the entry on prediction caches, which a simulated LRU store confirmed.
  it.each([
    [0.8, 1000, 0.1],
    [0.8, 10_000, 0.23],
    [0.8, 100_000, 0.49],
    [0.8, 500_000, 0.81],
    [1, 1000, 0.4],
    [1, 10_000, 0.59],
    [1, 100_000, 0.78],
    [1, 500_000, 0.93],
  ])('of skew %s and %s places hits %s of the requests', (skew, capacity, hits) => {
    const { hitRate } = outputsOf(cache, { ...usual, skew, capacity, ttlMinutes: 43_200 });
    expect(hitRate).toBeCloseTo(hits, 2);
  });

  it('leaves the rest to the model, after a lookup', () => {
    const { hitRate, modelRequestsPerSecond, meanLatencyMs, coldLoadFactor } = outputsOf(
      cache,
      usual,
    );
    expect(modelRequestsPerSecond).toBeCloseTo(500 * (1 - hitRate), 9);
    expect(meanLatencyMs).toBeCloseTo(2 + 20 * (1 - hitRate), 9);
    expect(coldLoadFactor * (1 - hitRate)).toBeCloseTo(1, 9);
  });

  it('draws the line through the point that it tells', () => {
    const answer = cache.evaluate(usual);
    if ('refused' in answer) throw new Error(answer.refused);
    const points = answer.curves[0]?.points ?? [];
    const next = points.findIndex(([capacity]) => capacity > usual.capacity);
    const [before, after] = [points[next - 1]?.[1] ?? NaN, points[next]?.[1] ?? NaN];
    expect(before).toBeLessThan(answer.outputs.hitRate);
    expect(after).toBeGreaterThan(answer.outputs.hitRate);
  });

  it('gives old answers for longer with a longer expiry, and hits more', () => {
    const short = outputsOf(cache, { ...usual, ttlMinutes: 1 });
    const long = outputsOf(cache, { ...usual, ttlMinutes: 10_000 });
    expect(short.hitRate).toBeLessThan(long.hitRate);
    expect(short.staleShare).toBeLessThan(long.staleShare);
  });

  it('holds at most the inputs there are', () => {
    const few = { ...usual, distinctInputs: 100, capacity: 1_000_000 };
    expect(outputsOf(cache, few).hitRate).toBeGreaterThan(0.999);
  });
});
