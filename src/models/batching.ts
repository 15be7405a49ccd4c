import { batchCapacity, latencies, unitGaps, type Batcher } from './batchSimulation.ts';
import { defineModel } from './model.ts';

const requests = 80_000;
/** Nearer to the bound no simulation of this length has seen enough. */
const highestLoad = 0.97;
/** The lines of the plot get by with fewer than the numbers. */
const requestsOfPoint = 12_000;
/** Where the lines have their points: close together where they bend, as shares of what a device carries. */
const loads = [0.02, 0.05, 0.1, 0.2, 0.4, 0.6, 0.75, 0.85, 0.91, highestLoad];

/** 99th percentile of the latency, up to nearly what one device carries. */
function tail(
  gaps: Float64Array,
  batcher: Batcher,
  rate: number,
): [perSecond: number, milliseconds: number][] {
  const some = gaps.subarray(0, requestsOfPoint);
  const most = batchCapacity(batcher);
  return loads.map((load, index) => {
    const perSecond = index === 0 ? Math.min(load * most, rate) : load * most;
    return [perSecond, latencies(some, perSecond, batcher).p99Ms];
  });
}

/** Requests that wait together for an accelerator and go through it in one pass. */
export const batching = defineModel({
  name: 'batching',
  inputs: {
    arrivalsPerSecond: {
      ...{ key: 'a', unit: 'per-second', least: 1, most: 100_000, step: 1.1, scale: 'log' },
      usual: 300,
    },
    largestBatch: {
      ...{ key: 'b', unit: 'count', least: 1, most: 256, step: 1, scale: 'linear', usual: 16 },
    },
    longestWaitMs: {
      ...{ key: 'w', unit: 'milliseconds', least: 0, most: 100, step: 1, scale: 'linear' },
      usual: 0,
    },
    fixedMs: {
      ...{ key: 'f', unit: 'milliseconds', least: 0.05, most: 1000, step: 1.25, scale: 'log' },
      usual: 8,
    },
    perItemMs: {
      ...{ key: 'i', unit: 'milliseconds', least: 0.005, most: 1000, step: 1.25, scale: 'log' },
      usual: 0.5,
    },
    deviceCostPerHour: {
      ...{ key: 'c', unit: 'money-per-hour', least: 0.05, most: 200, step: 1.1, scale: 'log' },
      usual: 4,
    },
  },
  outputs: {
    p50Ms: { unit: 'milliseconds', better: 'less' },
    meanMs: { unit: 'milliseconds', better: 'less' },
    p99Ms: { unit: 'milliseconds', better: 'less' },
    meanBatch: { unit: 'count' },
    busyShare: { unit: 'share', better: 'less' },
    mostPerSecond: { unit: 'per-second', better: 'more' },
    costPerMillion: { unit: 'money', better: 'less' },
    leastCostPerMillion: { unit: 'money', better: 'less' },
  },
  plot: { x: { unit: 'per-second', scale: 'log' }, y: { unit: 'milliseconds', scale: 'log' } },
  isSimulated: true,
  evaluate(values) {
    const batcher = { ...values, largestBatch: Math.round(values.largestBatch) };
    const most = batchCapacity(batcher);
    const rate = values.arrivalsPerSecond;
    if (rate > most * highestLoad) return { refused: 'overloaded' };
    const gaps = unitGaps(requests);
    const single = { ...batcher, largestBatch: 1, longestWaitMs: 0 };
    const costOf = (perSecond: number): number =>
      (values.deviceCostPerHour * 1e6) / (3600 * perSecond);
    return {
      outputs: {
        ...latencies(gaps, rate, batcher),
        mostPerSecond: most,
        costPerMillion: costOf(rate),
        leastCostPerMillion: costOf(most),
      },
      curves: [
        { name: 'batched', points: tail(gaps, batcher, rate) },
        { name: 'single', points: tail(gaps, single, rate) },
      ],
      marks: [{ name: 'chosen', x: rate }],
    };
  },
});
