// A healthy line wakes nobody, for as long as the text says, and a result that stops does.
import { describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';
import { randomNumbers } from '../harness/random.ts';

interface Rule {
  record?: string;
  alert?: string;
  expr: string;
  for?: string;
  labels?: { severity: string };
}

const [document] = documentsOf(excerpt(import.meta.url, 'yaml')) as [
  { groups: { rules: Rule[] }[] },
];
const rules = document.groups.flatMap((group) => group.rules);
function rule(name: string): Rule {
  const found = rules.find(({ alert, record }) => alert === name || record === name);
  if (!found) throw new Error(`There is no rule ${name}.`);
  return found;
}

const missing = rule('UsualResultMissing');
const usual = rule('predictions:usual1h');
/** Weeks whose same hour makes up the expectation. */
const weeks = [...usual.expr.matchAll(/predictions:count1h offset (\d+)w/g)].map(([, week]) =>
  Number(week),
);
const expected = Number(/predictions:usual1h > (\d+) unless/.exec(missing.expr)?.[1]);
const patience = Number(/^(\d+)m$/.exec(missing.for ?? '')?.[1]) / 60;

/**
 * Counts the pages of a healthy series, whose results come by chance at a steady rate. A page needs an empty hour and the
 * rule's patience after it, which is a long gap between two results; the next one is found by skipping the short gaps
 * before it. The expectation is drawn anew for each.
 */
function falsePages(rate: number, hours: number, seed: number): number {
  const random = randomNumbers(seed);
  const isLong = Math.exp(-rate * (1 + patience));
  const shortGaps = (): number => Math.floor(Math.log(1 - random.uniform()) / Math.log(1 - isLong));
  let pages = 0;
  for (let gap = shortGaps(); gap < rate * hours; gap += 1 + shortGaps()) {
    const mean = weeks.reduce((sum) => sum + random.poisson(rate), 0) / weeks.length;
    if (mean > expected) pages += 1;
  }
  return pages;
}

/** The same for a rule that expects last week's count, pages above seven and has no patience, minute by minute. */
function falsePagesOfOneWeek(rate: number, count: number, seed: number): number {
  const random = randomNumbers(seed);
  const minutes = 7 * 24 * 60;
  const windows = (): number[] => {
    const arrivals = Array.from({ length: minutes + 60 }, () => random.poisson(rate / 60));
    let sum = 0;
    return arrivals.map((now, at) => (sum += now - (arrivals[at - 60] ?? 0))).slice(60);
  };
  let pages = 0;
  let before = windows();
  for (let week = 0; week < count; week += 1) {
    const now = windows();
    const fires = now.map((value, at) => value === 0 && (before[at] ?? 0) > 7);
    pages += fires.filter((value, at) => value && fires[at - 1] !== true).length;
    before = now;
  }
  return pages;
}

const tenYears = 520 * 7 * 24;

describe('operation/prediction-monitoring', () => {
  it('expects the mean of four weeks and waits a quarter of an hour', () => {
    expect(weeks).toEqual([1, 2, 3, 4]);
    expect(usual.expr.replaceAll(/\s+/g, ' ')).toMatch(/^\(.*\) \/ 4 ?$/);
    expect(expected).toBe(15);
    expect(patience).toBe(0.25);
    expect(missing.labels?.severity).toBe('page');
  });

  // Around the threshold, where chance has most to offer: at lower rates the expectation is too small to page, at higher
  // ones no hour is empty.
  it.each([7, 8, 10, 11, 12, 13, 14, 15, 17, 20])(
    'pages less than once in ten years on 20 healthy series of %i an hour',
    (rate) => {
      expect(falsePages(rate, 20 * tenYears * 100, rate) / 100).toBeLessThan(1);
    },
  );

  it('would page every second week on one healthy series by last week’s count alone', () => {
    const perWeek = falsePagesOfOneWeek(7, 120, 1) / 120;
    expect(perWeek).toBeGreaterThan(0.4);
    expect(perWeek).toBeLessThan(0.8);
  });

  it('finds a result that has stopped, when its series is still there and when it is gone', () => {
    // `unless` keeps what has no partner on its right: a count of zero is filtered out there, as is no series.
    expect(missing.expr.trim()).toMatch(
      /^predictions:usual1h > \d+ unless predictions:count1h > 0$/,
    );
  });

  it('measures a flood by the same expectation', () => {
    expect(rule('RareResultFlood').expr).toContain('> 4 * predictions:usual1h');
    expect(rule('RareResultFlood').expr).not.toContain('offset');
  });

  it('pages on nothing that one line of the rules does not define', () => {
    const recorded = rules.flatMap(({ record }) => record ?? []);
    const used = rules.flatMap(({ expr }) => expr.match(/predictions:\w+/g) ?? []);
    expect(new Set(used)).toEqual(new Set(recorded));
  });
});
