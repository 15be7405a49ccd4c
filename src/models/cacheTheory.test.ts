import { deviation, mean } from 'd3-array';
import { randomExponential, randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answersFor, characteristicTime, occupancy } from './cacheTheory.ts';
import { zipf, type PopularityGroup } from './zipf.ts';

interface Store {
  items: number;
  skew: number;
  capacity: number;
  ttl: number;
  change: number;
}

/** An LRU store under requests at random, one a second, whose answers expire and whose right answers change. */
function simulated({ items, skew, capacity, ttl, change }: Store, requests: number) {
  const source = randomLcg(0.42);
  const gap = randomExponential.source(source)(1);
  const cumulated: number[] = [];
  for (let rank = 1; rank <= items; rank += 1)
    cumulated.push((cumulated.at(-1) ?? 0) + rank ** -skew);
  const total = cumulated.at(-1) ?? 0;
  const drawn = (): number => {
    const at = source() * total;
    let [low, high] = [0, items - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cumulated[middle] ?? 0) > at) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const store = new Map<number, { since: number; until: number }>();
  const parts = Array.from({ length: 20 }, () => ({ hits: 0, stale: 0 }));
  for (let [now, done] = [0, -requests / 4]; done < requests; done += 1) {
    now += gap();
    const item = drawn();
    const held = store.get(item);
    store.delete(item);
    const isHit = held !== undefined && now - held.since < ttl;
    const part = parts[Math.floor((done / requests) * parts.length)];
    if (isHit && part) {
      part.hits += parts.length / requests;
      if (now > held.until) part.stale += parts.length / requests;
    }
    store.set(item, isHit ? held : { since: now, until: now + change * gap() });
    if (store.size > capacity) store.delete(store.keys().next().value ?? item);
  }
  return {
    hits: estimate(parts.map(({ hits }) => hits)),
    stale: estimate(parts.map(({ stale }) => stale)),
  };
}

/** Mean of the parts of a run, and how far it may be from the truth: four standard errors. */
function estimate(parts: readonly number[]): { mean: number; within: number } {
  return {
    mean: mean(parts) ?? 0,
    within: (4 * (deviation(parts) ?? 0)) / Math.sqrt(parts.length),
  };
}

function computed({ items, skew, capacity, ttl, change }: Store) {
  const groups = zipf(items, skew);
  const idleSeconds = characteristicTime(groups, capacity);
  const of = (name: 'hits' | 'stale'): number =>
    groups.reduce(
      (sum, { items: count, share }) =>
        sum +
        count *
          share *
          answersFor(share, { idleSeconds, ttlSeconds: ttl, changeSeconds: change })[name],
      0,
    );
  return { hits: of('hits'), stale: of('stale') };
}

describe('hits and stale answers of an LRU store', () => {
  it.each([
    { items: 10_000, skew: 0.8, capacity: 1000, ttl: 1e9, change: 1e4 },
    { items: 10_000, skew: 1, capacity: 100, ttl: 1e9, change: 300 },
    { items: 10_000, skew: 1, capacity: 1000, ttl: 3000, change: 1e4 },
    { items: 10_000, skew: 1, capacity: 1000, ttl: 10_000, change: 3000 },
    { items: 2000, skew: 1.3, capacity: 300, ttl: 2000, change: 5000 },
    { items: 2000, skew: 0, capacity: 500, ttl: 1000, change: 1000 },
    { items: 1000, skew: 0.6, capacity: 1000, ttl: 500, change: 500 },
  ])(
    'agree with a simulation of $items inputs of skew $skew, $capacity places and a TTL of $ttl',
    (store) => {
      const seen = simulated(store, 400_000);
      const told = computed(store);
      // Che's approximation and ours are off by some thousandths.
      expect(Math.abs(told.hits - seen.hits.mean)).toBeLessThan(seen.hits.within + 0.003);
      expect(Math.abs(told.stale - seen.stale.mean)).toBeLessThan(seen.stale.within + 0.003);
      expect(seen.hits.within).toBeLessThan(0.01);
      expect(seen.stale.within).toBeLessThan(0.03);
    },
  );

  it('are those of an expiry alone where nothing is dropped, and of dropping alone where nothing expires', () => {
    const forever = 1e12;
    const lived = { idleSeconds: Infinity, ttlSeconds: 9, changeSeconds: forever };
    expect(answersFor(1, lived).hits).toBeCloseTo(9 / 10, 12);
    const dropped = { idleSeconds: 2, ttlSeconds: forever, changeSeconds: forever };
    expect(answersFor(1, dropped).hits).toBeCloseTo(1 - Math.exp(-2), 6);
  });

  it('grow with either lifetime, and the stale are never more than the hits', () => {
    const seconds = fc.double({ min: -2, max: 7, noNaN: true }).map((power) => 10 ** power);
    fc.assert(
      fc.property(seconds, seconds, seconds, seconds, (rate, idle, ttl, change) => {
        const at = (idleSeconds: number, ttlSeconds: number) =>
          answersFor(rate / 1000, { idleSeconds, ttlSeconds, changeSeconds: change });
        const { hits, stale } = at(idle, ttl);
        expect(at(idle * 1.1, ttl).hits).toBeGreaterThanOrEqual(hits - 1e-9);
        expect(at(idle, ttl * 1.1).hits).toBeGreaterThanOrEqual(hits - 1e-9);
        expect(stale).toBeGreaterThanOrEqual(0);
        expect(stale).toBeLessThanOrEqual(hits);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the characteristic time', () => {
  it('fills the store', () => {
    const held = (groups: readonly PopularityGroup[], capacity: number): number =>
      occupancy(groups, characteristicTime(groups, capacity)).held;
    fc.assert(
      fc.property(
        fc.double({ min: 2, max: 7, noNaN: true }),
        fc.double({ min: 0, max: 2, noNaN: true }),
        fc.double({ min: 0.001, max: 0.995, noNaN: true }),
        (power, skew, share) => {
          const groups = zipf(Math.round(10 ** power), skew);
          const capacity = Math.max(1, 10 ** power * share);
          expect(held(groups, capacity) / capacity).toBeCloseTo(1, 6);
        },
      ),
    );
  });
});
