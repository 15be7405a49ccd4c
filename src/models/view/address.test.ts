import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '../index.ts';
import type { Input, Inputs, Model } from '../model.ts';
import { scenarioIn, scenarioName, scenarioText } from './address.ts';
import { isChoice, wholeValues, type SomeValues, type Value } from './values.ts';

const all: readonly Model[] = models;

/** Beside the real ones, a model with a choice and with keys of which one begins like another. */
const inputs: Inputs = {
  rate: {
    key: 'r',
    unit: 'per-second',
    least: 0.001,
    most: 1e6,
    step: 1.25,
    scale: 'log',
    usual: 1,
  },
  ratio: { key: 'rr', unit: 'share', least: 0, most: 1, step: 0.01, scale: 'linear', usual: 0.5 },
  balancing: { key: 'b', options: ['shared', 'random', 'least-loaded'], usual: 'shared' },
};
const cases = [['made up', inputs] as const, ...all.map((one) => [one.name, one.inputs] as const)];

const valueOf = (input: Input): fc.Arbitrary<Value> =>
  isChoice(input)
    ? fc.constantFrom(...input.options)
    : fc.double({ min: input.least, max: input.most, noNaN: true }).map((value) => value + 0);

const valuesOf = (of: Inputs): fc.Arbitrary<SomeValues> =>
  fc.record(Object.fromEntries(Object.entries(of).map(([name, input]) => [name, valueOf(input)])));

describe.each(cases)('the address of a scenario of the model %s', (_, of) => {
  it('says what it was made of', () => {
    fc.assert(
      fc.property(
        valuesOf(of),
        fc.option(valuesOf(of), { nil: undefined }),
        fc.constantFrom('queue', 'one-zone-lost'),
        (a, b, name) => {
          const text = scenarioText(of, { name, a, ...(b ? { b } : {}) });
          expect(scenarioIn(of, text)).toEqual({ name, a, ...(b ? { b } : {}) });
          // It stands in an address as it is.
          expect(new URLSearchParams({ m: text }).toString()).toBe(`m=${text}`);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('is read whatever it is, and gives values that the model takes', () => {
    const scrap = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc
        .array(
          fc.constantFrom(
            'queue',
            '_',
            '*',
            '.',
            'n',
            'r.',
            '5e4',
            '-1',
            '1e999',
            'NaN',
            '__proto__',
            'b.x',
          ),
          { maxLength: 20 },
        )
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(scrap, (text) => {
        const found = scenarioIn(of, text);
        if (!found) return;
        for (const values of [found.a, found.b ?? found.a])
          expect(wholeValues(of, values)).toEqual(values);
        expect(scenarioIn(of, scenarioText(of, found))).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });
});

it('takes what is missing as it is usual in the place, and what is out of bounds as the nearest', () => {
  const found = scenarioIn(inputs, 'queue_r.1e9_rr.-3_zz.4*b.random', {
    balancing: 'least-loaded',
  });
  expect(found).toEqual({
    name: 'queue',
    a: { rate: 1e6, ratio: 0, balancing: 'least-loaded' },
    b: { rate: 1e6, ratio: 0, balancing: 'random' },
  });
});

it('names a model, and nothing that is none', () => {
  expect(scenarioName('checkpoints_n.5')).toBe('checkpoints');
  expect(['', '_n.5', '"><b>', 'a'.repeat(2000)].map(scenarioName)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
