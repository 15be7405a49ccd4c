import { describe, expect, it } from 'vitest';
import { relationEdges } from '../catalogue/graph.ts';
import { layoutMap } from './layoutMap.ts';
import { readContent } from './source.ts';

// The real content: what can go wrong with a drawing of many lines does not show in one of three.
const { catalogue } = readContent(process.cwd());
const map = await layoutMap(catalogue, 'en');

/** Level and upright pieces of a path; curves, of at most 5 px, are taken as their corners. */
function pieces(path: string): { x1: number; y1: number; x2: number; y2: number }[] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MHVq])([-\d. ]+)/g)].map(([, command, numbers = '']) => {
    const values = numbers.trim().split(' ').map(Number);
    const [first = 0, second = 0, third = 0, fourth = 0] = values;
    const [fromX, fromY] = command === 'M' ? [first, second] : [x, y];
    if (command === 'M') [x, y] = [first, second];
    else if (command === 'H') x = first;
    else if (command === 'V') y = first;
    else [x, y] = [x + third, y + fourth];
    return {
      x1: Math.min(fromX, x),
      y1: Math.min(fromY, y),
      x2: Math.max(fromX, x),
      y2: Math.max(fromY, y),
    };
  });
}

describe('layoutMap', () => {
  it('draws every entry and every relation', () => {
    expect(map.nodes.map(({ entry }) => entry)).toEqual(catalogue.entries);
    expect(map.edges).toHaveLength(relationEdges(catalogue.entries).length);
    expect(map.edges.filter(({ path }) => !/^M[\d. ]+[HV]/.test(path))).toEqual([]);
  });

  it('keeps each family in one column, in the order of the catalogue', () => {
    for (const { category, x } of map.columns) {
      const column = map.nodes.filter(({ entry }) => entry.category === category);
      expect(new Set(column.map((node) => node.x))).toEqual(new Set([x]));
      const tops = column.map(({ y }) => y);
      expect(tops).toEqual(tops.toSorted((a, b) => a - b));
    }
    const lefts = map.columns.map(({ x }) => x);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
  });

  it('leads no line through a box', () => {
    const crossed = map.edges.flatMap(({ type, from, to, path }) =>
      map.nodes
        .filter(({ x, y, width, height }) =>
          pieces(path).some(
            ({ x1, y1, x2, y2 }) => x1 < x + width && x2 > x && y1 < y + height && y2 > y,
          ),
        )
        .map(({ entry }) => `${from.slug} ${type} ${to.slug} crosses ${entry.slug}`),
    );
    expect(crossed).toEqual([]);
  });

  it('stays inside the picture', () => {
    const outside = map.edges.filter(({ path }) =>
      pieces(path).some(
        ({ x1, y1, x2, y2 }) => x1 < 0 || y1 < 0 || x2 > map.width || y2 > map.height,
      ),
    );
    expect(outside).toEqual([]);
  });

  it('lays out once for all languages', async () => {
    const japanese = await layoutMap(catalogue, 'ja');
    expect(japanese.edges).toBe(map.edges);
    expect(japanese.nodes[0]?.lines).not.toEqual(map.nodes[0]?.lines);
  });
});
