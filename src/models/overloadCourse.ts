/** A service in front of which a spike arrives, and what clients and server do about it. */
export interface Overload {
  capacityPerSecond: number;
  /** Before and after the spike, as a share of the capacity. */
  usualLoad: number;
  /** Height of the spike, as a multiple of the usual load. */
  spikeFactor: number;
  spikeSeconds: number;
  /** After which a client gives up. */
  deadlineMs: number;
  policy: 'unbounded' | 'bounded' | 'failFast' | 'dropLate';
  retries: 'none' | 'twice' | 'budget';
}

/** What happens in each slice of the time, in requests a second. */
export interface Course {
  /** What users ask for, without retries. */
  offered: readonly number[];
  /** What reaches the service, with retries. */
  calls: readonly number[];
  /** Answered in time. */
  good: readonly number[];
  /** How long an answer took that was given in this slice, in milliseconds; 0 where none was in time. */
  latencyMs: readonly number[];
}

/** Seconds that are followed, and when the spike begins. */
export const followed = 120;
export const spikeStart = 10;
/** A slice of time, in seconds. */
export const slice = 0.02;

/** The second and the third try. */
const mostTries = 3;
/** Of the calls, those that a budget allows to be retries. */
const budgetShare = 0.1;
/** A bounded queue holds this share of the deadline, as work; failing fast allows hardly any. */
const boundedShare = 0.5;
const fastShare = 0.05;

/** Requests that arrived together, by how often they were tried before. */
interface Cohort {
  at: number;
  byTry: number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

/**
 * Follows a service through a spike: requests as a fluid, first come, first served. A client that got no answer in time, or
 * a refusal, tries again after its deadline; the server goes on to work for clients that are gone, unless it looks at
 * their deadline first.
 *
 * @returns One value for each slice of the time.
 * @example
 * followOverload({ ...usual, policy: 'dropLate', retries: 'budget' }).good.length; // => 6000
 */
export function followOverload(overload: Overload): Course {
  const { capacityPerSecond, policy, retries } = overload;
  const deadline = overload.deadlineMs / 1000;
  const slices = Math.round(followed / slice);
  const wait = Math.max(1, Math.round(deadline / slice));
  const share = policy === 'bounded' ? boundedShare : policy === 'failFast' ? fastShare : Infinity;
  const most = Math.max(share * deadline, 2 * slice) * capacityPerSecond;
  const tried = Array.from({ length: slices + wait + 1 }, () => [0, 0, 0]);
  const queue: Cohort[] = [];
  let first = 0;
  let waiting = 0;
  const course = {
    offered: [] as number[],
    calls: [] as number[],
    good: [] as number[],
    latencyMs: [] as number[],
  };

  for (let now = 0; now < slices; now += 1) {
    const time = now * slice;
    const isSpike = time >= spikeStart && time < spikeStart + overload.spikeSeconds;
    const offered =
      capacityPerSecond * overload.usualLoad * (isSpike ? overload.spikeFactor : 1) * slice;
    const due = tried[now] ?? [];
    const wanted = sum(due);
    const allowed =
      retries === 'budget' ? Math.min(1, wanted === 0 ? 1 : (budgetShare * offered) / wanted) : 1;
    const arriving = [offered, (due[1] ?? 0) * allowed, (due[2] ?? 0) * allowed];
    const calls = sum(arriving);

    // What finds no room is refused, and may come again.
    const free = Math.max(0, most + capacityPerSecond * slice - waiting);
    const taken = Math.min(1, calls === 0 ? 1 : free / calls);
    again(
      tried,
      now + wait,
      arriving.map((amount) => amount * (1 - taken)),
      retries,
    );
    if (calls > 0) queue.push({ at: now, byTry: arriving.map((amount) => amount * taken) });
    waiting += calls * taken;

    let work = capacityPerSecond * slice;
    let good = 0;
    let latest = 0;
    while (first < queue.length && work > 1e-12) {
      const cohort = queue[first];
      if (!cohort) break;
      const size = sum(cohort.byTry);
      const age = (now - cohort.at) * slice;
      const isLate = age > deadline;
      if (policy === 'dropLate' && isLate) {
        waiting -= size;
        first += 1;
        continue;
      }
      const done = Math.min(1, size === 0 ? 1 : work / size);
      work -= size * done;
      waiting -= size * done;
      if (!isLate) {
        good += size * done;
        latest = Math.max(latest, age);
      }
      cohort.byTry = cohort.byTry.map((amount) => amount * (1 - done));
      if (done === 1) first += 1;
      else break;
    }
    // Whoever waits as long as the deadline gives up now, and leaves the request in the queue.
    const lost = queue[first + lostAt(queue, first, now - wait)];
    if (lost?.at === now - wait) again(tried, now + 1, lost.byTry, retries);

    course.offered.push(offered / slice);
    course.calls.push(calls / slice);
    course.good.push(good / slice);
    course.latencyMs.push(latest * 1000);
  }
  return course;
}

/** Where in the queue those of a slice stand, counted from its head; cohorts are one slice apart. */
function lostAt(queue: readonly Cohort[], first: number, at: number): number {
  return Math.max(0, at - (queue[first]?.at ?? at));
}

/** Lets requests come once more, those that have tries left. */
function again(
  tried: number[][],
  at: number,
  byTry: readonly number[],
  retries: Overload['retries'],
): void {
  const slot = tried[at];
  if (!slot || retries === 'none') return;
  for (let tries = 1; tries < mostTries; tries += 1)
    slot[tries] = (slot[tries] ?? 0) + (byTry[tries - 1] ?? 0);
}
