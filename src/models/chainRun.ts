import { logNormalOf, uniformOf, type Draw } from './random.ts';

/** Steps of which each is like the others and none depends on how long another took. */
export interface Chain {
  steps: number;
  arrangement: 'serial' | 'parallel';
  /** Of one call. */
  medianMs: number;
  p99Ms: number;
  errorShare: number;
  /** After which an attempt of a step fails. */
  timeoutMs: number;
  retries: number;
  /** The share of calls after whose time a second copy is sent; 1 sends none. */
  hedgeAfter: number;
}

/** 99% of a standard normal distribution lie below it. */
const z99 = 2.326_347_874;

/** The standard deviation of the logarithm of a lognormal time, by its median and its 99th percentile. */
export const sigmaOf = (medianMs: number, p99Ms: number): number =>
  Math.log(p99Ms / medianMs) / z99;

export interface ChainRun {
  /** Of requests whose steps were all answered, in rising order. */
  latenciesMs: Float64Array;
  /** Calls sent, by those that are needed where all goes well. */
  callsPerStep: number;
  /** Of requests. */
  answered: number;
}

/**
 * Sends requests through the steps.
 *
 * Each purpose has its own stream of random numbers, and the first call of a step takes the same ones whatever is done
 * about slow ones: scenarios share their bad luck.
 *
 * @example
 * runChain({ ...usual, steps: 1 }, 1000).latenciesMs.length; // gives 1000
 */
export function runChain(chain: Chain, requests: number): ChainRun {
  const sigma = sigmaOf(chain.medianMs, chain.p99Ms);
  const caller = (stream: number): Caller => ({
    time: logNormalOf(stream, chain.medianMs, sigma),
    luck: uniformOf(stream + 100),
  });
  const [first, again] = [caller(1), caller(2)];
  const copies = caller(3);
  const hedgeMs = hedgeDelay(chain, sigma);
  const latencies: number[] = [];
  let calls = 0;

  const attempt = ({ time, luck }: Caller): { ms: number; isAnswer: boolean } => {
    let ms = time();
    let isAnswer = luck() >= chain.errorShare;
    calls += 1;
    if (ms > hedgeMs && hedgeMs < chain.timeoutMs) {
      calls += 1;
      const copyMs = hedgeMs + copies.time();
      if (copies.luck() >= chain.errorShare) {
        ms = isAnswer ? Math.min(ms, copyMs) : copyMs;
        isAnswer = true;
      } else if (!isAnswer) ms = Math.max(ms, copyMs);
    }
    return ms > chain.timeoutMs ? { ms: chain.timeoutMs, isAnswer: false } : { ms, isAnswer };
  };

  for (let request = 0; request < requests; request += 1) {
    let total = 0;
    let isAnswered = true;
    for (let step = 0; step < chain.steps; step += 1) {
      let { ms, isAnswer } = attempt(first);
      for (let retry = 0; retry < chain.retries && !isAnswer; retry += 1) {
        const next = attempt(again);
        ms += next.ms;
        isAnswer = next.isAnswer;
      }
      total = chain.arrangement === 'serial' ? total + ms : Math.max(total, ms);
      if (!isAnswer) isAnswered = false;
    }
    if (isAnswered) latencies.push(total);
  }
  return {
    latenciesMs: Float64Array.from(latencies).sort(),
    callsPerStep: calls / (requests * chain.steps),
    answered: latencies.length / requests,
  };
}

interface Caller {
  time: Draw;
  luck: Draw;
}

/** The time that a share of the calls does not exceed: by a table of the normal distribution, in between by a line. */
function hedgeDelay({ hedgeAfter, medianMs }: Chain, sigma: number): number {
  if (hedgeAfter >= 1) return Infinity;
  const next = quantiles.findIndex(([share]) => share > hedgeAfter);
  const [below, belowZ] = quantiles[next - 1] ?? [0.5, 0];
  const [above, aboveZ] = quantiles[next] ?? [1, 4];
  const z = belowZ + ((hedgeAfter - below) / (above - below)) * (aboveZ - belowZ);
  return medianMs * Math.exp(z * sigma);
}

const quantiles = [
  [0.5, 0],
  [0.6, 0.2533],
  [0.7, 0.5244],
  [0.8, 0.8416],
  [0.85, 1.0364],
  [0.9, 1.2816],
  [0.925, 1.4395],
  [0.95, 1.6449],
  [0.975, 1.96],
  [0.98, 2.0537],
  [0.99, 2.3263],
  [0.995, 2.5758],
  [0.999, 3.0902],
  [1, 4],
] as const;
