import {
  randomExponential,
  randomGamma,
  randomLcg,
  randomLogNormal,
  randomUniform,
} from 'd3-random';

/** A stream of random numbers. */
export type Draw = () => number;

/**
 * Streams that begin alike each time, so that two scenarios differ by their inputs and not by luck.
 *
 * @param stream Which: streams of different numbers have nothing to do with each other.
 * @example
 * exponentialOf(1)() === exponentialOf(1)(); // => true
 */
export const exponentialOf = (stream: number): Draw =>
  randomExponential.source(sourceOf(stream))(1);

/** Evenly from 0 to 1. */
export const uniformOf = (stream: number): Draw => randomUniform.source(sourceOf(stream))(0, 1);

/**
 * Service times of mean 1: gamma-distributed, which is the exponential at 1 and a constant at 0.
 *
 * @param scv Squared coefficient of variation, at least 0.
 * @example
 * serviceOf(1, 0)(); // => 1
 */
export const serviceOf = (stream: number, scv: number): Draw =>
  scv < 1e-6 ? () => 1 : randomGamma.source(sourceOf(stream))(1 / scv, scv);

/**
 * Lognormal times, which is what latencies of services mostly look like.
 *
 * @param sigma Of the logarithm; 0 makes each of them the median.
 */
export const logNormalOf = (stream: number, median: number, sigma: number): Draw =>
  randomLogNormal.source(sourceOf(stream))(Math.log(median), sigma);

/** Seeds half the golden ratio apart are far from each other, too. */
const sourceOf = (stream: number): Draw => randomLcg((stream * 0.618_034) % 1);

/**
 * The value that a share of the sorted values does not exceed, by the nearest rank.
 *
 * @param sorted In rising order; 0 is answered where there are none.
 * @example
 * nearestRank([1, 2, 3, 4], 0.5); // => 2
 */
export const nearestRank = (sorted: ArrayLike<number>, share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? 0;
