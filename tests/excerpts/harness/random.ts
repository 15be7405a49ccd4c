/** Numbers by chance that are the same in every run. */
export interface RandomNumbers {
  /** At least 0 and below 1. */
  uniform: () => number;
  /** Time until the next event of a Poisson process. */
  exponential: (rate: number) => number;
  /** Number of events of a Poisson process in one unit of time. */
  poisson: (rate: number) => number;
}

/**
 * Makes a generator of its own for a seed (mulberry32).
 *
 * @example randomNumbers(1).uniform() === randomNumbers(1).uniform(); // => true
 */
export function randomNumbers(seed: number): RandomNumbers {
  let state = seed >>> 0;
  const uniform = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const exponential = (rate: number): number => -Math.log(1 - uniform()) / rate;
  const poisson = (rate: number): number => {
    let events = 0;
    for (let time = exponential(rate); time < 1; time += exponential(rate)) events += 1;
    return events;
  };
  return { uniform, exponential, poisson };
}
