// The canary is judged against the live replicas, doubt stops it, and chance rarely does.
import { describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';
import { randomNumbers } from '../harness/random.ts';

interface Metric {
  name: string;
  count?: number;
  failureLimit?: number;
  successCondition: string;
  provider: { prometheus: { query: string } };
}
interface Template {
  spec: { args: { name: string }[]; metrics: Metric[] };
}

const [template] = documentsOf(excerpt(import.meta.url, 'yaml')) as [Template];
const metric = (name: string): Metric => {
  const found = template.spec.metrics.find((one) => one.name === name);
  if (!found) throw new Error(`There is no metric ${name}.`);
  return found;
};

/** Counters of the canary and of live in one window. */
interface Window {
  canary: Record<string, number>;
  live: Record<string, number>;
}

/**
 * Evaluates a query as Prometheus does, as far as these go: sums of increases, arithmetic in which 0 / 0 is NaN, and
 * `and` with a comparison, which leaves nothing where the comparison is false.
 */
function evaluate(query: string, window: Window): number[] {
  const numbers = query.replaceAll(
    /sum\(increase\((\w+)\{pod_hash="\{\{args\.(\w+)\}\}"\}\[\w+\]\)\)/g,
    (_, counter: string, side: string) => String(window[side as keyof Window][counter] ?? NaN),
  );
  const isMissing = numbers.includes('NaN');
  const [arithmetic = '', condition = '1 >= 0'] = numbers.split(' and ');
  const [left = NaN, right = NaN] = condition.split('>=').map(Number);
  return isMissing || left < right ? [] : [calculate(arithmetic)];
}

/** Plus and minus bind less than division; brackets first. */
function calculate(text: string): number {
  const flat = text.replaceAll(/\(([^()]*)\)/g, (_, inner: string) => String(calculate(inner)));
  const terms = flat.split(/ - /).map((term) =>
    term
      .split('/')
      .map(Number)
      .reduce((value, divisor) => value / divisor),
  );
  return terms.reduce((value, next) => value - next);
}

function passes({ successCondition, provider }: Metric, window: Window): boolean {
  const result = evaluate(provider.prometheus.query, window);
  const match = /^len\(result\) > 0 && result\[0\] ([<>]=) ([\d.]+)$/.exec(successCondition);
  if (!match) throw new Error(`Not understood: ${successCondition}`);
  const [, sign, limit] = match;
  const value = result[0];
  if (value === undefined) return false;
  return sign === '<=' ? value <= Number(limit) : value >= Number(limit);
}

const live = { predictions_total: 40_000, fallbacks_total: 800, clicks_total: 2_000 };
const canary = { predictions_total: 833, fallbacks_total: 17, clicks_total: 42 };
const hour = { predictions_total: 5_000, fallbacks_total: 100, clicks_total: 250 };

const fallbacks = metric('extra-fallbacks');
const clicks = metric('clicks-against-live');

describe('lifecycle/training-to-serving', () => {
  it('takes the hash of the canary and that of live, and uses both in every metric', () => {
    const names = template.spec.args.map(({ name }) => name);
    expect(names).toHaveLength(2);
    for (const { provider } of template.spec.metrics) {
      for (const name of names) expect(provider.prometheus.query).toContain(`{{args.${name}}}`);
    }
  });

  it('has a signal of quality besides one of health', () => {
    expect(clicks.provider.prometheus.query).toContain('clicks_total');
  });

  it('passes a canary that is as good as live, whatever share of fallbacks live has', () => {
    expect(passes(fallbacks, { canary, live })).toBe(true);
    const bad = { ...canary, fallbacks_total: 83 };
    expect(passes(fallbacks, { canary: bad, live: { ...live, fallbacks_total: 4_000 } })).toBe(
      true,
    );
    expect(passes(fallbacks, { canary: bad, live })).toBe(false);
    expect(passes(clicks, { canary: hour, live })).toBe(true);
  });

  it('passes a canary without fallbacks beside a live model without any', () => {
    const none = { fallbacks_total: 0 };
    const window = { canary: { ...canary, ...none }, live: { ...live, ...none } };
    expect(passes(fallbacks, window)).toBe(true);
  });

  it('stops a canary that is not asked, or is asked too rarely to tell', () => {
    const zero = { predictions_total: 0, fallbacks_total: 0, clicks_total: 0 };
    expect(passes(fallbacks, { canary: zero, live })).toBe(false);
    expect(passes(fallbacks, { canary: {}, live })).toBe(false);
    expect(passes(clicks, { canary: zero, live })).toBe(false);
    expect(passes(clicks, { canary: { ...hour, predictions_total: 4_000 }, live })).toBe(false);
  });

  it('stops when there is nothing to compare with', () => {
    expect(passes(fallbacks, { canary, live: {} })).toBe(false);
    expect(passes(clicks, { canary: hour, live: { predictions_total: 0, clicks_total: 0 } })).toBe(
      false,
    );
  });

  it('gives one bad window of fallbacks a second chance', () => {
    expect(fallbacks).toMatchObject({ count: 6, failureLimit: 1 });
  });

  // The numbers of the text: 93 requests a second, of which the canary gets 2%.
  it('aborts one healthy release in twenty at a live fallback share of 2%, and hardly any at 1%', () => {
    const random = randomNumbers(11);
    const answers = 93 * 0.02 * 5 * 60;
    const aborted = (rate: number): number => {
      let count = 0;
      for (let release = 0; release < 4_000; release += 1) {
        let failed = 0;
        for (let window = 0; window < (fallbacks.count ?? 0); window += 1) {
          const seen = {
            predictions_total: answers,
            fallbacks_total: random.poisson(answers * rate),
          };
          const beside = { predictions_total: 40_000, fallbacks_total: 40_000 * rate };
          if (!passes(fallbacks, { canary: seen, live: beside })) failed += 1;
        }
        if (failed > (fallbacks.failureLimit ?? 0)) count += 1;
      }
      return count / 4_000;
    };
    expect(aborted(0.02)).toBeGreaterThan(0.035);
    expect(aborted(0.02)).toBeLessThan(0.065);
    expect(aborted(0.01)).toBeLessThan(0.01);
  });

  // The numbers of the text: 5,000 answers, a click rate of 5%.
  it('aborts about one healthy release in a hundred, and misses three of a hundred bad ones', () => {
    const random = randomNumbers(7);
    const share = (rate: number): number => {
      let passed = 0;
      for (let release = 0; release < 4_000; release += 1) {
        const seen = { predictions_total: 5_000, clicks_total: random.poisson(5_000 * rate) };
        if (passes(clicks, { canary: seen, live })) passed += 1;
      }
      return passed / 4_000;
    };
    expect(share(0.05)).toBeGreaterThan(0.985);
    expect(share(0.05)).toBeLessThan(0.997);
    expect(share(0.75 * 0.05)).toBeGreaterThan(0.015);
    expect(share(0.75 * 0.05)).toBeLessThan(0.045);
  });
});
