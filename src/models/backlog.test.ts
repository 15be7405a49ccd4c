import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backlog, followDay } from './backlog.ts';
import { outputsOf, usualValues } from './testing.ts';

const days = fc.record({
  jobsPerHour: fc.double({ min: 1, max: 1e5, noNaN: true }),
  peakFactor: fc.double({ min: 1, max: 20, noNaN: true }),
  peakHours: fc.double({ min: 0.5, max: 12, noNaN: true }),
});
const most = (values: readonly number[]): number => Math.max(0, ...values);

describe('a day', () => {
  it('leaves nothing where the peak is served as it comes', () => {
    fc.assert(
      fc.property(days, (day) => {
        const course = followDay({
          ...day,
          servedPerHour: day.jobsPerHour * day.peakFactor * 1.001,
        });
        expect(most(course.backlog)).toBe(0);
        expect(most(course.age)).toBe(0);
      }),
    );
  });

  it('makes a backlog of what the peak brings above what is served', () => {
    // A peak of a cosine of height h above the base for T hours, cut at c above the base: with c = h / 2 the part above is
    // h T / (2 π).
    const day = { jobsPerHour: 600, peakFactor: 3, peakHours: 4 };
    const { backlog: jobs, age } = followDay({ ...day, servedPerHour: 1200 });
    expect(most(jobs)).toBeCloseTo((1200 * 4) / (2 * Math.PI), -1);
    // The oldest job waits as long as the backlog before it takes, about.
    expect(most(age)).toBeGreaterThan((most(jobs) / 1200) * 60 * 0.9);
    expect(most(age)).toBeLessThan((most(jobs) / 1200) * 60 * 1.1 + 1);
  });

  it('has less of a backlog with more workers', () => {
    fc.assert(
      fc.property(days, fc.double({ min: 1.05, max: 5, noNaN: true }), (day, factor) => {
        const { utilisation } = followDay({ ...day, servedPerHour: day.jobsPerHour * 1000 });
        const least = utilisation * day.jobsPerHour * 1000;
        const some = followDay({ ...day, servedPerHour: least * factor });
        const more = followDay({ ...day, servedPerHour: least * factor * 1.2 });
        expect(most(more.backlog)).toBeLessThanOrEqual(most(some.backlog) + 1e-6);
        expect(most(more.age)).toBeLessThanOrEqual(most(some.age));
      }),
    );
  });
});

describe('the model of a backlog', () => {
  const usual = usualValues(backlog);

  it('names the fewest workers that keep the limit', () => {
    const workers = outputsOf(backlog, usual).workersForLimit;
    expect(outputsOf(backlog, { ...usual, workers }).oldestMinutes).toBeLessThanOrEqual(
      usual.ageLimitMinutes,
    );
    expect(outputsOf(backlog, { ...usual, workers: workers - 1 }).oldestMinutes).toBeGreaterThan(
      usual.ageLimitMinutes,
    );
  });

  it('refuses workers who never come to the end', () => {
    expect(backlog.evaluate({ ...usual, workers: 1 })).toEqual({ refused: 'neverDrained' });
  });
});
