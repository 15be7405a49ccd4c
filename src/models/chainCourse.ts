import { randomLcg, randomNormal } from 'd3-random';

/** Calls that make up one answer. */
export interface Chain {
  steps: number;
  arrangement: 'serial' | 'parallel';
  /** Of one call, which is log-normal. */
  medianMs: number;
  p99Ms: number;
  /** That a call fails. */
  failureShare: number;
  /** After which a call counts as failed. */
  timeoutMs: number;
  /** How often a failed call is made again. */
  retries: number;
  /** When a second call is sent beside the first one. */
  hedge: 'none' | 'afterP95' | 'afterP99';
}

/** What came of the requests with so many steps. */
export interface Outcome {
  steps: number;
  p50Ms: number;
  p99Ms: number;
  /** Of the requests, those in which every step was answered. */
  answered: number;
  callsPerStep: number;
}

const requests = 6000;
/** The quantile of the standard normal distribution at 99% and at 95%. */
const z99 = 2.326_347_874;
const z95 = 1.644_853_627;

/**
 * Simulates answers that are made of calls, for every number of steps up to the last. The random numbers are the same with
 * every call, so that scenarios differ by their inputs alone.
 *
 * Dean and Barroso, "The Tail at Scale", CACM 56(2), 2013, have the question and the hedged request.
 *
 * @returns One outcome for each number of steps, from 1; percentiles are those of the requests that were answered.
 * @example
 * followChain(chain).at(-1)?.p99Ms; // => of all steps
 */
export function followChain(chain: Chain): Outcome[] {
  const { steps, medianMs, timeoutMs, failureShare, retries } = chain;
  const sigma = Math.max(0, Math.log(chain.p99Ms / medianMs) / z99);
  const hedgeAfter =
    chain.hedge === 'none'
      ? Infinity
      : medianMs * Math.exp(sigma * (chain.hedge === 'afterP95' ? z95 : z99));
  const uniform = randomLcg(0.618);
  const normal = randomNormal.source(randomLcg(0.314))();
  const time = (): number => medianMs * Math.exp(sigma * normal());
  let calls = 0;

  /** Milliseconds until a step ends, and whether it was answered. */
  const take = (): [ms: number, isAnswered: boolean] => {
    let ms = 0;
    for (let tries = 0; tries <= retries; tries += 1) {
      calls += 1;
      let one = uniform() < failureShare ? Infinity : time();
      if (one > hedgeAfter && hedgeAfter < timeoutMs) {
        calls += 1;
        if (uniform() >= failureShare) one = Math.min(one, hedgeAfter + time());
      }
      if (one <= timeoutMs) return [ms + one, true];
      // A failure is known at once, in the time that an answer takes; a lost one when its time is over.
      ms += one === Infinity ? Math.min(time(), timeoutMs) : timeoutMs;
    }
    return [ms, false];
  };

  const took = new Float64Array(requests);
  const isLost = new Uint8Array(requests);
  return Array.from({ length: steps }, (_, index) => {
    calls = 0;
    for (let request = 0; request < requests; request += 1) {
      const [ms, isAnswered] = take();
      const before = took[request] ?? 0;
      took[request] = chain.arrangement === 'serial' ? before + ms : Math.max(before, ms);
      if (!isAnswered) isLost[request] = 1;
    }
    const answered = took.filter((_ms, request) => isLost[request] === 0).sort();
    const within = (share: number): number => answered[Math.floor(share * answered.length)] ?? 0;
    return {
      steps: index + 1,
      p50Ms: within(0.5),
      p99Ms: within(0.99),
      answered: answered.length / requests,
      callsPerStep: calls / requests,
    };
  });
}
