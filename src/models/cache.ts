import { answersFor, characteristicTime, occupancy, type Lifetimes } from './cacheTheory.ts';
import { defineModel, spacedByFactor } from './model.ts';
import { zipf, type PopularityGroup } from './zipf.ts';

/** Of all requests: hits, misses and answers that are out of date, as shares. */
interface Shares {
  hits: number;
  misses: number;
  stale: number;
}

function shares(
  groups: readonly PopularityGroup[],
  requestsPerSecond: number,
  lifetimes: Lifetimes,
): Shares {
  const sum = { hits: 0, misses: 0, stale: 0 };
  for (const { items, share } of groups) {
    const { hits, stale } = answersFor(share * requestsPerSecond, lifetimes);
    const weight = items * share;
    sum.hits += weight * hits;
    sum.misses += weight * (1 - hits);
    sum.stale += weight * stale;
  }
  return { hits: Math.min(1, sum.hits), misses: sum.misses, stale: Math.min(1, sum.stale) };
}

/** How much a store of answers takes off the model, and how old its answers are. */
export const cache = defineModel({
  name: 'cache',
  inputs: {
    distinctInputs: {
      ...{ key: 'n', unit: 'count', least: 100, most: 10_000_000, step: 1.25, scale: 'log' },
      usual: 1_000_000,
    },
    skew: { key: 's', unit: 'ratio', least: 0, most: 2, step: 0.05, scale: 'linear', usual: 1 },
    capacity: {
      ...{ key: 'c', unit: 'count', least: 1, most: 10_000_000, step: 1.25, scale: 'log' },
      usual: 100_000,
    },
    ttlMinutes: {
      ...{ key: 't', unit: 'minutes', least: 0.1, most: 43_200, step: 1.25, scale: 'log' },
      usual: 1440,
    },
    requestsPerSecond: {
      ...{ key: 'r', unit: 'per-second', least: 0.01, most: 100_000, step: 1.25, scale: 'log' },
      usual: 500,
    },
    hoursBetweenChanges: {
      ...{ key: 'u', unit: 'hours', least: 0.1, most: 10_000, step: 1.25, scale: 'log' },
      usual: 168,
    },
    lookupMs: {
      ...{ key: 'l', unit: 'milliseconds', least: 0.001, most: 50, step: 1.25, scale: 'log' },
      usual: 2,
    },
    inferenceMs: {
      ...{ key: 'i', unit: 'milliseconds', least: 0.1, most: 60_000, step: 1.25, scale: 'log' },
      usual: 20,
    },
  },
  outputs: {
    hitRate: { unit: 'share', better: 'more' },
    staleShare: { unit: 'share', better: 'less' },
    modelRequestsPerSecond: { unit: 'per-second', better: 'less' },
    meanLatencyMs: { unit: 'milliseconds', better: 'less' },
    coldLoadFactor: { unit: 'ratio', better: 'less' },
  },
  plot: { x: { unit: 'count', scale: 'log' }, y: { unit: 'share', scale: 'linear' } },
  isSimulated: false,
  evaluate(values) {
    const items = Math.round(values.distinctInputs);
    const groups = zipf(items, values.skew);
    const rate = values.requestsPerSecond;
    const stored = (time: number): Shares =>
      shares(groups, rate, {
        idleSeconds: time / rate,
        ttlSeconds: values.ttlMinutes * 60,
        changeSeconds: values.hoursBetweenChanges * 3600,
      });
    const { hits, misses, stale } = stored(characteristicTime(groups, values.capacity));
    // From a capacity to its time takes a search, and from a time to its capacity only a sum.
    const almostAll = characteristicTime(groups, items * 0.995);
    const points = spacedByFactor(1, almostAll, 40).map((time) => ({
      capacity: occupancy(groups, time).held,
      ...stored(time),
    }));
    points.push({ capacity: items, ...stored(Infinity) });
    return {
      outputs: {
        hitRate: hits,
        staleShare: stale,
        modelRequestsPerSecond: rate * misses,
        meanLatencyMs: values.lookupMs + misses * values.inferenceMs,
        coldLoadFactor: 1 / misses,
      },
      curves: [
        { name: 'hits', points: points.map((point) => [point.capacity, point.hits]) },
        { name: 'stale', points: points.map((point) => [point.capacity, point.stale]) },
      ],
      marks: [{ name: 'chosen', x: Math.min(values.capacity, items) }],
    };
  },
});
