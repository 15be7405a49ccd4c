import { describe, expect, it } from 'vitest';
import { roundedPath } from './roundedPath.ts';

const path = (...points: [number, number][]): string =>
  roundedPath(points.map(([x, y]) => ({ x, y })));

describe('roundedPath', () => {
  it.each([
    ['a straight line', path([0, 0], [20, 0]), 'M0 0H20'],
    ['a corner', path([0, 0], [20, 0], [20, 30]), 'M0 0H15q5 0 5 5V30'],
    ['a step up', path([0, 30], [20, 30], [20, 0], [40, 0]), 'M0 30H15q5 0 5 -5V5q0 -5 5 -5H40'],
    ['a short piece, with less of a curve', path([0, 0], [20, 0], [20, 4]), 'M0 0H18q2 0 2 2V4'],
    ['a point on the way, as if it were not there', path([0, 0], [9, 0], [20, 0]), 'M0 0H20'],
    ['nothing', path(), ''],
  ])('draws %s', (_name, drawn, expected) => {
    expect(drawn).toBe(expected);
  });
});
