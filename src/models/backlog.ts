import { defineModel } from './model.ts';

/** A day of work that queues for workers. */
export interface Day {
  /** Away from the peak. */
  jobsPerHour: number;
  /** Height of the peak, as a multiple. */
  peakFactor: number;
  peakHours: number;
  /** All workers together. */
  servedPerHour: number;
}

const minutesADay = 1440;
/** The middle of the peak. */
const noon = 720;

/** What arrives in a minute of the day: the peak rises and falls as a cosine. */
function arrivalsOf({ jobsPerHour, peakFactor, peakHours }: Day, minute: number): number {
  const distance = Math.abs(minute + 0.5 - noon) / (peakHours * 30);
  const peak = distance < 1 ? (1 + Math.cos(Math.PI * distance)) / 2 : 0;
  return (jobsPerHour / 60) * (1 + (peakFactor - 1) * peak);
}

/** How a day goes, minute by minute. */
export interface Course {
  /** Jobs that wait. */
  backlog: readonly number[];
  /** How long the oldest of them has waited, in minutes. */
  age: readonly number[];
  /** Arrivals of the day by what can be served; not below 1 where the backlog never ends. */
  utilisation: number;
}

/**
 * Follows a backlog through a day that is like the day before: work flows in and out evenly, the oldest first.
 *
 * The fluid approximation of a queue: Newell, Applications of Queueing Theory, 2nd edition, chapter 2. It leaves out the
 * waits of single requests at random, which are small against those of an hour-long peak.
 *
 * @example
 * followDay({ jobsPerHour: 600, peakFactor: 3, peakHours: 4, servedPerHour: 1200 }).backlog.length; // => 1440
 */
export function followDay(day: Day): Course {
  const arrivals = Array.from({ length: minutesADay }, (_, minute) => arrivalsOf(day, minute));
  const total = arrivals.reduce((sum, each) => sum + each, 0);
  const served = day.servedPerHour / 60;
  const utilisation = total / (served * minutesADay);
  const backlog: number[] = [];
  const age: number[] = [];
  if (utilisation >= 1) return { backlog, age, utilisation };
  let waiting = 0;
  /** The minute from which the oldest job is, and what of that minute still waits; days go on below 0. */
  let head = 0;
  let rest = 0;
  for (let now = -2 * minutesADay; now < minutesADay; now += 1) {
    const arrived = arrivals[(now + 2 * minutesADay) % minutesADay] ?? 0;
    if (waiting === 0) [head, rest] = [now, arrived];
    waiting += arrived;
    let free = Math.min(served, waiting);
    waiting = waiting - free < 1e-9 ? 0 : waiting - free;
    while (free > rest && head < now) {
      free -= rest;
      head += 1;
      rest = arrivals[(head + 2 * minutesADay) % minutesADay] ?? 0;
    }
    rest -= free;
    if (now < 0) continue;
    backlog.push(waiting);
    age.push(waiting === 0 ? 0 : now - head);
  }
  return { backlog, age, utilisation };
}

const highest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), 0);

/** What a day asks of workers that jobs queue for. */
export const backlog = defineModel({
  name: 'backlog',
  inputs: {
    jobsPerHour: {
      key: 'j',
      unit: 'per-hour',
      least: 1,
      most: 1_000_000,
      step: 1.25,
      scale: 'log',
      usual: 1000,
    },
    peakFactor: {
      key: 'p',
      unit: 'ratio',
      least: 1,
      most: 20,
      step: 0.5,
      scale: 'linear',
      usual: 5,
    },
    peakHours: {
      key: 'h',
      unit: 'hours',
      least: 0.5,
      most: 12,
      step: 0.5,
      scale: 'linear',
      usual: 4,
    },
    jobSeconds: {
      key: 's',
      unit: 'seconds',
      least: 0.05,
      most: 3600,
      step: 1.25,
      scale: 'log',
      usual: 6,
    },
    workers: { key: 'w', unit: 'count', least: 1, most: 2000, step: 1.1, scale: 'log', usual: 4 },
    ageLimitMinutes: {
      key: 'l',
      unit: 'minutes',
      least: 1,
      most: 720,
      step: 1.25,
      scale: 'log',
      usual: 15,
    },
  },
  outputs: {
    utilisation: { unit: 'share' },
    largestBacklog: { unit: 'count', better: 'less' },
    oldestMinutes: { unit: 'minutes', better: 'less' },
    drainMinutes: { unit: 'minutes', better: 'less' },
    workersForLimit: { unit: 'count', better: 'less' },
  },
  plot: { x: { unit: 'hours', scale: 'linear' }, y: { unit: 'minutes', scale: 'linear' } },
  isSimulated: true,
  evaluate({ jobSeconds, ageLimitMinutes, ...given }) {
    const servedBy = (workers: number): number => (workers * 3600) / jobSeconds;
    const workers = Math.round(given.workers);
    const course = followDay({ ...given, servedPerHour: servedBy(workers) });
    if (course.utilisation >= 1) return { refused: 'neverDrained' };
    const peakEnd = Math.round(noon + given.peakHours * 30);
    const drained = course.backlog.findIndex((jobs, minute) => minute >= peakEnd - 1 && jobs === 0);
    const suffices = (some: number): boolean => {
      const { utilisation, age } = followDay({ ...given, servedPerHour: servedBy(some) });
      return utilisation < 1 && highest(age) <= ageLimitMinutes;
    };
    let low = Math.floor(course.utilisation * workers);
    let high = Math.max(1, Math.ceil((given.jobsPerHour * given.peakFactor * jobSeconds) / 3600));
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (suffices(middle)) high = middle;
      else low = middle;
    }
    const everyTen = course.age.flatMap((minutes, at) =>
      at % 10 === 0 ? [[at / 60, minutes] as const] : [],
    );
    return {
      outputs: {
        utilisation: course.utilisation,
        largestBacklog: highest(course.backlog),
        oldestMinutes: highest(course.age),
        drainMinutes: drained === -1 ? minutesADay - peakEnd : Math.max(0, drained - peakEnd),
        workersForLimit: high,
      },
      curves: [
        { name: 'age', points: everyTen },
        {
          name: 'limit',
          points: [
            [0, ageLimitMinutes],
            [24, ageLimitMinutes],
          ],
        },
      ],
      marks: [{ name: 'peakEnd', x: peakEnd / 60 }],
    };
  },
});
