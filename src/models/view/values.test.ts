import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from '../index.ts';
import type { Model, NumberInput } from '../model.ts';
import { isChoice, ladder, nearestValue, refusalOf, rungOf, typedValue } from './values.ts';

const numbers = models.flatMap(({ name, inputs }: Model) =>
  Object.entries(inputs).flatMap(([input, of]) =>
    isChoice(of) ? [] : [[`${name}.${input}`, of] as const],
  ),
);

describe.each(numbers)('the slider of %s', (_, input) => {
  const rungs = ladder(input);

  it('goes up from the least to the most, past the usual value, each once', () => {
    expect([rungs[0], rungs.at(-1)]).toEqual([input.least, input.most]);
    expect(rungs).toContain(input.usual);
    expect(rungs).toEqual([...new Set(rungs)].sort((a, b) => a - b));
    // A finger tells no more of them apart.
    expect(rungs.length).toBeLessThanOrEqual(500);
  });

  it('stands where the value is', () => {
    fc.assert(
      fc.property(fc.nat({ max: rungs.length - 1 }), (index) => {
        expect(rungOf(rungs, rungs[index] ?? 0)).toBe(index);
      }),
    );
  });
});

it('takes what people type for the nearest that there is', () => {
  const input: NumberInput = {
    key: 'n',
    unit: 'count',
    least: 1,
    most: 9.5,
    step: 1,
    scale: 'linear',
    usual: 2,
  };
  expect([2.4, 0, 100, NaN].map((number) => typedValue(input, number))).toEqual([2, 1, 9.5, 2]);
  expect(nearestValue({ key: 'b', options: ['a', 'b'], usual: 'a' }, 'c')).toBe('a');
});

it('says what an input takes', () => {
  const choice = { key: 'b', options: ['shared', 'random'], usual: 'shared' };
  expect(refusalOf(choice, 'random')).toBeUndefined();
  expect(refusalOf(choice, 'best')).toBe('shared, random');
  const number: NumberInput = {
    key: 'n',
    unit: 'count',
    least: 1,
    most: 9,
    step: 1,
    scale: 'linear',
    usual: 2,
  };
  expect([refusalOf(number, 10), refusalOf(number, '3')]).toEqual(['1 to 9', '1 to 9']);
});
