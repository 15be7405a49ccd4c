import { runChain } from './chainRun.ts';
import { defineModel } from './model.ts';
import { nearestRank } from './random.ts';

/** Calls simulated at most: enough for a p99 within a few percent, and few enough to answer while a slider moves. */
const mostCalls = 240_000;
const mostRequests = 20_000;

const shares = [
  ...Array.from({ length: 49 }, (_, index) => (index + 1) / 50),
  ...[0.985, 0.99, 0.995, 0.999],
];

/** How fast and how dependable a whole is that is made of many calls. */
export const chain = defineModel({
  name: 'chain',
  inputs: {
    steps: {
      ...{ key: 'n', unit: 'count', least: 1, most: 100, step: 1, scale: 'linear' },
      usual: 5,
    },
    arrangement: { key: 'a', options: ['parallel', 'serial'], usual: 'parallel' },
    medianMs: {
      ...{ key: 'm', unit: 'milliseconds', least: 1, most: 10_000, step: 1.1, scale: 'log' },
      usual: 40,
    },
    p99Ms: {
      ...{ key: 'p', unit: 'milliseconds', least: 1, most: 60_000, step: 1.1, scale: 'log' },
      usual: 200,
    },
    errorShare: {
      ...{ key: 'e', unit: 'share', least: 0, most: 0.2, step: 0.001, scale: 'linear' },
      usual: 0.001,
    },
    timeoutMs: {
      ...{ key: 't', unit: 'milliseconds', least: 1, most: 120_000, step: 1.1, scale: 'log' },
      usual: 1000,
    },
    retries: {
      ...{ key: 'r', unit: 'count', least: 0, most: 3, step: 1, scale: 'linear' },
      usual: 0,
    },
    hedgeAfter: {
      ...{ key: 'h', unit: 'share', least: 0.5, most: 1, step: 0.01, scale: 'linear' },
      usual: 1,
    },
  },
  outputs: {
    p50Ms: { unit: 'milliseconds', better: 'less' },
    p99Ms: { unit: 'milliseconds', better: 'less' },
    availability: { unit: 'share', better: 'more' },
    slowShare: { unit: 'share', better: 'less' },
    callsPerStep: { unit: 'ratio', better: 'less' },
  },
  plot: { x: { unit: 'milliseconds', scale: 'log' }, y: { unit: 'share', scale: 'linear' } },
  isSimulated: true,
  evaluate(values) {
    if (values.p99Ms < values.medianMs) return { refused: 'p99BelowMedian' };
    const steps = Math.round(values.steps);
    const whole = { ...values, steps, retries: Math.round(values.retries) };
    const run = runChain(whole, Math.min(mostRequests, Math.floor(mostCalls / steps)));
    if (run.latenciesMs.length < 100) return { refused: 'rarelyAnswers' };
    const single = runChain({ ...whole, steps: 1 }, 8000);
    const curve = (name: string, latencies: Float64Array) => ({
      name,
      points: shares.map((share) => [nearestRank(latencies, share), share] as const),
    });
    const p99Ms = nearestRank(run.latenciesMs, 0.99);
    return {
      outputs: {
        p50Ms: nearestRank(run.latenciesMs, 0.5),
        p99Ms,
        availability: run.answered,
        slowShare: 1 - 0.99 ** steps,
        callsPerStep: run.callsPerStep,
      },
      curves: [curve('single', single.latenciesMs), curve('whole', run.latenciesMs)],
      marks: [{ name: 'p99', x: p99Ms }],
    };
  },
});
