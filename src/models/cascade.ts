import { largeAccuracy, quality } from './cascadeQuality.ts';
import { latencyQuantile, type Latency } from './logNormal.ts';
import { defineModel, spaced } from './model.ts';

/** A small model answers what it is sure of, and a large one the rest. */
export const cascade = defineModel({
  name: 'cascade',
  inputs: {
    escalatedShare: {
      ...{ key: 'e', unit: 'share', least: 0, most: 1, step: 0.01, scale: 'linear', usual: 0.25 },
    },
    smallPrice: {
      ...{
        key: 'sp',
        unit: 'money',
        least: 0.001,
        most: 100,
        step: 1.1,
        scale: 'log',
        usual: 0.05,
      },
    },
    testPrice: {
      ...{
        key: 'tp',
        unit: 'money',
        least: 0.001,
        most: 100,
        step: 1.1,
        scale: 'log',
        usual: 0.02,
      },
    },
    largePrice: {
      ...{ key: 'lp', unit: 'money', least: 0.001, most: 100, step: 1.1, scale: 'log', usual: 1 },
    },
    smallAccuracy: {
      ...{ key: 'sa', unit: 'share', least: 0.05, most: 0.995, step: 0.005, scale: 'linear' },
      usual: 0.88,
    },
    keptShare: {
      ...{
        key: 'k',
        unit: 'share',
        least: 0.5,
        most: 1,
        step: 0.002,
        scale: 'linear',
        usual: 0.994,
      },
    },
    fixedShare: {
      ...{ key: 'f', unit: 'share', least: 0, most: 1, step: 0.01, scale: 'linear', usual: 0.5 },
    },
    signal: {
      ...{
        key: 'q',
        unit: 'share',
        least: 0.5,
        most: 0.99,
        step: 0.01,
        scale: 'linear',
        usual: 0.9,
      },
    },
    smallSeconds: {
      ...{
        key: 'ss',
        unit: 'seconds',
        least: 0.001,
        most: 60,
        step: 1.1,
        scale: 'log',
        usual: 0.4,
      },
    },
    largeSeconds: {
      ...{ key: 'ls', unit: 'seconds', least: 0.001, most: 120, step: 1.1, scale: 'log', usual: 2 },
    },
    variation: {
      ...{ key: 'v', unit: 'ratio', least: 0, most: 2, step: 0.1, scale: 'linear', usual: 0.3 },
    },
  },
  outputs: {
    cost: { unit: 'money', better: 'less' },
    breakEvenShare: { unit: 'share', better: 'more' },
    accuracy: { unit: 'share', better: 'more' },
    acceptedAccuracy: { unit: 'share', better: 'more' },
    largeAccuracy: { unit: 'share' },
    meanSeconds: { unit: 'seconds', better: 'less' },
    p99Seconds: { unit: 'seconds', better: 'less' },
    largeP99Seconds: { unit: 'seconds' },
  },
  plot: { x: { unit: 'share', scale: 'linear' }, y: { unit: 'share', scale: 'linear' } },
  isSimulated: false,
  evaluate(values) {
    const { escalatedShare: escalated, variation } = values;
    const first = values.smallPrice + values.testPrice;
    const small: Latency = { mean: values.smallSeconds, variation };
    const large: Latency = { mean: values.largeSeconds, variation };
    const breakEvenShare = Math.max(0, 1 - first / values.largePrice);
    const xs = spaced(0, 1, 31);
    const alone = largeAccuracy(values);
    return {
      outputs: {
        cost: first + escalated * values.largePrice,
        breakEvenShare,
        ...quality(escalated, values),
        largeAccuracy: alone,
        meanSeconds: small.mean + escalated * large.mean,
        p99Seconds: latencyQuantile(0.99, small, large, escalated),
        largeP99Seconds: latencyQuantile(0.99, large),
      },
      curves: [
        { name: 'cascade', points: xs.map((x) => [x, 1 - quality(x, values).accuracy]) },
        {
          name: 'random',
          points: [
            [0, 1 - values.smallAccuracy],
            [1, 1 - alone],
          ],
        },
      ],
      marks: [
        { name: 'chosen', x: escalated },
        { name: 'breakEven', x: breakEvenShare },
      ],
    };
  },
});
