import { randomExponential, randomGamma, randomLcg } from 'd3-random';
import type { Station } from './queueing.ts';

/** Requests whose service is known before anyone asks, so that scenarios differ by their inputs alone. */
export interface Requests {
  /** Between arrivals, one on average. */
  gaps: Float64Array;
  /** Service times, one on average. */
  work: Float64Array;
}

/**
 * Makes requests at random, the same with every call: Poisson arrivals, and gamma-distributed service, which has every
 * squared coefficient of variation.
 *
 * @example
 * requestsOf(10_000, 1).work.length; // => 10000
 */
export function requestsOf(count: number, serviceScv: number): Requests {
  const gap = randomExponential.source(randomLcg(0.271))(1);
  const gamma = randomGamma.source(randomLcg(0.828));
  const time = serviceScv < 1e-6 ? () => 1 : gamma(1 / serviceScv, serviceScv);
  return {
    gaps: Float64Array.from({ length: count }, gap),
    work: Float64Array.from({ length: count }, time),
  };
}

/**
 * Sends each request to the replica with the fewest in it, as proxies do that count connections. The first fifth, which
 * meets empty replicas, is not counted.
 *
 * @returns Waits in milliseconds, the shortest first.
 * @example
 * leastLoadedWaits(requestsOf(20_000, 1), { arrivalsPerSecond: 80, meanServiceMs: 50, serviceScv: 1, replicas: 5 });
 */
export function leastLoadedWaits({ gaps, work }: Requests, station: Station): Float64Array {
  const { arrivalsPerSecond, meanServiceMs, replicas } = station;
  const meanGap = 1000 / arrivalsPerSecond;
  const ends: number[][] = Array.from({ length: replicas }, () => []);
  const gone = new Int32Array(replicas);
  const waits = new Float64Array(gaps.length);
  let now = 0;
  for (let index = 0; index < gaps.length; index += 1) {
    now += (gaps[index] ?? 0) * meanGap;
    let chosen = 0;
    let fewest = Infinity;
    for (let replica = 0; replica < replicas && fewest > 0; replica += 1) {
      const queue = ends[replica] ?? [];
      let done = gone[replica] ?? 0;
      while (done < queue.length && (queue[done] ?? 0) <= now) done += 1;
      gone[replica] = done;
      if (queue.length - done < fewest) [fewest, chosen] = [queue.length - done, replica];
    }
    const queue = ends[chosen] ?? [];
    const start = Math.max(now, queue.at(-1) ?? 0);
    waits[index] = start - now;
    queue.push(start + (work[index] ?? 0) * meanServiceMs);
  }
  return waits.slice(Math.floor(gaps.length / 5)).sort();
}
