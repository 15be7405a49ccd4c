import { defineModel, spacedByFactor } from './model.ts';
import { normalQuantile } from './normal.ts';

/** What an experiment is to show, and with which risks. */
export interface Plan {
  /** Share of the users who do what is hoped for today. */
  baselineRate: number;
  /** Smallest relative change that is worth knowing of. */
  smallestEffect: number;
  /** Chance to see a change of that size. */
  power: number;
  /** Chance to see a change where there is none, of either sign. */
  significance: number;
  /** Share of the users of the experiment who get the candidate. */
  candidateShare: number;
}

/**
 * Users of both arms together that a comparison of two shares needs.
 *
 * The two-sided z-test of two shares, each arm with its own variance.
 *
 * @returns Not rounded; `Infinity` where no user would be in an arm.
 * @example
 * const plan = { baselineRate: 0.04, smallestEffect: 0.03, power: 0.8, significance: 0.05, candidateShare: 0.5 };
 * Math.round(usersOf(plan) / 1000); // => 849
 */
export function usersOf(plan: Plan): number {
  const { baselineRate: base, smallestEffect, power, significance, candidateShare } = plan;
  const changed = base * (1 + smallestEffect);
  const needed = normalQuantile(significance / 2) + normalQuantile(1 - power);
  const variance =
    (base * (1 - base)) / (1 - candidateShare) + (changed * (1 - changed)) / candidateShare;
  return (needed * needed * variance) / (changed - base) ** 2;
}

/** How many users, and days, an online experiment needs to show an effect. */
export const experiment = defineModel({
  name: 'experiment',
  inputs: {
    baselineRate: {
      ...{ key: 'b', unit: 'share', least: 0.0005, most: 0.95, step: 1.1, scale: 'log' },
      usual: 0.04,
    },
    smallestEffect: {
      ...{ key: 'e', unit: 'share', least: 0.001, most: 1, step: 1.1, scale: 'log', usual: 0.03 },
    },
    power: {
      ...{ key: 'p', unit: 'share', least: 0.5, most: 0.99, step: 0.01, scale: 'linear' },
      usual: 0.8,
    },
    significance: {
      ...{ key: 'a', unit: 'share', least: 0.001, most: 0.2, step: 1.1, scale: 'log', usual: 0.05 },
    },
    usersPerDay: {
      ...{ key: 'u', unit: 'per-day', least: 10, most: 100_000_000, step: 1.25, scale: 'log' },
      usual: 50_000,
    },
    trafficShare: {
      ...{ key: 't', unit: 'share', least: 0.01, most: 1, step: 0.01, scale: 'linear', usual: 1 },
    },
    candidateShare: {
      ...{ key: 'c', unit: 'share', least: 0.01, most: 0.99, step: 0.01, scale: 'linear' },
      usual: 0.5,
    },
  },
  outputs: {
    candidateUsers: { unit: 'count', better: 'less' },
    controlUsers: { unit: 'count', better: 'less' },
    days: { unit: 'days', better: 'less' },
    evenSplitDays: { unit: 'days' },
  },
  plot: { x: { unit: 'share', scale: 'log' }, y: { unit: 'days', scale: 'log' } },
  isSimulated: false,
  evaluate(values) {
    const most = 1 / values.baselineRate - 1;
    if (values.smallestEffect >= most) return { refused: 'aboveAll' };
    const usersPerDay = values.usersPerDay * values.trafficShare;
    const days = (plan: Plan): number => usersOf(plan) / usersPerDay;
    const users = usersOf(values);
    const effects = spacedByFactor(0.001, Math.min(1, most * 0.98), 40);
    const line = (candidateShare: number): [effect: number, days: number][] =>
      effects.map((smallestEffect) => [
        smallestEffect,
        days({ ...values, smallestEffect, candidateShare }),
      ]);
    return {
      outputs: {
        candidateUsers: Math.ceil(users * values.candidateShare),
        controlUsers: Math.ceil(users * (1 - values.candidateShare)),
        days: days(values),
        evenSplitDays: days({ ...values, candidateShare: 0.5 }),
      },
      // The lines of equal arms would hide each other.
      curves: [
        { name: 'chosen', points: line(values.candidateShare) },
        ...(Math.abs(values.candidateShare - 0.5) < 0.005
          ? []
          : [{ name: 'even', points: line(0.5) }]),
      ],
      marks: [{ name: 'chosen', x: values.smallestEffect }],
    };
  },
});
