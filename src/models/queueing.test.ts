import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastLoadedWaits } from './leastLoaded.ts';
import { erlangC, fewest, randomWait, sharedWait, waitOf, type Load } from './queueing.ts';
import { exponentialOf, nearestRank, serviceOf } from './random.ts';

const web: Load = { arrivalsPerSecond: 200, meanServiceMs: 50, serviceScv: 1, replicas: 17 };

const loads = fc
  .record({
    utilisation: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    meanServiceMs: fc.double({ min: 1, max: 10_000, noNaN: true }),
    serviceScv: fc.double({ min: 0, max: 4, noNaN: true }),
    replicas: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ utilisation, ...rest }): Load => ({
    ...rest,
    arrivalsPerSecond: (utilisation * rest.replicas * 1000) / rest.meanServiceMs,
  }));

/** Waits of first come, first served with every replica taking from one queue, by the recursion of Kiefer and Wolfowitz. */
function simulated(load: Load, count: number): Float64Array {
  const gap = exponentialOf(7);
  const service = serviceOf(8, load.serviceScv);
  const freeAt = new Float64Array(load.replicas);
  const waits = new Float64Array(count);
  let now = 0;
  for (let index = 0; index < count; index += 1) {
    now += (gap() * 1000) / load.arrivalsPerSecond;
    const slot = freeAt.indexOf(freeAt.reduce((least, time) => Math.min(least, time), Infinity));
    const start = Math.max(now, freeAt[slot] ?? 0);
    freeAt[slot] = start + service() * load.meanServiceMs;
    waits[index] = start - now;
  }
  return waits.slice(count / 5).sort();
}

const meanOf = (numbers: Float64Array): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

describe('Erlang C', () => {
  it('has its textbook values', () => {
    // One server waits as often as it is busy; two follow 2a²/(2+a)/2 in closed form.
    expect(erlangC(1, 0.7)).toBeCloseTo(0.7, 12);
    expect(erlangC(2, 1)).toBeCloseTo(1 / 3, 12);
    // By the sum of the definition: a^c/c! · c/(c−a) over that plus the sum of a^k/k!.
    let [term, sum] = [1, 0];
    for (let k = 0; k < 10; k += 1) {
      sum += term;
      term *= 8 / (k + 1);
    }
    const waiting = (term * 10) / (10 - 8);
    expect(erlangC(10, 8)).toBeCloseTo(waiting / (sum + waiting), 12);
  });

  it('falls with servers and rises with load', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 300 }),
        fc.double({ min: 0.01, max: 0.98, noNaN: true }),
        (servers, share) => {
          const load = servers * share;
          expect(erlangC(servers + 1, load)).toBeLessThanOrEqual(erlangC(servers, load));
          expect(erlangC(servers, load * 1.01)).toBeGreaterThanOrEqual(erlangC(servers, load));
        },
      ),
    );
  });
});

describe('waits', () => {
  it('agree with a simulation of exponential service', { timeout: 60_000 }, () => {
    const load = { ...web, arrivalsPerSecond: 64, replicas: 4 };
    const waits = simulated(load, 1_500_000);
    const wait = sharedWait(load);
    expect(meanOf(waits) / (wait.chance * wait.meanOfWaitingMs)).toBeCloseTo(1, 1);
    for (const share of [0.5, 0.95, 0.99])
      expect(nearestRank(waits, share) / waitOf(wait, share)).toBeCloseTo(1, 1);
  });

  it(
    'agree with simulations of constant and of uneven service, as far as the approximation goes',
    { timeout: 60_000 },
    () => {
      for (const serviceScv of [0, 0.5, 2, 4])
        for (const replicas of [1, 8]) {
          const load = { ...web, arrivalsPerSecond: 16 * replicas, serviceScv, replicas };
          const waits = simulated(load, 800_000);
          const wait = sharedWait(load);
          const mean = wait.chance * wait.meanOfWaitingMs;
          expect(Math.abs(meanOf(waits) / mean - 1)).toBeLessThan(replicas === 1 ? 0.06 : 0.15);
          expect(Math.abs(nearestRank(waits, 0.99) / waitOf(wait, 0.99) - 1)).toBeLessThan(0.2);
        }
    },
  );

  it('are halved by constant service, and never longer in a shared queue than in one for each', () => {
    fc.assert(
      fc.property(loads, (load) => {
        const even = sharedWait({ ...load, serviceScv: 0 });
        const uneven = sharedWait({ ...load, serviceScv: 1 });
        expect(even.meanOfWaitingMs).toBeCloseTo(uneven.meanOfWaitingMs / 2, 6);
        for (const share of [0.5, 0.95, 0.99])
          expect(waitOf(sharedWait(load), share)).toBeLessThanOrEqual(
            waitOf(randomWait(load), share) * (1 + 1e-9),
          );
      }),
    );
  });
});

describe('least-loaded queues', () => {
  it('are one queue where there is one replica', () => {
    const load = { ...web, arrivalsPerSecond: 14, replicas: 1 };
    expect(meanOf(leastLoadedWaits(load, 400_000))).toBeGreaterThan(110);
    expect(meanOf(leastLoadedWaits(load, 400_000))).toBeLessThan(124);
  });

  it('are worse than a shared queue and better than random ones', () => {
    for (const replicas of [2, 8, 40])
      for (const utilisation of [0.6, 0.9]) {
        const load = { ...web, arrivalsPerSecond: 20 * replicas * utilisation, replicas };
        const p99 = nearestRank(leastLoadedWaits(load, 60_000), 0.99);
        expect(p99).toBeGreaterThanOrEqual(waitOf(sharedWait(load), 0.99) * 0.8);
        expect(p99).toBeLessThan(waitOf(randomWait(load), 0.99));
      }
  });
});

it('finds the fewest that suffice', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1000 }), (needed) => {
      expect(fewest(1, 1000, (count) => count >= needed)).toBe(needed);
    }),
  );
});
