import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overload } from './overload.ts';
import { followOverload } from './overloadCourse.ts';
import { outputsOf, usualValues } from './testing.ts';

const usual = usualValues(overload);
const { policy, retries } = overload.inputs;
const some = fc.record({
  capacityPerSecond: fc.double({ min: 1, max: 10_000, noNaN: true }),
  usualLoad: fc.double({ min: 0.1, max: 0.95, noNaN: true }),
  spikeFactor: fc.double({ min: 1, max: 10, noNaN: true }),
  spikeSeconds: fc.double({ min: 1, max: 60, noNaN: true }),
  deadlineMs: fc.double({ min: 100, max: 10_000, noNaN: true }),
  policy: fc.constantFrom(...policy.options),
  retries: fc.constantFrom(...retries.options),
});
const sum = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);

describe('a service under load', () => {
  it('answers everything in time where there is room', () => {
    fc.assert(
      fc.property(some, (values) => {
        const calm = { ...values, spikeFactor: 1 };
        const { good, offered, calls } = followOverload(calm);
        expect(sum(good)).toBeCloseTo(sum(offered), 4);
        expect(sum(calls)).toBeCloseTo(sum(offered), 4);
      }),
      { numRuns: 25 },
    );
  });

  it('never answers more than it can, nor more than was asked', () => {
    fc.assert(
      fc.property(some, (values) => {
        const { good, offered, latencyMs } = followOverload(values);
        expect(Math.max(...good)).toBeLessThanOrEqual(values.capacityPerSecond * (1 + 1e-9));
        expect(sum(good)).toBeLessThanOrEqual(sum(offered) * (1 + 1e-9));
        expect(Math.max(...latencyMs)).toBeLessThanOrEqual(values.deadlineMs + 1);
      }),
      { numRuns: 25 },
    );
  });

  it('does not recover from a spike with retries and a queue without end, and does without them', () => {
    const metastable = outputsOf(overload, usual);
    expect(metastable.recoverySeconds).toBeGreaterThan(90);
    expect(metastable.callsPerRequest).toBeGreaterThan(2);
    const patient = outputsOf(overload, { ...usual, retries: 'none' });
    // The excess of the spike, drained by the capacity that is usually free.
    const excess = usual.spikeSeconds * (usual.usualLoad * usual.spikeFactor - 1);
    const drain = excess / (1 - usual.usualLoad);
    expect(Math.abs(patient.recoverySeconds - drain)).toBeLessThan(4);
  });

  it.each(['bounded', 'failFast', 'dropLate'] as const)(
    'recovers at once with the policy %s, whoever tries again',
    (chosen) => {
      for (const option of retries.options)
        expect(
          outputsOf(overload, { ...usual, policy: chosen, retries: option }).recoverySeconds,
        ).toBeLessThan(5);
    },
  );

  it('keeps retries within a budget of a tenth', () => {
    const { callsPerRequest } = outputsOf(overload, { ...usual, retries: 'budget' });
    expect(callsPerRequest).toBeLessThanOrEqual(1.1);
  });
});
