import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backlog, backlogInPeak, workersForAge } from './backlog.ts';

const usual = {
  quietPerMinute: 40,
  peakPerMinute: 120,
  peakMinutes: 10,
  shape: 'plateau',
  jobSeconds: 3,
  workers: 5,
  ageLimitMinutes: 2,
} as const;

const days = fc
  .record({
    quietPerMinute: fc.double({ min: 1, max: 100, noNaN: true }),
    more: fc.double({ min: 1, max: 20, noNaN: true }),
    peakMinutes: fc.double({ min: 1, max: 720, noNaN: true }),
    shape: fc.constantFrom('plateau' as const, 'triangle' as const),
  })
  .map(({ more, ...day }) => ({ ...day, peakPerMinute: day.quietPerMinute * more }));

describe('a backlog', () => {
  it('is that of the table of asynchronous inference', () => {
    expect(backlog.evaluate(usual)).toMatchObject({
      outputs: {
        ...{ capacityPerMinute: 100, largestBacklog: 200, oldestMinutes: 2, workersForLimit: 5 },
        ...{ drainMinutes: expect.closeTo(10 / 3, 6) as number, backlogPerWorker: 40 },
      },
    });
    expect(backlog.evaluate({ ...usual, quietPerMinute: 95 })).toMatchObject({
      outputs: { drainMinutes: expect.closeTo(40, 6) as number },
    });
  });

  it('of a triangle is the area above the capacity', () => {
    // From 0 to 200 and back in 20 minutes, with 100: ten minutes above, at most 100 above, 500 jobs.
    const day = {
      quietPerMinute: 0,
      peakPerMinute: 200,
      peakMinutes: 20,
      shape: 'triangle',
    } as const;
    const points = backlogInPeak(day, 100);
    expect(Math.max(...points.map(([, jobs]) => jobs))).toBeCloseTo(500, 0);
    expect(points.at(-1)?.[1]).toBeCloseTo(250, 0);
  });

  it('grows with the peak and falls with the capacity', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 1, max: 1000, noNaN: true }), (day, capacity) => {
        const largest = (some: typeof day, served: number): number =>
          Math.max(...backlogInPeak(some, served).map(([, jobs]) => jobs));
        const now = largest(day, capacity);
        expect(largest(day, capacity * 1.1)).toBeLessThanOrEqual(now);
        expect(
          largest({ ...day, peakMinutes: day.peakMinutes * 1.1 }, capacity),
        ).toBeGreaterThanOrEqual(now - 1e-9);
      }),
    );
  });
});

it('finds the fewest workers for an age, and one fewer is too few', () => {
  fc.assert(
    fc.property(
      days,
      fc.double({ min: 0.1, max: 60, noNaN: true }),
      fc.double({ min: 0.5, max: 600, noNaN: true }),
      (day, jobSeconds, ageLimitMinutes) => {
        const oldest = (workers: number): number => {
          const answer = backlog.evaluate({ ...day, jobSeconds, ageLimitMinutes, workers });
          return 'refused' in answer ? Infinity : answer.outputs.oldestMinutes;
        };
        const workers = workersForAge(day, jobSeconds, ageLimitMinutes);
        expect(oldest(workers)).toBeLessThanOrEqual(ageLimitMinutes);
        if (workers > 1) expect(oldest(workers - 1)).toBeGreaterThan(ageLimitMinutes);
      },
    ),
  );
});

it('refuses workers that never catch up, and a peak below the rest of the day', () => {
  expect(backlog.evaluate({ ...usual, workers: 2 })).toEqual({ refused: 'neverDrained' });
  expect(backlog.evaluate({ ...usual, peakPerMinute: 720, peakMinutes: 720 })).toEqual({
    refused: 'neverDrained',
  });
  expect(backlog.evaluate({ ...usual, peakPerMinute: 30 })).toEqual({ refused: 'noPeak' });
});
