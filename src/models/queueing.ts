/** Replicas that requests queue for. */
export interface Station {
  arrivalsPerSecond: number;
  meanServiceMs: number;
  /** Squared coefficient of variation of the service time: 0 where all take equally long, 1 for the exponential. */
  serviceScv: number;
  replicas: number;
}

/** How the wait of one request is distributed: none with a chance, else about exponential. */
export interface Wait {
  /** That a request waits at all. */
  chance: number;
  /** Of all requests, those that do not wait included. */
  meanMs: number;
}

/**
 * The share of the time that a replica works.
 *
 * @example
 * utilisationOf({ arrivalsPerSecond: 80, meanServiceMs: 50, serviceScv: 1, replicas: 5 }); // => 0.8
 */
export const utilisationOf = ({ arrivalsPerSecond, meanServiceMs, replicas }: Station): number =>
  (arrivalsPerSecond * meanServiceMs) / 1000 / replicas;

/**
 * The chance to wait in a queue that all replicas share.
 *
 * Erlang C, by the recursion of Erlang B, which stays finite for any number of servers: A. K. Erlang 1917; Cooper,
 * Introduction to Queueing Theory, 2nd edition, section 3.
 *
 * @param servers A whole number, at least 1.
 * @param load Mean number of busy servers, below their number.
 * @example
 * erlangC(5, 4).toFixed(3); // => '0.554'
 */
export function erlangC(servers: number, load: number): number {
  let blocked = 1;
  for (let busy = 1; busy <= servers; busy += 1)
    blocked = (load * blocked) / (busy + load * blocked);
  return blocked / (1 - (load / servers) * (1 - blocked));
}

/**
 * The wait in one queue for all replicas: exact for exponential service, else by Allen and Cunneen, who scale it by how
 * much service times vary.
 *
 * Allen, Probability, Statistics and Queueing Theory, 2nd edition, section 5.3; arrivals are Poisson.
 *
 * @param station With a utilisation below 1.
 * @example
 * sharedWait({ arrivalsPerSecond: 80, meanServiceMs: 50, serviceScv: 1, replicas: 5 }).meanMs.toFixed(1); // => '27.7'
 */
export function sharedWait(station: Station): Wait {
  const { meanServiceMs, serviceScv, replicas } = station;
  const utilisation = utilisationOf(station);
  const chance = erlangC(replicas, utilisation * replicas);
  const exponential = (chance * meanServiceMs) / (replicas * (1 - utilisation));
  return { chance, meanMs: (exponential * (1 + serviceScv)) / 2 };
}

/**
 * The wait where each request goes to a replica at random, with a queue of its own: Pollaczek and Khinchine.
 *
 * @param station With a utilisation below 1.
 * @example
 * Math.round(randomWait({ arrivalsPerSecond: 80, meanServiceMs: 50, serviceScv: 1, replicas: 5 }).meanMs); // => 200
 */
export function randomWait(station: Station): Wait {
  const { meanServiceMs, serviceScv } = station;
  const utilisation = utilisationOf(station);
  const meanMs = ((utilisation / (1 - utilisation)) * meanServiceMs * (1 + serviceScv)) / 2;
  return { chance: utilisation, meanMs };
}

/**
 * The wait that a share of the requests does not exceed. Exact for exponential service; for other service the tail is
 * taken for exponential with the right mean, which is close above the median.
 *
 * @param share Above 0 and below 1.
 * @returns Milliseconds; 0 where that share does not wait.
 * @example
 * Math.round(waitQuantile({ chance: 0.8, meanMs: 200 }, 0.99)); // => 1096
 */
export function waitQuantile({ chance, meanMs }: Wait, share: number): number {
  if (chance <= 1 - share || meanMs === 0) return 0;
  return (meanMs / chance) * Math.log(chance / (1 - share));
}
