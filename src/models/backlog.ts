import { defineModel } from './model.ts';
import { fewest } from './queueing.ts';

/** What arrives over a day with one peak. */
export interface Day {
  quietPerMinute: number;
  peakPerMinute: number;
  peakMinutes: number;
  /** At full height all along, or rising to it and falling again in straight lines. */
  shape: 'plateau' | 'triangle';
}

const minutesOfDay = 1440;
/** Pieces of the peak and of the rest of the day, within which a rate is a straight line. */
const pieces = 400;

/** Arrivals a minute, counted from the beginning of the peak. */
function arrivalsAt(day: Day, minute: number): number {
  const at = minute / day.peakMinutes;
  const height = day.shape === 'plateau' ? 1 : 1 - Math.abs(2 * at - 1);
  return day.quietPerMinute + (day.peakPerMinute - day.quietPerMinute) * height;
}

/** Jobs that arrive in a day. */
const jobsOfDay = (day: Day): number =>
  day.quietPerMinute * minutesOfDay +
  (day.peakPerMinute - day.quietPerMinute) * day.peakMinutes * (day.shape === 'plateau' ? 1 : 0.5);

/**
 * The backlog during the peak, as a fluid: what has arrived and could not be done yet.
 *
 * @param capacityPerMinute More than comes away from the peak.
 * @returns Pairs of minutes since the peak's beginning and jobs.
 * @example
 * backlogInPeak({ quietPerMinute: 40, peakPerMinute: 120, peakMinutes: 10, shape: 'plateau' }, 100).at(-1); // => [10, 200]
 */
export function backlogInPeak(day: Day, capacityPerMinute: number): (readonly [number, number])[] {
  const step = day.peakMinutes / pieces;
  const points: (readonly [number, number])[] = [[0, 0]];
  let jobs = 0;
  for (let piece = 1; piece <= pieces; piece += 1) {
    // The middle of a straight line is its mean.
    jobs = Math.max(0, jobs + (arrivalsAt(day, (piece - 0.5) * step) - capacityPerMinute) * step);
    points.push([piece === pieces ? day.peakMinutes : piece * step, jobs]);
  }
  return points;
}

const largestOf = (points: readonly (readonly [number, number])[]): number =>
  Math.max(...points.map(([, jobs]) => jobs));

/**
 * The fewest workers whose oldest job is no older than the limit.
 *
 * @example
 * workersForAge({ quietPerMinute: 40, peakPerMinute: 120, peakMinutes: 10, shape: 'plateau' }, 3, 2); // => 5
 */
export function workersForAge(day: Day, jobSeconds: number, ageLimitMinutes: number): number {
  const perWorker = 60 / jobSeconds;
  const least = Math.floor(jobsOfDay(day) / minutesOfDay / perWorker) + 1;
  const most = Math.max(
    least,
    Math.ceil(Math.max(day.peakPerMinute, day.quietPerMinute) / perWorker) + 1,
  );
  return fewest(least, most, (workers) => {
    const capacity = workers * perWorker;
    return (
      capacity > day.quietPerMinute &&
      largestOf(backlogInPeak(day, capacity)) / capacity <= ageLimitMinutes
    );
  });
}

/** What a peak leaves behind in a queue, how old it gets, and when it is gone. */
export const backlog = defineModel({
  name: 'backlog',
  inputs: {
    quietPerMinute: {
      ...{ key: 'q', unit: 'per-minute', least: 0.1, most: 100_000, step: 1.1, scale: 'log' },
      usual: 40,
    },
    peakPerMinute: {
      ...{ key: 'p', unit: 'per-minute', least: 0.1, most: 100_000, step: 1.1, scale: 'log' },
      usual: 120,
    },
    peakMinutes: {
      ...{ key: 'd', unit: 'minutes', least: 1, most: 720, step: 1.25, scale: 'log' },
      usual: 10,
    },
    shape: { key: 'f', options: ['plateau', 'triangle'], usual: 'plateau' },
    jobSeconds: {
      ...{ key: 's', unit: 'seconds', least: 0.01, most: 3600, step: 1.1, scale: 'log' },
      usual: 3,
    },
    workers: {
      ...{ key: 'w', unit: 'count', least: 1, most: 500, step: 1, scale: 'linear' },
      usual: 5,
    },
    ageLimitMinutes: {
      ...{ key: 'l', unit: 'minutes', least: 0.1, most: 1440, step: 1.25, scale: 'log' },
      usual: 2,
    },
  },
  outputs: {
    capacityPerMinute: { unit: 'per-minute', better: 'more' },
    largestBacklog: { unit: 'count', better: 'less' },
    oldestMinutes: { unit: 'minutes', better: 'less' },
    drainMinutes: { unit: 'minutes', better: 'less' },
    workersForLimit: { unit: 'count', better: 'less' },
    backlogPerWorker: { unit: 'count' },
  },
  plot: { x: { unit: 'minutes', scale: 'linear' }, y: { unit: 'count', scale: 'linear' } },
  isSimulated: false,
  evaluate({ jobSeconds, ageLimitMinutes, workers: given, ...day }) {
    const workers = Math.round(given);
    const capacity = (workers * 60) / jobSeconds;
    if (day.peakPerMinute < day.quietPerMinute) return { refused: 'noPeak' };
    if (capacity <= day.quietPerMinute) return { refused: 'neverDrained' };
    if (jobsOfDay(day) >= capacity * minutesOfDay) return { refused: 'neverDrained' };
    const inPeak = backlogInPeak(day, capacity);
    const left = inPeak.at(-1)?.[1] ?? 0;
    const largest = largestOf(inPeak);
    const drainMinutes = left / (capacity - day.quietPerMinute);
    const drained = day.peakMinutes + drainMinutes;
    const end = Math.max(1.25 * drained, 1.5 * day.peakMinutes);
    const limit = ageLimitMinutes * capacity;
    return {
      outputs: {
        capacityPerMinute: capacity,
        largestBacklog: largest,
        oldestMinutes: largest / capacity,
        drainMinutes,
        workersForLimit: workersForAge(day, jobSeconds, ageLimitMinutes),
        backlogPerWorker: (ageLimitMinutes * 60) / jobSeconds,
      },
      curves: [
        {
          name: 'backlog',
          points: [...inPeak.filter((_, index) => index % 10 === 0), [drained, 0], [end, 0]],
        },
        {
          name: 'limit',
          points: [
            [0, limit],
            [end, limit],
          ],
        },
      ],
      marks: [
        { name: 'peakEnd', x: day.peakMinutes },
        { name: 'drained', x: drained },
      ],
    };
  },
});
