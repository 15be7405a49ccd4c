import { exponentialOf } from './random.ts';

export type Policy = 'unbounded' | 'bounded' | 'failFast' | 'deadline';
export type Retrying = 'none' | 'free' | 'budget';

/** A service under a spike, and callers who do not wait forever. */
export interface Overload {
  /** Calls that run at once. */
  slots: number;
  meanServiceMs: number;
  arrivalsPerSecond: number;
  spikeFactor: number;
  spikeSeconds: number;
  /** After which a caller gives up on an attempt. */
  timeoutMs: number;
  policy: Policy;
  /** Places to wait, for the bounded queue. */
  queuePlaces: number;
  retrying: Retrying;
  /** Of one call, after its first attempt. */
  retries: number;
}

/** What happened in each of `binSeconds`, and to all. */
export interface Run {
  attempts: Float64Array;
  /** Calls answered before their callers gave up. */
  good: Float64Array;
  /** Attempts that were refused or timed out. */
  failed: Float64Array;
  /** Of good answers, from the attempt on, in rising order. */
  latenciesMs: Float64Array;
  calls: number;
  callsLost: number;
}

export const binSeconds = 5;
export const runSeconds = 300;
export const spikeStart = 60;

/** What retries may add where there is a budget: a tenth of the calls, and ten at once. */
const budget = { share: 0.1, burst: 10 };
const backoffSeconds = 0.1;

/**
 * Simulates five minutes of calls, served in the order of their arrival, with a spike after the first.
 *
 * As service times are drawn on arrival, a call's start is known at once, and time moves along three lines that are each in
 * order: new calls, attempts that time out, and retries.
 *
 * @example
 * runOverload(usual).good.length; // gives 60
 */
export function runOverload(overload: Overload): Run {
  const gap = exponentialOf(4);
  const service = exponentialOf(5);
  const seconds = overload.meanServiceMs / 1000;
  const timeout = overload.timeoutMs / 1000;
  const freeAt = new Float64Array(overload.slots);
  const bins = () => new Float64Array(runSeconds / binSeconds);
  const [attempts, good, failed] = [bins(), bins(), bins()];
  const latencies: number[] = [];
  const starts = new Line();
  const timeouts = new Line();
  const retries = new Line();
  let tokens = budget.burst;
  let [calls, callsLost] = [0, 0];
  const count = (what: Float64Array, time: number): void => {
    const bin = Math.floor(time / binSeconds);
    if (bin < what.length) what[bin] = (what[bin] ?? 0) + 1;
  };

  const lose = (time: number, attempt: number): void => {
    count(failed, time);
    const mayRetry = overload.retrying !== 'none' && attempt < overload.retries;
    if (!mayRetry || (overload.retrying === 'budget' && tokens < 1)) {
      callsLost += 1;
      return;
    }
    tokens -= 1;
    retries.add(time + backoffSeconds, attempt + 1);
  };

  const attemptAt = (time: number, attempt: number): void => {
    count(attempts, time);
    let slot = 0;
    for (let some = 1; some < freeAt.length; some += 1)
      if ((freeAt[some] ?? 0) < (freeAt[slot] ?? 0)) slot = some;
    const start = Math.max(time, freeAt[slot] ?? 0);
    while (starts.next <= time) starts.take();
    const places =
      overload.policy === 'failFast'
        ? 0
        : overload.policy === 'bounded'
          ? overload.queuePlaces
          : Infinity;
    if (start > time && starts.length >= places) {
      lose(time, attempt);
      return;
    }
    if (overload.policy === 'deadline' && start + seconds > time + timeout) {
      // Dropped at its turn for having too little time left: it costs nothing but its caller's patience.
      timeouts.add(time + timeout, attempt);
      return;
    }
    const end = start + service() * seconds;
    freeAt[slot] = end;
    starts.add(start, 0);
    if (end > time + timeout) timeouts.add(time + timeout, attempt);
    else {
      count(good, end);
      latencies.push((end - time) * 1000);
    }
  };

  let arrival = 0;
  for (;;) {
    const next = Math.min(arrival, timeouts.next, retries.next);
    if (next >= runSeconds) break;
    if (next === timeouts.next) lose(next, timeouts.take());
    else if (next === retries.next) attemptAt(next, retries.take());
    else {
      calls += 1;
      tokens = Math.min(budget.burst, tokens + budget.share);
      attemptAt(next, 0);
      const isSpike = next >= spikeStart && next < spikeStart + overload.spikeSeconds;
      arrival += gap() / (overload.arrivalsPerSecond * (isSpike ? overload.spikeFactor : 1));
    }
  }
  return {
    attempts,
    good,
    failed,
    latenciesMs: Float64Array.from(latencies).sort(),
    calls,
    callsLost,
  };
}

/** Times in rising order, each with the number of the attempt. */
class Line {
  readonly #times: number[] = [];
  readonly #attempts: number[] = [];
  #first = 0;

  get next(): number {
    return this.#times[this.#first] ?? Infinity;
  }

  get length(): number {
    return this.#times.length - this.#first;
  }

  add(time: number, attempt: number): void {
    this.#times.push(time);
    this.#attempts.push(attempt);
  }

  take(): number {
    this.#first += 1;
    return this.#attempts[this.#first - 1] ?? 0;
  }
}
