import { defineModel } from './model.ts';
import { binSeconds, runOverload, runSeconds, spikeStart } from './overloadRun.ts';
import { nearestRank } from './random.ts';

const sum = (numbers: Float64Array): number => numbers.reduce((total, each) => total + each, 0);

/** What is left of a service when more comes than it can do, and whether it recovers by itself. */
export const overload = defineModel({
  name: 'overload',
  inputs: {
    arrivalsPerSecond: {
      ...{ key: 'a', unit: 'per-second', least: 1, most: 150, step: 1.05, scale: 'log' },
      usual: 120,
    },
    spikeFactor: {
      ...{ key: 'f', unit: 'ratio', least: 1, most: 4, step: 0.25, scale: 'linear' },
      usual: 3,
    },
    spikeSeconds: {
      ...{ key: 'd', unit: 'seconds', least: 5, most: 120, step: 5, scale: 'linear' },
      usual: 15,
    },
    slots: {
      ...{ key: 's', unit: 'count', least: 1, most: 16, step: 1, scale: 'linear' },
      usual: 8,
    },
    meanServiceMs: {
      ...{ key: 'm', unit: 'milliseconds', least: 5, most: 2000, step: 1.1, scale: 'log' },
      usual: 50,
    },
    timeoutMs: {
      ...{ key: 't', unit: 'milliseconds', least: 50, most: 30_000, step: 1.1, scale: 'log' },
      usual: 1000,
    },
    policy: {
      key: 'p',
      options: ['unbounded', 'bounded', 'failFast', 'deadline'],
      usual: 'unbounded',
    },
    queuePlaces: {
      ...{ key: 'q', unit: 'count', least: 1, most: 1000, step: 1.25, scale: 'log' },
      usual: 11,
    },
    retrying: { key: 'r', options: ['none', 'free', 'budget'], usual: 'free' },
    retries: {
      ...{ key: 'n', unit: 'count', least: 1, most: 3, step: 1, scale: 'linear' },
      usual: 2,
    },
  },
  outputs: {
    capacityPerSecond: { unit: 'per-second', better: 'more' },
    goodInSpikePerSecond: { unit: 'per-second', better: 'more' },
    goodAtEndPerSecond: { unit: 'per-second', better: 'more' },
    p99Ms: { unit: 'milliseconds', better: 'less' },
    lostShare: { unit: 'share', better: 'less' },
    attemptsPerCall: { unit: 'ratio', better: 'less' },
  },
  plot: { x: { unit: 'seconds', scale: 'linear' }, y: { unit: 'per-second', scale: 'linear' } },
  isSimulated: true,
  evaluate(values) {
    const whole = { slots: Math.round(values.slots), retries: Math.round(values.retries) };
    const queuePlaces = Math.round(values.queuePlaces);
    const run = runOverload({ ...values, ...whole, queuePlaces });
    const capacityPerSecond = (whole.slots * 1000) / values.meanServiceMs;
    const meanIn = (bins: Float64Array, from: number, to: number): number => {
      const some = bins.slice(from / binSeconds, Math.ceil(to / binSeconds));
      return sum(some) / (some.length * binSeconds);
    };
    const curve = (name: string, bins: Float64Array) => ({
      name,
      points: Array.from(
        bins,
        (each, bin) => [(bin + 0.5) * binSeconds, each / binSeconds] as const,
      ),
    });
    const spikeEnd = spikeStart + values.spikeSeconds;
    return {
      outputs: {
        capacityPerSecond,
        goodInSpikePerSecond: meanIn(run.good, spikeStart, spikeEnd),
        goodAtEndPerSecond: meanIn(run.good, runSeconds - 60, runSeconds),
        p99Ms: nearestRank(run.latenciesMs, 0.99),
        lostShare: run.calls === 0 ? 0 : run.callsLost / run.calls,
        attemptsPerCall: run.calls === 0 ? 1 : sum(run.attempts) / run.calls,
      },
      curves: [
        curve('attempts', run.attempts),
        curve('good', run.good),
        curve('failed', run.failed),
      ],
      marks: [
        { name: 'spikeStart', x: spikeStart },
        { name: 'spikeEnd', x: spikeEnd },
      ],
    };
  },
});
