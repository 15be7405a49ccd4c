import fc from 'fast-check';
import { expect, it } from 'vitest';
import { models } from '../index.ts';
import type { Axis, Model } from '../model.ts';
import { plotOf, type PlotNode, type PlotWords } from './plot.ts';
import { answerOf, wholeValues } from './values.ts';

const words: PlotWords = {
  label: 'Plot',
  axes: { x: 'x', y: 'y' },
  mark: (name) => name,
  tick: String,
};

const nodesOf = (node: PlotNode): PlotNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === 'string' ? [] : nodesOf(child))),
];
const named = (node: PlotNode, name: string): PlotNode[] =>
  nodesOf(node).filter(({ attributes }) => attributes['class']?.split(' ').includes(name));

it.each(models.map((model: Model) => [model.name, model] as const))(
  'draws the model %s',
  (_, model) => {
    const answer = answerOf(model, wholeValues(model.inputs));
    if ('refused' in answer) throw new Error('Usual values have an answer.');
    const one = plotOf(model, [answer], words);
    expect(named(one, 'curve')).toHaveLength(answer.curves.length);
    expect(JSON.stringify(one)).not.toMatch(/NaN|Infinity|undefined/);
    expect(named(plotOf(model, [answer, answer], words), 'of-b').length).toBeGreaterThanOrEqual(
      answer.curves.length,
    );
  },
);

it('draws whatever numbers there are', () => {
  const axis = (scale: Axis['scale']): Axis => ({ unit: 'count', scale });
  const point = fc.tuple(
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
    fc.double({ min: -1e9, max: 1e9, noNaN: true }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom('linear' as const, 'log' as const),
      fc.constantFrom('linear' as const, 'log' as const),
      fc.array(point, { maxLength: 5 }),
      (x, y, points) => {
        const sorted = points
          .filter(([at]) => x === 'linear' || at > 0)
          .sort((a, b) => a[0] - b[0]);
        const curves = [{ name: 'one', points: sorted }];
        const drawn = plotOf({ plot: { x: axis(x), y: axis(y) } }, [{ curves }], words);
        expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
    { numRuns: 500 },
  );
});
