import { leastLoadedWaits } from './leastLoaded.ts';
import { defineModel, spaced } from './model.ts';
import { fewest, offeredLoad, randomWait, sharedWait, waitOf, type Load } from './queueing.ts';
import { nearestRank } from './random.ts';

type Balancing = 'shared' | 'random' | 'leastLoaded';

interface Waits {
  meanMs: number;
  /** The wait that a share of the requests does not exceed. */
  of(share: number): number;
}

/** Requests simulated for the numbers, and for each point of a line or step of a search. */
const counts = { numbers: 60_000, point: 4000 };

function waitsOf(load: Load, balancing: Balancing, count: number): Waits {
  if (balancing === 'leastLoaded' && load.replicas > 1) {
    const waits = leastLoadedWaits(load, count);
    const sum = waits.reduce((total, wait) => total + wait, 0);
    return { meanMs: sum / waits.length, of: (share) => nearestRank(waits, share) };
  }
  const wait = balancing === 'shared' ? sharedWait(load) : randomWait(load);
  return { meanMs: wait.chance * wait.meanOfWaitingMs, of: (share) => waitOf(wait, share) };
}

/**
 * The fewest replicas with which 99% of the requests wait no longer than the target.
 *
 * At a hundredth of its capacity no more than 1% wait at all, so that a number is always enough.
 */
export function replicasForTarget(load: Load, balancing: Balancing, targetMs: number): number {
  const least = Math.floor(offeredLoad(load)) + 1;
  const meets = (some: Balancing, replicas: number): boolean =>
    waitsOf({ ...load, replicas }, some, counts.point).of(0.99) <= targetMs;
  if (balancing === 'random')
    return fewest(least, Math.ceil(100 * offeredLoad(load)) + 1, (some) => meets('random', some));
  const shared = fewest(least, 100 * least, (some) => meets('shared', some));
  if (balancing === 'shared') return shared;
  // Least-loaded queues are never better than a shared one and soon as good: look near it, in steps that double.
  let [below, step] = [shared - 1, 1];
  while (!meets(balancing, below + step)) [below, step] = [below + step, 2 * step];
  return fewest(below + 1, below + step, (some) => meets(balancing, some));
}

/** How long requests wait for a replica, by how busy the replicas are and by who shares a queue. */
export const queue = defineModel({
  name: 'queue',
  inputs: {
    arrivalsPerSecond: {
      ...{ key: 'a', unit: 'per-second', least: 0.1, most: 10_000, step: 1.05, scale: 'log' },
      usual: 200,
    },
    meanServiceMs: {
      ...{ key: 's', unit: 'milliseconds', least: 1, most: 60_000, step: 1.1, scale: 'log' },
      usual: 50,
    },
    serviceScv: {
      ...{ key: 'v', unit: 'ratio', least: 0, most: 4, step: 0.25, scale: 'linear' },
      usual: 1,
    },
    replicas: {
      ...{ key: 'r', unit: 'count', least: 1, most: 200, step: 1, scale: 'linear' },
      usual: 17,
    },
    balancing: { key: 'b', options: ['shared', 'leastLoaded', 'random'], usual: 'random' },
    targetMs: {
      ...{ key: 't', unit: 'milliseconds', least: 1, most: 60_000, step: 1.1, scale: 'log' },
      usual: 100,
    },
  },
  outputs: {
    utilisation: { unit: 'share' },
    meanMs: { unit: 'milliseconds', better: 'less' },
    p50Ms: { unit: 'milliseconds', better: 'less' },
    p95Ms: { unit: 'milliseconds', better: 'less' },
    p99Ms: { unit: 'milliseconds', better: 'less' },
    replicasForTarget: { unit: 'count', better: 'less' },
  },
  plot: { x: { unit: 'share', scale: 'linear' }, y: { unit: 'milliseconds', scale: 'linear' } },
  isSimulated: true,
  evaluate({ targetMs, balancing, ...rest }) {
    const load = { ...rest, replicas: Math.round(rest.replicas) };
    const utilisation = offeredLoad(load) / load.replicas;
    if (utilisation > 0.98) return { refused: 'overloaded' };
    const waits = waitsOf(load, balancing, counts.numbers);
    const xs = spaced(0.3, 0.95, balancing === 'leastLoaded' ? 11 : 40);
    const lines = xs.map((x) => {
      const arrivalsPerSecond = (load.arrivalsPerSecond * x) / utilisation;
      return waitsOf({ ...load, arrivalsPerSecond }, balancing, counts.point);
    });
    const curve = (name: string, share: number) => ({
      name,
      points: xs.map((x, index) => [x, lines[index]?.of(share) ?? 0] as const),
    });
    return {
      outputs: {
        utilisation,
        meanMs: waits.meanMs,
        p50Ms: waits.of(0.5),
        p95Ms: waits.of(0.95),
        p99Ms: waits.of(0.99),
        replicasForTarget: replicasForTarget(load, balancing, targetMs),
      },
      curves: [curve('p50', 0.5), curve('p95', 0.95), curve('p99', 0.99)],
      marks: [{ name: 'chosen', x: utilisation }],
    };
  },
});
