import { defineModel } from './model.ts';
import { followed, followOverload, slice, spikeStart } from './overloadCourse.ts';

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/** Below this share of what users ask for, a service has not recovered. */
const recovered = 0.99;
const pointEvery = 50;

/** What a spike does to a service, and what queues, deadlines and retries make of it. */
export const overload = defineModel({
  name: 'overload',
  inputs: {
    capacityPerSecond: {
      ...{
        key: 'c',
        unit: 'per-second',
        least: 1,
        most: 100_000,
        step: 1.25,
        scale: 'log',
        usual: 200,
      },
    },
    usualLoad: {
      key: 'u',
      unit: 'share',
      least: 0.1,
      most: 0.95,
      step: 0.05,
      scale: 'linear',
      usual: 0.7,
    },
    spikeFactor: {
      key: 'f',
      unit: 'ratio',
      least: 1,
      most: 10,
      step: 0.25,
      scale: 'linear',
      usual: 2,
    },
    spikeSeconds: {
      key: 's',
      unit: 'seconds',
      least: 1,
      most: 60,
      step: 1,
      scale: 'linear',
      usual: 10,
    },
    deadlineMs: {
      ...{
        key: 'd',
        unit: 'milliseconds',
        least: 100,
        most: 10_000,
        step: 1.25,
        scale: 'log',
        usual: 1000,
      },
    },
    policy: {
      key: 'p',
      options: ['unbounded', 'bounded', 'failFast', 'dropLate'],
      usual: 'unbounded',
    },
    retries: { key: 'r', options: ['none', 'twice', 'budget'], usual: 'twice' },
  },
  outputs: {
    goodShare: { unit: 'share', better: 'more' },
    goodInSpike: { unit: 'share', better: 'more' },
    recoverySeconds: { unit: 'seconds', better: 'less' },
    worstMs: { unit: 'milliseconds', better: 'less' },
    callsPerRequest: { unit: 'ratio', better: 'less' },
  },
  plot: { x: { unit: 'seconds', scale: 'linear' }, y: { unit: 'per-second', scale: 'linear' } },
  isSimulated: true,
  evaluate(values) {
    const { offered, calls, good, latencyMs } = followOverload(values);
    const spikeEnd = spikeStart + values.spikeSeconds;
    const within = (from: number, to: number, of: readonly number[]): number =>
      sum(of.slice(Math.round(from / slice), Math.round(to / slice)));
    const share = (from: number, to: number): number =>
      Math.min(1, within(from, to, good) / within(from, to, offered));
    const seconds = Array.from({ length: followed }, (_, second) => second);
    const lastBad = seconds
      .filter((second) => second >= spikeEnd && share(second, second + 1) < recovered)
      .at(-1);
    const points = (of: readonly number[]): [number, number][] =>
      of.flatMap((_, at): [number, number][] =>
        at % pointEvery === 0
          ? [[at * slice, sum(of.slice(at, at + pointEvery)) / pointEvery]]
          : [],
      );
    return {
      outputs: {
        goodShare: share(0, followed),
        goodInSpike: share(spikeStart, spikeEnd),
        recoverySeconds: lastBad === undefined ? 0 : lastBad + 1 - spikeEnd,
        worstMs: latencyMs.reduce((most, each) => Math.max(most, each), 0),
        callsPerRequest: sum(calls) / sum(offered),
      },
      curves: [
        { name: 'offered', points: points(offered) },
        { name: 'calls', points: points(calls) },
        { name: 'good', points: points(good) },
      ],
      marks: [{ name: 'spikeEnd', x: spikeEnd }],
    };
  },
});
