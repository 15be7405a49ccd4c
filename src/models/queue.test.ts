import { describe, expect, it } from 'vitest';
import { queue, replicasForTarget } from './queue.ts';
import { randomWait, sharedWait, waitOf } from './queueing.ts';

const usual = {
  ...{ arrivalsPerSecond: 200, meanServiceMs: 50, serviceScv: 1, replicas: 17, targetMs: 100 },
  balancing: 'random',
} as const;

const outputsOf = (values: Partial<Parameters<typeof queue.evaluate>[0]>) => {
  const answer = queue.evaluate({ ...usual, ...values });
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.outputs;
};

describe('the table of waits of the single web server', () => {
  const wait = (utilisation: number, replicas: number): number => {
    const load = { arrivalsPerSecond: utilisation * replicas, meanServiceMs: 1000 };
    return waitOf(sharedWait({ ...load, serviceScv: 1, replicas }), 0.99) / 1000;
  };

  it.each([
    [0.5, 7.8, 1.4, 0],
    [0.6, 10.2, 2.1, 0.2],
    [0.7, 14.2, 3.1, 0.5],
    [0.8, 21.9, 5.1, 1.1],
    [0.9, 45, 10.9, 2.55],
  ])('at a utilisation of %s', (utilisation, one, four, sixteen) => {
    expect(wait(utilisation, 1)).toBeCloseTo(one, 1);
    expect(wait(utilisation, 4)).toBeCloseTo(four, 1);
    expect(wait(utilisation, 16)).toBeCloseTo(sixteen, 1);
  });
});

describe('a queue of 17 replicas', () => {
  it('waits by who shares it', () => {
    expect(outputsOf({}).p99Ms).toBeCloseTo(495, 0);
    expect(outputsOf({ balancing: 'shared' }).p99Ms).toBeCloseTo(8.05, 2);
    expect(outputsOf({ balancing: 'leastLoaded' }).p99Ms).toBeGreaterThan(20);
    expect(outputsOf({ balancing: 'leastLoaded' }).p99Ms).toBeLessThan(32);
  });

  it('needs the fewest replicas that meet the target', () => {
    for (const targetMs of [5, 20, 100]) {
      for (const [balancing, waitOfAll] of [
        ['shared', sharedWait],
        ['random', randomWait],
      ] as const) {
        const replicas = replicasForTarget(usual, balancing, targetMs);
        expect(waitOf(waitOfAll({ ...usual, replicas }), 0.99)).toBeLessThanOrEqual(targetMs);
        expect(waitOf(waitOfAll({ ...usual, replicas: replicas - 1 }), 0.99)).toBeGreaterThan(
          targetMs,
        );
      }
      const between = replicasForTarget(usual, 'leastLoaded', targetMs);
      expect(between).toBeGreaterThanOrEqual(replicasForTarget(usual, 'shared', targetMs));
      expect(between).toBeLessThanOrEqual(replicasForTarget(usual, 'random', targetMs));
    }
  });

  it('refuses what it cannot serve', () => {
    expect(queue.evaluate({ ...usual, replicas: 10 })).toEqual({ refused: 'overloaded' });
  });
});
