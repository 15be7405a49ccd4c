import { latencyQuantile, type Latency } from './logNormal.ts';
import { defineModel, spaced } from './model.ts';
import { normalQuantile, normalTail } from './normal.ts';

/** How often both models are right, and how well the small one knows it. */
export interface Skills {
  smallAccuracy: number;
  largeAccuracy: number;
  /** Of the small model's errors, the share that the large one gets right. */
  fixedShare: number;
  /** That an error of the small model looks less sure than a right answer of it: the area under the ROC curve. */
  signal: number;
}

/** What comes of escalating a share of the requests. */
export interface Quality {
  /** Of all answers, the share that is right. */
  accuracy: number;
  /** Of the answers of the small model that go out. */
  acceptedAccuracy: number;
}

/** That the large model is right where the small one is, which follows from the other three; it may be impossible. */
const keptShare = ({ smallAccuracy, largeAccuracy, fixedShare }: Skills): number =>
  (largeAccuracy - (1 - smallAccuracy) * fixedShare) / smallAccuracy;

/**
 * The quality of a cascade whose least sure answers are escalated.
 *
 * The binormal model of signal detection: the confidence is normal with variance 1 and, for right answers, higher by
 * `√2 Φ⁻¹(signal)`. Whether the large model is right depends on whether the small one is, and not on its confidence.
 *
 * @param escalated From 0 to 1.
 * @example
 * quality(0, { smallAccuracy: 0.9, largeAccuracy: 0.95, fixedShare: 0.6, signal: 0.9 }).accuracy; // => 0.9
 */
export function quality(escalated: number, skills: Skills): Quality {
  const { smallAccuracy: right, fixedShare, signal } = skills;
  const ahead = -Math.SQRT2 * normalQuantile(signal);
  // Errors lie around 0 and right answers around `ahead`.
  const sureAbove = (threshold: number) => ({
    right: right * normalTail(threshold - ahead),
    wrong: (1 - right) * normalTail(threshold),
  });
  let [low, high] = [-12, 12 + ahead];
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    const sure = sureAbove(middle);
    if (sure.right + sure.wrong > 1 - escalated) low = middle;
    else high = middle;
  }
  const sure = sureAbove((low + high) / 2);
  const accepted = sure.right + sure.wrong;
  return {
    accuracy:
      sure.right + (right - sure.right) * keptShare(skills) + (1 - right - sure.wrong) * fixedShare,
    acceptedAccuracy: accepted > 0 ? sure.right / accepted : 1,
  };
}

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
    largeAccuracy: {
      ...{ key: 'la', unit: 'share', least: 0.05, most: 0.999, step: 0.005, scale: 'linear' },
      usual: 0.935,
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
    meanSeconds: { unit: 'seconds', better: 'less' },
    p99Seconds: { unit: 'seconds', better: 'less' },
    largeP99Seconds: { unit: 'seconds' },
  },
  plot: { x: { unit: 'share', scale: 'linear' }, y: { unit: 'share', scale: 'linear' } },
  isSimulated: false,
  evaluate(values) {
    const kept = keptShare(values);
    if (kept > 1) return { refused: 'largeTooGood' };
    if (kept < 0) return { refused: 'largeTooBad' };
    const { escalatedShare: escalated, variation } = values;
    const first = values.smallPrice + values.testPrice;
    const small: Latency = { mean: values.smallSeconds, variation };
    const large: Latency = { mean: values.largeSeconds, variation };
    const breakEvenShare = Math.max(0, 1 - first / values.largePrice);
    const xs = spaced(0, 1, 41);
    const { smallAccuracy, largeAccuracy } = values;
    return {
      outputs: {
        cost: first + escalated * values.largePrice,
        breakEvenShare,
        ...quality(escalated, values),
        meanSeconds: small.mean + escalated * large.mean,
        p99Seconds: latencyQuantile(0.99, small, large, escalated),
        largeP99Seconds: latencyQuantile(0.99, large),
      },
      curves: [
        { name: 'cascade', points: xs.map((x) => [x, quality(x, values).accuracy]) },
        {
          name: 'random',
          points: [
            [0, smallAccuracy],
            [1, largeAccuracy],
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
