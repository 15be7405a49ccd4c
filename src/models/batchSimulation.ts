import { randomExponential, randomLcg } from 'd3-random';

/** One device, and the batcher in front of it. A pass takes a fixed time and a time for each member. */
export interface Batcher {
  largestBatch: number;
  /** Counted from the arrival of the oldest member. */
  longestWaitMs: number;
  fixedMs: number;
  perItemMs: number;
}

/**
 * Requests a second that one device carries in full batches.
 *
 * @example
 * batchCapacity({ largestBatch: 16, longestWaitMs: 0, fixedMs: 8, perItemMs: 0.5 }); // => 1000
 */
export const batchCapacity = ({ largestBatch, fixedMs, perItemMs }: Batcher): number =>
  (1000 * largestBatch) / (fixedMs + perItemMs * largestBatch);

/**
 * Gaps between arrivals at random, one a unit of time on average; the same with every call, so that two scenarios differ
 * by their inputs alone.
 *
 * @example
 * unitGaps(100_000).length; // => 100000
 */
export function unitGaps(count: number): Float64Array {
  const gap = randomExponential.source(randomLcg(0.42))(1);
  return Float64Array.from({ length: count }, gap);
}

/**
 * Sends requests through a batcher and one device. The queue has no limit and nobody gives up.
 *
 * @param gaps Between arrivals, in mean gaps.
 * @returns Latencies from arrival to the end of the pass, the mean batch, and the share of the time that the device works.
 * @example
 * const batcher = { largestBatch: 16, longestWaitMs: 0, fixedMs: 8, perItemMs: 0.5 };
 * Math.round(latencies(unitGaps(100_000), 100, batcher).p99Ms); // => 18
 */
export function latencies(gaps: Float64Array, perSecond: number, batcher: Batcher) {
  const { largestBatch, longestWaitMs, fixedMs, perItemMs } = batcher;
  const arrived = new Float64Array(gaps.length);
  let clock = 0;
  gaps.forEach((gap, index) => {
    clock += (gap * 1000) / perSecond;
    arrived[index] = clock;
  });
  const took = new Float64Array(gaps.length);
  const at = (index: number): number => arrived[index] ?? Infinity;
  let free = 0;
  let busy = 0;
  let passes = 0;
  let sum = 0;
  for (let first = 0; first < arrived.length;) {
    const ready = Math.max(free, at(first));
    const closes = Math.max(ready, at(first) + longestWaitMs);
    const start = Math.max(ready, Math.min(closes, at(first + largestBatch - 1)));
    const most = Math.min(first + largestBatch, arrived.length);
    let next = first + 1;
    while (next < most && at(next) <= start) next += 1;
    const pass = fixedMs + perItemMs * (next - first);
    free = start + pass;
    busy += pass;
    passes += 1;
    for (; first < next; first += 1) {
      took[first] = free - at(first);
      sum += free - at(first);
    }
  }
  took.sort();
  const percentile = (share: number): number => took[Math.floor(share * took.length)] ?? 0;
  return {
    p50Ms: percentile(0.5),
    meanMs: sum / took.length,
    p99Ms: percentile(0.99),
    meanBatch: took.length / passes,
    busyShare: Math.min(1, busy / free),
  };
}
