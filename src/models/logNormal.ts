import { normalQuantile, normalTail } from './normal.ts';

/** A time that is log-normal: seldom much shorter than its mean, and now and then much longer. */
export interface Latency {
  mean: number;
  /** Standard deviation divided by the mean. */
  variation: number;
}

/** Quantiles of the first time by which the sum with a second one is averaged. */
const slices = 32;

/** Mean and standard deviation of the logarithm. */
function logarithm({ mean, variation }: Latency): { mu: number; sigma: number } {
  const variance = Math.log1p(variation * variation);
  return { mu: Math.log(mean) - variance / 2, sigma: Math.sqrt(variance) };
}

/** That a time is longer than `limit`. */
function longer(latency: Latency, limit: number): number {
  if (limit <= 0) return 1;
  const { mu, sigma } = logarithm(latency);
  if (sigma === 0) return limit < latency.mean ? 1 : 0;
  return normalTail((Math.log(limit) - mu) / sigma);
}

/**
 * The time within which a share of the requests is answered, of which some need a second step after the first.
 *
 * @param share Above 0 and below 1.
 * @param secondShare Of the requests that need the second step.
 * @example
 * latencyQuantile(0.99, { mean: 0.4, variation: 0 }, { mean: 2, variation: 0 }, 0.25); // => 2.4
 */
export function latencyQuantile(
  share: number,
  first: Latency,
  second: Latency = first,
  secondShare = 0,
): number {
  const { mu, sigma } = logarithm(first);
  const starts = Array.from({ length: slices }, (_, slice) =>
    Math.exp(mu - sigma * normalQuantile((slice + 0.5) / slices)),
  );
  const late = (limit: number): number => {
    const alone = (1 - secondShare) * longer(first, limit);
    if (secondShare === 0) return alone;
    const both = starts.reduce((sum, start) => sum + longer(second, limit - start), 0) / slices;
    return alone + secondShare * both;
  };
  let low = 0;
  let high = first.mean + second.mean;
  while (late(high) > 1 - share) high *= 2;
  for (let step = 0; step < 36; step += 1) {
    const middle = (low + high) / 2;
    if (late(middle) > 1 - share) low = middle;
    else high = middle;
  }
  return high;
}
