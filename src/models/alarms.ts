import { defineModel, spaced } from './model.ts';
import { normalTail } from './normal.ts';
import { runLength } from './runRule.ts';

/** A rule on a metric that scatters normally around its expectation; lengths in its standard deviations. */
export interface AlarmRule {
  threshold: number;
  /** Evaluations beyond the threshold that it takes, of the latest `outOf`. */
  needed: number;
  outOf: number;
  isTwoSided: boolean;
  evaluationsPerDay: number;
  /** Height of a daily wave that the expectation does not know of. */
  season: number;
}

const hours = 24;

/** Evaluations until the rule fires in each hour of the day, if that hour never ended. */
function runs(rule: AlarmRule, shift: number): number[] {
  return Array.from({ length: rule.season > 0 ? hours : 1 }, (_, hour) => {
    const mean = shift + rule.season * Math.sin((2 * Math.PI * (hour + 0.5)) / hours);
    const above = normalTail(rule.threshold - mean);
    const below = rule.isTwoSided ? normalTail(rule.threshold + mean) : 0;
    return runLength(Math.min(1, above + below), rule.needed, rule.outOf);
  });
}

/**
 * How often a rule fires on one metric that is in order. After a page it begins anew.
 *
 * @returns Pages a day.
 * @example
 * const rule = { threshold: 3, needed: 1, outOf: 1, isTwoSided: true, evaluationsPerDay: 24, season: 0 };
 * falsePagesPerDay(rule).toFixed(3); // => '0.065'
 */
export function falsePagesPerDay(rule: AlarmRule): number {
  const all = runs(rule, 0);
  return (rule.evaluationsPerDay / all.length) * all.reduce((sum, run) => sum + 1 / run, 0);
}

/**
 * How long it takes until a rule fires once a metric has shifted, at any hour of the day.
 *
 * Within an hour the rule fires at a constant rate; what is left goes on into the next hour.
 *
 * @param shift In standard deviations.
 * @returns Mean in hours; `Infinity` where it never fires.
 * @example
 * const rule = { threshold: 3, needed: 1, outOf: 1, isTwoSided: true, evaluationsPerDay: 24, season: 0 };
 * detectionHours(rule, 1).toFixed(1); // => '43.9'
 */
export function detectionHours(rule: AlarmRule, shift: number): number {
  const means = runs(rule, shift).map((run) => (run * hours) / rule.evaluationsPerDay);
  if (means.length === 1) return means[0] ?? Infinity;
  // From the start of each hour: the time spent in it, and the chance to be still waiting at its end.
  const steps = means.map((mean) => ({ spent: mean * -Math.expm1(-1 / mean), rest: 1 / mean }));
  const backwards = steps.toReversed();
  const whole = backwards.reduce((sum, { spent, rest }) => spent + Math.exp(-rest) * sum, 0);
  let after = whole / -Math.expm1(-steps.reduce((sum, { rest }) => sum + rest, 0));
  let total = 0;
  for (const { spent, rest } of backwards) {
    after = spent + Math.exp(-rest) * after;
    total += after;
  }
  return total / hours;
}

/** How often a rule pages without a fault, and how long it takes to notice one. */
export const alarms = defineModel({
  name: 'alarms',
  inputs: {
    metrics: {
      ...{ key: 'm', unit: 'count', least: 1, most: 10_000, step: 1.25, scale: 'log', usual: 20 },
    },
    evaluationsPerDay: {
      ...{ key: 'e', unit: 'per-day', least: 1, most: 1440, step: 1.25, scale: 'log', usual: 24 },
    },
    threshold: {
      ...{ key: 't', unit: 'ratio', least: 1, most: 6, step: 0.1, scale: 'linear', usual: 2.5 },
    },
    needed: { key: 'n', unit: 'count', least: 1, most: 6, step: 1, scale: 'linear', usual: 2 },
    outOf: { key: 'o', unit: 'count', least: 1, most: 6, step: 1, scale: 'linear', usual: 3 },
    sides: { key: 'b', options: ['two', 'one'], usual: 'two' },
    shift: {
      ...{ key: 's', unit: 'ratio', least: 0.5, most: 8, step: 0.1, scale: 'linear', usual: 2 },
    },
    season: {
      ...{ key: 'd', unit: 'ratio', least: 0, most: 4, step: 0.1, scale: 'linear', usual: 0 },
    },
  },
  outputs: {
    falsePagesPerWeek: { unit: 'count', better: 'less' },
    daysWithFalsePage: { unit: 'share', better: 'less' },
    detectionHours: { unit: 'hours', better: 'less' },
  },
  plot: { x: { unit: 'count', scale: 'log' }, y: { unit: 'hours', scale: 'log' } },
  isSimulated: true,
  evaluate(values) {
    const needed = Math.round(values.needed);
    const outOf = Math.round(values.outOf);
    if (needed > outOf) return { refused: 'moreThanAll' };
    if (values.season > 0 && values.evaluationsPerDay < hours) return { refused: 'coarse' };
    const rule: AlarmRule = { ...values, needed, outOf, isTwoSided: values.sides === 'two' };
    const perDay = values.metrics * falsePagesPerDay(rule);
    const delay = detectionHours(rule, values.shift);
    if (delay > mostHours) return { refused: 'never' };
    const perWeek = 7 * perDay;
    return {
      outputs: {
        falsePagesPerWeek: perWeek,
        daysWithFalsePage: -Math.expm1(-perDay),
        detectionHours: delay,
      },
      curves: [
        { name: 'chosen', points: tradeOff(rule, values) },
        { name: 'single', points: tradeOff({ ...rule, needed: 1, outOf: 1 }, values) },
      ],
      marks: perWeek >= leastPages && perWeek <= mostPages ? [{ name: 'chosen', x: perWeek }] : [],
    };
  },
});

/** A hundred years. */
const mostHours = 876_600;
/** What the plot shows of the pages a week. */
const leastPages = 0.001;
const mostPages = 1000;

/** False pages a week against hours to detection, from a high threshold to a low one. */
function tradeOff(
  rule: AlarmRule,
  { metrics, shift }: { metrics: number; shift: number },
): [pages: number, hours: number][] {
  return spaced(8, 0.3, 78).flatMap((threshold): [number, number][] => {
    const pages = 7 * metrics * falsePagesPerDay({ ...rule, threshold });
    if (pages < leastPages || pages > mostPages) return [];
    const delay = detectionHours({ ...rule, threshold }, shift);
    return delay > mostHours ? [] : [[pages, delay]];
  });
}
