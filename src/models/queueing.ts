/** Requests that come at random and the replicas that serve them. */
export interface Load {
  arrivalsPerSecond: number;
  meanServiceMs: number;
  /** Squared coefficient of variation of the service time: 0 for a constant one, 1 for the exponential. */
  serviceScv: number;
  /** A whole number, at least 1. */
  replicas: number;
}

/** What a request waits: nothing with some chance, else about exponentially long. */
export interface Wait {
  /** Of a wait at all. */
  chance: number;
  /** Of those that wait, in milliseconds. */
  meanOfWaitingMs: number;
}

/**
 * Requests in service on average, by Little's law.
 *
 * @example
 * offeredLoad({ arrivalsPerSecond: 200, meanServiceMs: 50, serviceScv: 1, replicas: 17 }); // => 10
 */
export const offeredLoad = ({ arrivalsPerSecond, meanServiceMs }: Load): number =>
  (arrivalsPerSecond * meanServiceMs) / 1000;

/**
 * The chance that a request finds all servers busy: Erlang C, by the recursion of Erlang B, which no number overflows.
 *
 * @param servers A whole number, at least 1.
 * @param load In service on average, below `servers`.
 * @example
 * erlangC(2, 1).toFixed(3); // => '0.333'
 */
export function erlangC(servers: number, load: number): number {
  let lost = 1;
  for (let some = 1; some <= servers; some += 1) lost = (load * lost) / (some + load * lost);
  return lost / (1 - (load / servers) * (1 - lost));
}

/**
 * The wait in one queue for all replicas: M/M/c where service is exponential, else the approximation of Allen and Cunneen,
 * which multiplies the wait by half of one plus the squared coefficient of variation.
 *
 * @param load Less than the replicas can serve.
 * @example
 * sharedWait({ arrivalsPerSecond: 1, meanServiceMs: 500, serviceScv: 1, replicas: 1 }); // => { chance: 0.5, meanOfWaitingMs: 1000 }
 */
export function sharedWait(load: Load): Wait {
  const spare = load.replicas - offeredLoad(load);
  return {
    chance: erlangC(load.replicas, offeredLoad(load)),
    meanOfWaitingMs: ((load.meanServiceMs / spare) * (1 + load.serviceScv)) / 2,
  };
}

/**
 * The wait where each replica has a queue and requests pick one at random: M/G/1, whose mean is Pollaczek and Khinchine's.
 * Its percentiles are exact for exponential service; else the tail is taken to be exponential.
 */
export const randomWait = (load: Load): Wait =>
  sharedWait({ ...load, arrivalsPerSecond: load.arrivalsPerSecond / load.replicas, replicas: 1 });

/**
 * How long the wait is that a share of the requests does not exceed, in milliseconds.
 *
 * @param share Below 1.
 * @example
 * waitOf({ chance: 0.5, meanOfWaitingMs: 1000 }, 0.5); // => 0
 */
export const waitOf = ({ chance, meanOfWaitingMs }: Wait, share: number): number =>
  meanOfWaitingMs * Math.max(0, Math.log(chance / (1 - share)));

/**
 * The smallest whole number that is enough.
 *
 * @param suffices Once true, true for every larger number, and true for `most`.
 * @example
 * fewest(1, 100, (count) => count >= 42); // => 42
 */
export function fewest(least: number, most: number, suffices: (count: number) => boolean): number {
  let [low, high] = [least, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
