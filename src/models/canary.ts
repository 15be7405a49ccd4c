import { defineModel, spacedByFactor } from './model.ts';
import { normalTail } from './normal.ts';

/** One-sided 5%. */
const z = 1.6448536269514722;
/** An outright break is a rise of so many standard errors, looked for all the time. */
const crude = 4;
/** Fewer bad answers than this in an arm, and the normal distribution says nothing. */
const fewest = 5;

const variance = (share: number): number => share * (1 - share);

/** What a step of a canary release has to find out. */
export interface Step {
  /** Share of bad answers of the version that is live. */
  badShare: number;
  /** Rise of that share that is to be ruled out. */
  margin: number;
}

/**
 * Requests that each arm needs, so that one in twenty harmless candidates is not widened, and one in twenty that is worse by
 * the margin is.
 *
 * The sample size of a test of non-inferiority with equal arms: Blackwelder, "Proving the null hypothesis in clinical
 * trials", Controlled Clinical Trials 3(4), 1982.
 *
 * @example
 * Math.round(plannedRequests({ badShare: 0.005, margin: 0.005 })); // => 4307
 */
export const plannedRequests = ({ badShare, margin }: Step): number =>
  2 * variance(badShare) * ((2 * z) / margin) ** 2;

/**
 * The chance that a candidate is widened: that the upper bound of its rise lies below the margin.
 *
 * @param rise By which its share of bad answers really is higher.
 * @param requests In each arm.
 * @example
 * widened({ badShare: 0.005, margin: 0.005 }, 0, 4307).toFixed(2); // => '0.95'
 */
export function widened({ badShare, margin }: Step, rise: number, requests: number): number {
  const noise = Math.sqrt((variance(badShare) + variance(badShare + rise)) / requests);
  return normalTail(z - (margin - rise) / noise);
}

/**
 * Requests in each arm until a rise stands out so far that nobody waits for the planned count.
 *
 * @example
 * Math.round(breakRequests(0.005, 0.045)); // => 415
 */
export const breakRequests = (badShare: number, rise: number): number =>
  (crude / rise) ** 2 * (variance(badShare) + variance(badShare + rise));

/** Whether a step of a canary release is long enough to stop a bad version and to let a harmless one pass. */
export const canary = defineModel({
  name: 'canary',
  inputs: {
    badShare: {
      ...{ key: 'p', unit: 'share', least: 0.0001, most: 0.3, step: 1.1, scale: 'log' },
      usual: 0.005,
    },
    margin: {
      ...{ key: 'm', unit: 'share', least: 0.0001, most: 0.3, step: 1.1, scale: 'log' },
      usual: 0.005,
    },
    rise: {
      ...{ key: 'r', unit: 'share', least: 0.0001, most: 0.5, step: 1.1, scale: 'log' },
      usual: 0.005,
    },
    requestsPerSecond: {
      ...{ key: 'q', unit: 'per-second', least: 0.01, most: 100_000, step: 1.25, scale: 'log' },
      usual: 100,
    },
    canaryShare: {
      ...{ key: 's', unit: 'share', least: 0.001, most: 0.5, step: 1.1, scale: 'log', usual: 0.01 },
    },
    stepMinutes: {
      ...{ key: 't', unit: 'minutes', least: 1, most: 10_080, step: 1.1, scale: 'log', usual: 72 },
    },
  },
  outputs: {
    badStopped: { unit: 'share', better: 'more' },
    harmlessWidened: { unit: 'share', better: 'more' },
    requestsPerArm: { unit: 'count' },
    plannedRequests: { unit: 'count', better: 'less' },
    plannedMinutes: { unit: 'minutes', better: 'less' },
    breakMinutes: { unit: 'minutes', better: 'less' },
    addedBadAnswers: { unit: 'count', better: 'less' },
  },
  plot: { x: { unit: 'minutes', scale: 'log' }, y: { unit: 'share', scale: 'linear' } },
  isSimulated: false,
  evaluate(values) {
    const { badShare, rise } = values;
    const perMinute = values.requestsPerSecond * 60 * values.canaryShare;
    const requests = perMinute * values.stepMinutes;
    if (requests * badShare < fewest) return { refused: 'tooFew' };
    const planned = plannedRequests(values);
    const broken = breakRequests(badShare, rise);
    const least = fewest / badShare / perMinute;
    const minutes = spacedByFactor(
      least,
      Math.max((10 * planned) / perMinute, 100 * least, values.stepMinutes),
      60,
    );
    const line = (of: number): [number, number][] =>
      minutes.map((minute) => [minute, widened(values, of, minute * perMinute)]);
    return {
      outputs: {
        badStopped: 1 - widened(values, rise, requests),
        harmlessWidened: widened(values, 0, requests),
        requestsPerArm: requests,
        plannedRequests: planned,
        plannedMinutes: planned / perMinute,
        breakMinutes: broken / perMinute,
        addedBadAnswers: Math.min(requests, broken) * rise,
      },
      curves: [
        { name: 'harmless', points: line(0) },
        { name: 'bad', points: line(rise) },
      ],
      marks: [
        { name: 'chosen', x: values.stepMinutes },
        { name: 'planned', x: planned / perMinute },
      ],
    };
  },
});
