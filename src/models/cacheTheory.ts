import type { PopularityGroup } from './zipf.ts';

/** What becomes of the requests for an input, as shares of them. */
export interface Answers {
  hits: number;
  /** Answers from the store that the model would no longer give. */
  stale: number;
}

/** How long an answer may live. */
export interface Lifetimes {
  /** An answer that nobody asks for stays so long; `Infinity` where the store holds everything. */
  idleSeconds: number;
  ttlSeconds: number;
  /** Mean time after which the right answer for an input is another one. */
  changeSeconds: number;
}

/**
 * Che's characteristic time: an input stays in an LRU store for so long after its last request.
 *
 * Che, Tung and Wang, "Hierarchical Web caching systems", IEEE JSAC 20(7), 2002; why it is so accurate is shown by Fricker,
 * Robert and Roberts, arXiv 1202.3974.
 *
 * @param groups Of shares that sum to 1.
 * @param capacity Places of the store.
 * @returns Measured in requests; `Infinity` where all inputs fit.
 * @example
 * characteristicTime([{ items: 2, share: 0.5 }], 1).toFixed(3); // => '1.386', as 1 - e^(-t/2) = 1/2
 */
export function characteristicTime(groups: readonly PopularityGroup[], capacity: number): number {
  const items = groups.reduce((sum, group) => sum + group.items, 0);
  if (capacity >= items) return Infinity;
  let time = capacity;
  // The sum is concave in time, so that Newton's steps come from below and do not overshoot.
  for (let step = 0; step < 60; step += 1) {
    const { held, slope } = occupancy(groups, time);
    const next = time + (capacity - held) / slope;
    if (!(next > time * (1 + 1e-12))) break;
    time = next;
  }
  return time;
}

/** How many inputs are in the store if each stays so many requests, and how many more with one request more. */
export function occupancy(
  groups: readonly PopularityGroup[],
  time: number,
): { held: number; slope: number } {
  let held = 0;
  let slope = 0;
  for (const { items, share } of groups) {
    const gone = Math.exp(-share * time);
    held -= items * Math.expm1(-share * time);
    slope += items * share * gone;
  }
  return { held, slope };
}

/**
 * What a store answers of the requests for one input that come at random.
 *
 * Between two runs of the model the hits are the arrivals until the first gap longer than `idleSeconds`, and until
 * `ttlSeconds` at most. Their number follows `h'(d) = r (1 - e^(-r t) (1 + h(d - t)))`; beyond t it is taken as an exponential
 * with the right slope at t and the right limit, and is exact where one of the two lifetimes does not matter.
 *
 * @param rate Requests for it per second, above 0.
 * @returns Shares of the requests for it.
 * @example
 * answersFor(1, { idleSeconds: Infinity, ttlSeconds: 9, changeSeconds: 1e9 }).hits; // => 0.9
 */
export function answersFor(rate: number, lifetimes: Lifetimes): Answers {
  const { idleSeconds, ttlSeconds, changeSeconds } = lifetimes;
  const first = Math.min(idleSeconds, ttlSeconds);
  const expected = rate * first;
  let hits = expected;
  let fresh = rate * changeSeconds * -Math.expm1(-first / changeSeconds);
  // Above thirty requests in that time nothing is ever dropped for want of requests.
  if (ttlSeconds > idleSeconds && expected > 30) {
    hits = rate * ttlSeconds;
    fresh = rate * changeSeconds * -Math.expm1(-ttlSeconds / changeSeconds);
  } else if (ttlSeconds > idleSeconds) {
    const rest = growth(expected);
    const decay = (rate * -Math.expm1(-expected)) / rest;
    const longer = ttlSeconds - idleSeconds;
    const both = decay + 1 / changeSeconds;
    hits += rest * -Math.expm1(-decay * longer);
    fresh +=
      ((rest * decay) / both) *
      Math.exp(-idleSeconds / changeSeconds) *
      -Math.expm1(-both * longer);
  }
  return { hits: hits / (1 + hits), stale: Math.max(0, hits - fresh) / (1 + hits) };
}

/** e^x - 1 - x, by its series where the difference would have no digits left. */
const growth = (x: number): number =>
  x < 1e-3 ? ((x * x) / 2) * (1 + x / 3 + (x * x) / 12) : Math.expm1(x) - x;
