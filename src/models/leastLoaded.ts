import { offeredLoad, type Load } from './queueing.ts';
import { exponentialOf, serviceOf, uniformOf } from './random.ts';

/**
 * Simulates replicas with a queue each, where a request goes to one with the fewest outstanding requests.
 *
 * @param load Less than the replicas can serve.
 * @param count How many requests; the first fifth fills the queues and is left out.
 * @returns Waits in milliseconds, in rising order.
 * @example
 * leastLoadedWaits({ arrivalsPerSecond: 200, meanServiceMs: 50, serviceScv: 1, replicas: 17 }, 10_000).length; // => 8000
 */
export function leastLoadedWaits(load: Load, count: number): Float64Array {
  const gap = exponentialOf(1);
  const service = serviceOf(2, load.serviceScv);
  const pick = uniformOf(3);
  const meanGapMs = load.meanServiceMs / offeredLoad(load);
  const warmUp = Math.floor(count / 5);
  const waits = new Float64Array(count - warmUp);
  const replicas = Array.from({ length: load.replicas }, () => new Replica());
  const levels: Replica[][] = [[...replicas]];
  const departures = new Departures();
  replicas.forEach((replica, place) => (replica.place = place));
  const move = (replica: Replica, by: number): void => {
    const from = levels[replica.outstanding] ?? [];
    const last = from.pop();
    if (last && last !== replica) {
      from[replica.place] = last;
      last.place = replica.place;
    }
    replica.outstanding += by;
    const to = (levels[replica.outstanding] ??= []);
    replica.place = to.push(replica) - 1;
  };
  let now = 0;
  for (let index = 0; index < count; index += 1) {
    now += gap() * meanGapMs;
    let gone: Replica | undefined;
    while ((gone = departures.before(now))) move(gone, -1);
    const among = levels.find(({ length }) => length > 0) ?? [];
    const replica = among[Math.floor(pick() * among.length)];
    if (!replica) continue;
    const start = Math.max(now, replica.freeAt);
    replica.freeAt = start + service() * load.meanServiceMs;
    departures.add(replica.freeAt, replica);
    move(replica, 1);
    if (index >= warmUp) waits[index - warmUp] = start - now;
  }
  return waits.sort();
}

class Replica {
  freeAt = 0;
  outstanding = 0;
  /** Among those with as many outstanding. */
  place = 0;
}

/** Who finishes next: a binary heap. */
class Departures {
  readonly #times: number[] = [];
  readonly #replicas: Replica[] = [];

  add(time: number, replica: Replica): void {
    let at = this.#times.push(time) - 1;
    this.#replicas.push(replica);
    for (let above = (at - 1) >> 1; at > 0 && this.#time(above) > time; above = (at - 1) >> 1) {
      this.#swap(at, above);
      at = above;
    }
  }

  /** Takes the next away, if it is before. */
  before(time: number): Replica | undefined {
    if (this.#times.length === 0 || this.#time(0) > time) return undefined;
    const last = this.#times.length - 1;
    this.#swap(0, last);
    this.#times.pop();
    const next = this.#replicas.pop();
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= last) return next;
      if (child + 1 < last && this.#time(child + 1) < this.#time(child)) child += 1;
      if (this.#time(child) >= this.#time(at)) return next;
      this.#swap(at, child);
      at = child;
    }
  }

  #time(at: number): number {
    return this.#times[at] ?? Infinity;
  }

  #swap(one: number, other: number): void {
    const [times, replicas] = [this.#times, this.#replicas];
    [times[one], times[other]] = [this.#time(other), this.#time(one)];
    const held = replicas[one];
    const another = replicas[other];
    if (held && another) [replicas[one], replicas[other]] = [another, held];
  }
}
