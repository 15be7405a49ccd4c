import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { models } from './index.ts';
import { spaced, spacedByFactor, type Input, type Model, type Values } from './model.ts';

const arbitraryOf = (input: Input): fc.Arbitrary<number | string> =>
  'options' in input
    ? fc.constantFrom(...input.options)
    : fc.oneof(
        fc.double({ min: input.least, max: input.most, noNaN: true }),
        fc.constantFrom(input.least, input.most, input.usual),
      );

const arbitraryValues = ({ inputs }: Model): fc.Arbitrary<Values> =>
  fc.record(
    Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, arbitraryOf(input)])),
  ) as fc.Arbitrary<Values>;

const usualValues = ({ inputs }: Model): Values =>
  Object.fromEntries(Object.entries(inputs).map(([name, { usual }]) => [name, usual])) as Values;

describe.each(models.map((model: Model) => [model.name, model] as const))(
  'the model %s',
  (_, model) => {
    it('knows its inputs by keys of their own, each with a usual value within its bounds', () => {
      const inputs = Object.values(model.inputs);
      expect(new Set(inputs.map(({ key }) => key)).size).toBe(inputs.length);
      for (const input of inputs) {
        expect(input.key).toMatch(/^[a-z]{1,2}$/);
        if ('options' in input) expect(input.options).toContain(input.usual);
        else {
          expect(input.usual).toBeGreaterThanOrEqual(input.least);
          expect(input.usual).toBeLessThanOrEqual(input.most);
        }
      }
    });

    it('answers with its usual values', () => {
      expect(model.evaluate(usualValues(model))).toHaveProperty('outputs');
    });

    it('answers everything with finite numbers, or refuses', { timeout: 30_000 }, () => {
      fc.assert(
        fc.property(arbitraryValues(model), (values) => {
          const answer = model.evaluate(values);
          if ('refused' in answer) return;
          expect(Object.keys(answer.outputs)).toEqual(Object.keys(model.outputs));
          const numbers = [
            ...Object.values(answer.outputs),
            ...answer.curves.flatMap(({ points }) => points.flat()),
            ...(answer.marks ?? []).map(({ x }) => x),
          ];
          expect(numbers.filter((number) => !Number.isFinite(number))).toEqual([]);
          for (const [name, { unit }] of Object.entries(model.outputs))
            if (unit === 'share') {
              expect(answer.outputs[name]).toBeGreaterThanOrEqual(0);
              expect(answer.outputs[name]).toBeLessThanOrEqual(1);
            }
          for (const { points } of answer.curves) {
            const xs = points.map(([x]) => x);
            expect(xs).toEqual([...xs].sort((a, b) => a - b));
          }
        }),
        { numRuns: model.isSimulated ? 25 : 300 },
      );
    });

    it('says the same of the same', () => {
      const values = usualValues(model);
      expect(model.evaluate(values)).toEqual(model.evaluate(values));
    });
  },
);

it('spaces values evenly, or by a factor, with both ends exact', () => {
  expect(spaced(0, 1, 5)).toEqual([0, 0.25, 0.5, 0.75, 1]);
  const [first, middle, last] = spacedByFactor(0.1, 1000, 3);
  expect([first, last]).toEqual([0.1, 1000]);
  expect(middle).toBeCloseTo(10);
});
