import { followChain } from './chainCourse.ts';
import { defineModel } from './model.ts';

const mostSteps = 40;

/** What an answer costs in time and availability that is made of many calls. */
export const chain = defineModel({
  name: 'chain',
  inputs: {
    steps: {
      key: 'n',
      unit: 'count',
      least: 1,
      most: mostSteps,
      step: 1,
      scale: 'linear',
      usual: 10,
    },
    arrangement: { key: 'a', options: ['serial', 'parallel'], usual: 'parallel' },
    medianMs: {
      key: 'm',
      unit: 'milliseconds',
      least: 0.5,
      most: 10_000,
      step: 1.1,
      scale: 'log',
      usual: 10,
    },
    p99Ms: {
      key: 'p',
      unit: 'milliseconds',
      least: 0.5,
      most: 60_000,
      step: 1.1,
      scale: 'log',
      usual: 100,
    },
    failureShare: {
      key: 'f',
      unit: 'share',
      least: 0,
      most: 0.2,
      step: 0.001,
      scale: 'linear',
      usual: 0.001,
    },
    timeoutMs: {
      key: 't',
      unit: 'milliseconds',
      least: 1,
      most: 60_000,
      step: 1.1,
      scale: 'log',
      usual: 500,
    },
    retries: { key: 'r', unit: 'count', least: 0, most: 3, step: 1, scale: 'linear', usual: 0 },
    hedge: { key: 'h', options: ['none', 'afterP95', 'afterP99'], usual: 'none' },
  },
  outputs: {
    p50Ms: { unit: 'milliseconds', better: 'less' },
    p99Ms: { unit: 'milliseconds', better: 'less' },
    slowShare: { unit: 'share', better: 'less' },
    availability: { unit: 'share', better: 'more' },
    callsPerStep: { unit: 'ratio', better: 'less' },
  },
  plot: { x: { unit: 'count', scale: 'linear' }, y: { unit: 'milliseconds', scale: 'linear' } },
  isSimulated: true,
  evaluate(given) {
    if (given.p99Ms < given.medianMs) return { refused: 'upsideDown' };
    if (given.timeoutMs <= given.medianMs) return { refused: 'alwaysLate' };
    const values = { ...given, steps: Math.round(given.steps), retries: Math.round(given.retries) };
    const outcomes = followChain({ ...values, steps: mostSteps });
    const chosen = outcomes[values.steps - 1];
    // A p99 of a few answers is one of them.
    const shown = outcomes.filter(({ answered }) => answered >= 0.1);
    if (!chosen || chosen.answered < 0.1) return { refused: 'hardlyAny' };
    const callsPerStep =
      outcomes.slice(0, values.steps).reduce((sum, each) => sum + each.callsPerStep, 0) /
      values.steps;
    return {
      outputs: {
        p50Ms: chosen.p50Ms,
        p99Ms: chosen.p99Ms,
        slowShare: 1 - 0.99 ** values.steps,
        availability: chosen.answered,
        callsPerStep,
      },
      curves: (['p50Ms', 'p99Ms'] as const).map((name) => ({
        name,
        points: shown.map((outcome) => [outcome.steps, outcome[name]]),
      })),
      marks: [{ name: 'chosen', x: values.steps }],
    };
  },
});
