import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestInterval, checkpoints, lostShare } from './checkpoints.ts';

const failures = fc.record({
  nodes: fc.integer({ min: 1, max: 10_000 }),
  nodeMtbfHours: fc.double({ min: 100, max: 1e6, noNaN: true }),
  writeSeconds: fc.double({ min: 1, max: 3600, noNaN: true }),
  restartSeconds: fc.double({ min: 10, max: 7200, noNaN: true }),
});

describe('the best interval between checkpoints', () => {
  it('is about the root of twice the writing time and the time between failures', () => {
    // A minute of writing and a failure a day: Young gives 53.7 minutes.
    expect(bestInterval(60, 86_400)).toBeCloseTo(Math.sqrt(2 * 60 * 86_400) * 1.0062 - 60, -1);
  });

  it('loses no more than any other, as far as the series of Daly goes', () => {
    fc.assert(
      fc.property(failures, fc.double({ min: 1, max: 86_400, noNaN: true }), (some, other) => {
        const mtbf = (some.nodeMtbfHours * 3600) / some.nodes;
        fc.pre(some.writeSeconds < mtbf / 4);
        const best = bestInterval(some.writeSeconds, mtbf);
        expect(lostShare(best, some)).toBeLessThanOrEqual(lostShare(other, some) + 0.005);
      }),
    );
  });
});

describe('the share that is lost', () => {
  it('agrees with a simulation of failures at random', () => {
    const some = { nodes: 512, nodeMtbfHours: 5000, writeSeconds: 300, restartSeconds: 900 };
    const mtbf = (some.nodeMtbfHours * 3600) / some.nodes;
    const interval = 3600;
    let state = 42;
    const random = (): number => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      return (state + 0.5) / 2 ** 32;
    };
    const timeToFailure = (): number => -mtbf * Math.log(random());
    let taken = 0;
    const intervals = 20_000;
    for (let done = 0; done < intervals;) {
      let next = timeToFailure();
      if (next >= interval + some.writeSeconds) {
        taken += interval + some.writeSeconds;
        done += 1;
        continue;
      }
      taken += next;
      // A failure while restarting begins the restart anew.
      while ((next = timeToFailure()) < some.restartSeconds) taken += next;
      taken += some.restartSeconds;
    }
    expect(lostShare(interval, some)).toBeCloseTo(1 - (interval * intervals) / taken, 2);
  });

  it('grows with the nodes', () => {
    fc.assert(
      fc.property(failures, fc.double({ min: 60, max: 86_400, noNaN: true }), (some, interval) => {
        fc.pre(some.nodes < 10_000);
        const more = { ...some, nodes: some.nodes + 1 };
        expect(lostShare(interval, more)).toBeGreaterThanOrEqual(lostShare(interval, some) - 1e-9);
      }),
    );
  });
});

it('refuses a job that fails sooner than it restarts', () => {
  const values = {
    ...{ nodes: 10_000, nodeMtbfHours: 100, writeSeconds: 60, restartSeconds: 600 },
    intervalMinutes: 60,
  };
  expect(checkpoints.evaluate(values)).toEqual({ refused: 'hopeless' });
});
