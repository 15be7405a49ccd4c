/** Inputs that are asked for about equally often. */
export interface PopularityGroup {
  items: number;
  /** Share of the requests that go to one of them. */
  share: number;
}

/** So many of the most popular inputs stand alone. */
const alone = 32;
/** A group ends at this multiple of the rank at which it begins. */
const widening = 1.15;

/**
 * Popularity by Zipf's law: the input of rank r is asked for in proportion to `1 / r^skew`.
 *
 * @param items Distinct inputs, at least 1.
 * @param skew From 0, where all are equal.
 * @returns Groups of neighbouring ranks, most popular first: some hundred for millions of inputs.
 * @example
 * zipf(2, 1).map(({ share }) => share.toFixed(3)); // => ['0.667', '0.333']
 */
export function zipf(items: number, skew: number): PopularityGroup[] {
  const weights: { items: number; weight: number }[] = [];
  for (let from = 1; from <= items;) {
    const to = from <= alone ? from : Math.min(items, Math.floor(from * widening));
    weights.push({ items: to - from + 1, weight: weightOf(from, to, skew) });
    from = to + 1;
  }
  const total = weights.reduce((sum, { weight }) => sum + weight, 0);
  return weights.map(({ items: count, weight }) => ({
    items: count,
    share: weight / total / count,
  }));
}

/** Sum of `r^-skew`; where it has several terms, as an integral from half a rank before to half a rank after. */
function weightOf(from: number, to: number, skew: number): number {
  if (from === to) return from ** -skew;
  const ratio = Math.log((to + 0.5) / (from - 0.5));
  const power = 1 - skew;
  // Near a skew of 1 the difference of the powers has few digits left.
  if (Math.abs(power) < 1e-6) return ratio;
  return ((from - 0.5) ** power * Math.expm1(power * ratio)) / power;
}
