import { leastLoadedWaits, requestsOf } from './balancing.ts';
import { defineModel, spaced } from './model.ts';
import { randomWait, sharedWait, utilisationOf, waitQuantile, type Station } from './queueing.ts';

type Balancing = 'shared' | 'random' | 'leastLoaded';

/** What readers compare: mean and percentiles of the wait, in milliseconds. */
interface Waits {
  meanMs: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
}

const counted = { answer: 20_000, point: 6_000 };

function waitsOf(station: Station, balancing: Balancing, count = counted.answer): Waits {
  if (balancing !== 'leastLoaded' || station.replicas === 1) {
    const wait = balancing === 'shared' ? sharedWait(station) : randomWait(station);
    const within = (share: number): number => waitQuantile(wait, share);
    return { meanMs: wait.meanMs, p50Ms: within(0.5), p95Ms: within(0.95), p99Ms: within(0.99) };
  }
  const waits = leastLoadedWaits(requestsOf(count, station.serviceScv), station);
  const within = (share: number): number => waits[Math.floor(share * waits.length)] ?? 0;
  const meanMs = waits.reduce((sum, wait) => sum + wait, 0) / waits.length;
  return { meanMs, p50Ms: within(0.5), p95Ms: within(0.95), p99Ms: within(0.99) };
}

/** Nobody runs above this for long: the smallest change of the load is a change of the wait by half. */
const highest = 0.98;

/**
 * The fewest replicas with which 99% of the requests wait no longer than this.
 *
 * @returns undefined where more than `most` would be needed.
 */
function replicasFor(
  targetMs: number,
  station: Station,
  balancing: Balancing,
  most: number,
): number | undefined {
  const load = (station.arrivalsPerSecond * station.meanServiceMs) / 1000;
  const suffices = (replicas: number): boolean =>
    load / replicas <= highest &&
    waitsOf({ ...station, replicas }, balancing, counted.point).p99Ms <= targetMs;
  let low = 0;
  let high = Math.max(1, Math.ceil(load));
  while (high <= most && !suffices(high)) [low, high] = [high, high * 2];
  if (high > most && !suffices(most)) return undefined;
  high = Math.min(high, most);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle;
  }
  return high;
}

const mostReplicas = 200;

/** How long requests wait for a replica, and how many replicas a target needs. */
export const queue = defineModel({
  name: 'queue',
  inputs: {
    arrivalsPerSecond: {
      ...{
        key: 'a',
        unit: 'per-second',
        least: 0.1,
        most: 5000,
        step: 1.1,
        scale: 'log',
        usual: 80,
      },
    },
    meanServiceMs: {
      ...{
        key: 's',
        unit: 'milliseconds',
        least: 1,
        most: 60_000,
        step: 1.1,
        scale: 'log',
        usual: 50,
      },
    },
    serviceScv: {
      key: 'v',
      unit: 'ratio',
      least: 0,
      most: 8,
      step: 0.25,
      scale: 'linear',
      usual: 1,
    },
    replicas: {
      key: 'n',
      unit: 'count',
      least: 1,
      most: mostReplicas,
      step: 1,
      scale: 'linear',
      usual: 5,
    },
    balancing: { key: 'b', options: ['shared', 'random', 'leastLoaded'], usual: 'random' },
    targetMs: {
      ...{
        key: 't',
        unit: 'milliseconds',
        least: 1,
        most: 60_000,
        step: 1.25,
        scale: 'log',
        usual: 100,
      },
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
  evaluate({ balancing, targetMs, ...given }) {
    const station = { ...given, replicas: Math.round(given.replicas) };
    const utilisation = utilisationOf(station);
    if (utilisation > highest) return { refused: 'overloaded' };
    const replicasForTarget = replicasFor(targetMs, station, balancing, mostReplicas);
    if (replicasForTarget === undefined) return { refused: 'tooMany' };
    // The load changes and the replicas stay: what a rising day does to the wait.
    const points = spaced(0.3, 0.97, balancing === 'leastLoaded' ? 12 : 40).map((x) => {
      const arrivalsPerSecond = (x * station.replicas * 1000) / station.meanServiceMs;
      return [x, waitsOf({ ...station, arrivalsPerSecond }, balancing, counted.point)] as const;
    });
    const names = ['p50Ms', 'p95Ms', 'p99Ms'] as const;
    return {
      outputs: { utilisation, ...waitsOf(station, balancing), replicasForTarget },
      curves: names.map((name) => ({ name, points: points.map(([x, waits]) => [x, waits[name]]) })),
      marks: [{ name: 'chosen', x: utilisation }],
    };
  },
});
