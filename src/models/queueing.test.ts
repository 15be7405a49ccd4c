import { randomExponential, randomLcg } from 'd3-random';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leastLoadedWaits, requestsOf } from './balancing.ts';
import { queue } from './queue.ts';
import { erlangC, randomWait, sharedWait, waitQuantile, type Station } from './queueing.ts';
import { outputsOf, usualValues } from './testing.ts';

const stations = fc
  .record({
    utilisation: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    meanServiceMs: fc.double({ min: 1, max: 1000, noNaN: true }),
    serviceScv: fc.double({ min: 0, max: 8, noNaN: true }),
    replicas: fc.integer({ min: 1, max: 100 }),
  })
  .map(({ utilisation, ...rest }): Station => ({
    ...rest,
    arrivalsPerSecond: (utilisation * rest.replicas * 1000) / rest.meanServiceMs,
  }));

describe('the chance to wait', () => {
  it.each([
    // Tables of Erlang C, as in Cooper, appendix; with one server it is the utilisation.
    [1, 0.8, 0.8],
    [2, 1, 1 / 3],
    [5, 4, 0.5541],
    [10, 8, 0.4092],
    [100, 90, 0.2169],
  ])('with %i servers and a load of %d is %d', (servers, load, chance) => {
    expect(erlangC(servers, load)).toBeCloseTo(chance, 3);
  });
});

describe('the wait', () => {
  it('agrees with a simulation of one queue for all replicas', () => {
    const station = { arrivalsPerSecond: 80, meanServiceMs: 50, serviceScv: 1, replicas: 5 };
    const gap = randomExponential.source(randomLcg(0.1))(station.arrivalsPerSecond / 1000);
    const service = randomExponential.source(randomLcg(0.7))(1 / station.meanServiceMs);
    const free = Array<number>(station.replicas).fill(0);
    const waits: number[] = [];
    for (let now = 0; waits.length < 400_000;) {
      now += gap();
      const next = free.indexOf(Math.min(...free));
      const start = Math.max(now, free[next] ?? 0);
      free[next] = start + service();
      waits.push(start - now);
    }
    const wait = sharedWait(station);
    const mean = waits.reduce((sum, each) => sum + each, 0) / waits.length;
    expect(Math.abs(mean / wait.meanMs - 1)).toBeLessThan(0.05);
    waits.sort((a, b) => a - b);
    const p99 = waits[Math.floor(0.99 * waits.length)] ?? 0;
    expect(Math.abs(p99 / waitQuantile(wait, 0.99) - 1)).toBeLessThan(0.05);
  });

  it('is that of Pollaczek and Khinchine with one replica, however requests are spread', () => {
    fc.assert(
      fc.property(stations, (station) => {
        const one = {
          ...station,
          replicas: 1,
          arrivalsPerSecond: station.arrivalsPerSecond / station.replicas,
        };
        expect(sharedWait(one).meanMs).toBeCloseTo(randomWait(one).meanMs, 6);
      }),
    );
  });

  it('is shorter in one queue for all than in many, and grows with the load', () => {
    fc.assert(
      fc.property(stations, (station) => {
        expect(sharedWait(station).meanMs).toBeLessThanOrEqual(
          randomWait(station).meanMs * (1 + 1e-9),
        );
        const more = { ...station, arrivalsPerSecond: station.arrivalsPerSecond * 1.02 };
        for (const wait of [sharedWait, randomWait])
          for (const share of [0.5, 0.95, 0.99])
            expect(waitQuantile(wait(more), share)).toBeGreaterThanOrEqual(
              waitQuantile(wait(station), share),
            );
      }),
    );
  });

  it('lies between the two where requests go to the replica with the fewest', () => {
    for (const serviceScv of [0, 1, 4]) {
      const station = { arrivalsPerSecond: 80, meanServiceMs: 50, serviceScv, replicas: 5 };
      const waits = leastLoadedWaits(requestsOf(200_000, serviceScv), station);
      const mean = waits.reduce((sum, each) => sum + each, 0) / waits.length;
      expect(mean).toBeGreaterThan(sharedWait(station).meanMs * 0.9);
      expect(mean).toBeLessThan(randomWait(station).meanMs * 0.6);
    }
  });
});

describe('the model of a queue', () => {
  const usual = usualValues(queue);

  it('names the fewest replicas with which the target holds', () => {
    for (const balancing of queue.inputs.balancing.options) {
      const values = { ...usual, balancing };
      const replicas = outputsOf(queue, values).replicasForTarget;
      const enough = outputsOf(queue, { ...values, replicas });
      expect(enough.p99Ms).toBeLessThanOrEqual(usual.targetMs * 1.1);
      const fewer = queue.evaluate({ ...values, replicas: replicas - 1 });
      if ('outputs' in fewer) expect(fewer.outputs.p99Ms).toBeGreaterThan(usual.targetMs * 0.9);
    }
  });

  it('refuses a load that the replicas do not carry, and targets that nothing meets', () => {
    expect(queue.evaluate({ ...usual, arrivalsPerSecond: 120 })).toEqual({ refused: 'overloaded' });
    const hopeless = {
      arrivalsPerSecond: 3600,
      replicas: 190,
      targetMs: 1,
      balancing: 'random' as const,
    };
    expect(queue.evaluate({ ...usual, ...hopeless })).toEqual({ refused: 'tooMany' });
  });
});
