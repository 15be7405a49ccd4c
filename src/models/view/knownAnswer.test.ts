import { expect, it, vi } from 'vitest';
import { models } from '../index.ts';
import type { Model, Values } from '../model.ts';
import { knownAnswer } from './knownAnswer.ts';
import { wholeValues } from './values.ts';

it('asks a model once for the same values, in whatever order they come', () => {
  const found: Model = models[0];
  const model = { ...found, evaluate: vi.fn((values: Values) => found.evaluate(values)) };
  const values = wholeValues(model.inputs);
  const turned = Object.fromEntries(Object.entries(values).reverse());
  const answer = knownAnswer(model, values);
  expect(knownAnswer(model, turned)).toBe(answer);
  expect(model.evaluate).toHaveBeenCalledTimes(1);
  expect(answer).toEqual(found.evaluate(values as Values));
});

it('asks again for other values, and another model for the same', () => {
  const [first, second] = models;
  const values = wholeValues(first.inputs);
  const number = Object.entries(first.inputs).find(([, input]) => 'most' in input);
  if (!number || !('most' in number[1])) throw new Error('The model has no number.');
  const other = { ...values, [number[0]]: number[1].most };
  expect(knownAnswer(first, other)).not.toBe(knownAnswer(first, values));
  expect(knownAnswer(second, wholeValues(second.inputs))).not.toBe(knownAnswer(first, values));
});
