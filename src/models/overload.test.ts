import { describe, expect, it } from 'vitest';
import { overload } from './overload.ts';
import { runOverload, type Overload } from './overloadRun.ts';

const usual = {
  ...{ arrivalsPerSecond: 120, spikeFactor: 3, spikeSeconds: 15, slots: 8, meanServiceMs: 50 },
  ...{ timeoutMs: 1000, policy: 'unbounded', queuePlaces: 11, retrying: 'free', retries: 2 },
} as const satisfies Overload;

const outputsOf = (values: Partial<Overload>) => {
  const answer = overload.evaluate({ ...usual, ...values });
  if ('refused' in answer) throw new Error(answer.refused);
  return answer.outputs;
};

describe('a service under a spike', () => {
  it('never recovers where callers retry into an unbounded queue, long after the spike', () => {
    expect(outputsOf({ retrying: 'free' }).goodAtEndPerSecond).toBeLessThan(5);
    expect(outputsOf({ retrying: 'none' }).goodAtEndPerSecond).toBeGreaterThan(115);
    expect(outputsOf({ retrying: 'budget' }).goodAtEndPerSecond).toBeGreaterThan(115);
  });

  it('stays near its capacity behind a bound, and recovers with retries, too', () => {
    for (const policy of ['bounded', 'deadline'] as const) {
      expect(outputsOf({ policy }).goodAtEndPerSecond).toBeGreaterThan(115);
      expect(outputsOf({ policy }).goodInSpikePerSecond).toBeGreaterThan(100);
    }
    expect(outputsOf({ policy: 'bounded' }).goodInSpikePerSecond).toBeGreaterThan(150);
    expect(outputsOf({}).goodInSpikePerSecond).toBeLessThan(40);
  });

  it('keeps the limit of 19 calls within 300 ms, and 48 calls within 490', () => {
    const steady = {
      policy: 'bounded',
      retrying: 'none',
      spikeFactor: 1,
      arrivalsPerSecond: 400,
    } as const;
    expect(outputsOf({ ...steady, queuePlaces: 11, timeoutMs: 30_000 }).p99Ms / 300).toBeCloseTo(
      1,
      1,
    );
    expect(outputsOf({ ...steady, queuePlaces: 40, timeoutMs: 30_000 }).p99Ms / 490).toBeCloseTo(
      1,
      1,
    );
  });

  it('refuses as often as Erlang B says where nothing waits', () => {
    const steady = {
      policy: 'failFast',
      retrying: 'none',
      spikeFactor: 1,
      timeoutMs: 30_000,
    } as const;
    let lost = 1;
    for (let slots = 1; slots <= 8; slots += 1) lost = (6 * lost) / (slots + 6 * lost);
    expect(outputsOf(steady).lostShare / lost).toBeCloseTo(1, 1);
  });

  it('adds no more retries than the budget', () => {
    expect(outputsOf({ retrying: 'budget' }).attemptsPerCall).toBeLessThan(1.101);
    expect(outputsOf({ retrying: 'none' }).attemptsPerCall).toBe(1);
    expect(outputsOf({ retrying: 'free' }).attemptsPerCall).toBeLessThanOrEqual(3);
  });

  it('counts each attempt once: as good, as failed, or as on its way', () => {
    const run = runOverload(usual);
    const sum = (bins: Float64Array): number => bins.reduce((total, each) => total + each, 0);
    const onTheirWay = sum(run.attempts) - sum(run.good) - sum(run.failed);
    expect(onTheirWay).toBeGreaterThanOrEqual(0);
    // Nobody waits for longer than the timeout.
    expect(onTheirWay).toBeLessThan(120 * 3 * 1.5);
  });
});
