import { describe, expect, it } from 'vitest';
import { boxPath, drawingProblems, drawingStyle, joints, sideOf, stampOf } from './parts.ts';

const cell = (column: number, row: number, columns = 1, rows = 1) => ({
  ...{ column, row, columns, rows },
});
const part = (at: ReturnType<typeof cell>, ...to: string[]) => ({
  at,
  to: to.map((key) => ({ part: key })),
});

describe('the side of a neighbour', () => {
  it.each([
    ['after', cell(2, 1), 'end'],
    ['before', cell(0, 1), 'start'],
    ['below', cell(1, 2), 'below'],
    ['above', cell(1, 0), 'above'],
    ['at a corner', cell(2, 2), undefined],
    ['one cell away', cell(3, 1), undefined],
    ['below, wider', cell(0, 2, 3), 'below'],
    ['after, higher', cell(2, 0, 1, 2), 'end'],
  ])('%s', (_where, to, side) => {
    expect(sideOf(cell(1, 1), to)).toBe(side);
  });
});

describe('arrows', () => {
  it('of a pair share the gap between them', () => {
    const parts = { a: part(cell(1, 1), 'b'), b: part(cell(2, 1), 'a', 'c'), c: part(cell(2, 2)) };
    expect(joints(parts)).toEqual([
      {
        between: ['a', 'b'],
        arrows: [
          { arrow: { part: 'b' }, side: 'end' },
          { arrow: { part: 'a' }, side: 'start' },
        ],
      },
      { between: ['b', 'c'], arrows: [{ arrow: { part: 'c' }, side: 'below' }] },
    ]);
  });

  it('have no gap to cross between parts that do not touch', () => {
    expect(joints({ a: part(cell(1, 1), 'b', 'none'), b: part(cell(2, 2)) })).toEqual([]);
  });
});

describe('what cannot be drawn', () => {
  it('is named with its place in the file', () => {
    const parts = {
      a: part(cell(1, 1), 'b', 'none'),
      b: part(cell(2, 2)),
      c: part(cell(1, 2, 2), 'b'),
    };
    expect(drawingProblems(parts)).toEqual([
      {
        path: ['a', 'to', '0'],
        message: 'leads to `b`, which is no neighbour of `a`',
      },
      { path: ['a', 'to', '1'], message: 'leads to `none`, which is no part' },
      { path: ['c', 'at'], message: 'lies on the part `b`: give it cells of its own' },
      { path: ['c', 'to', '0'], message: 'leads to `b`, which is no neighbour of `c`' },
    ]);
  });

  it('is not a sound drawing', () => {
    expect(drawingProblems({ a: part(cell(1, 1), 'b'), b: part(cell(2, 1)) })).toEqual([]);
  });
});

it('writes parts and gaps as places of a grid', () => {
  const parts = { a: part(cell(1, 1), 'b'), b: part(cell(2, 1, 2, 2), 'c'), c: part(cell(2, 3)) };
  expect(drawingStyle(parts).split('\n')).toEqual([
    '.parts { grid-template: auto repeat(2, var(--gap-row) auto) / minmax(0, 1fr) repeat(2, var(--gap-column) minmax(0, 1fr)); }',
    '[data-part="a"] { grid-area: 1 / 1 / span 1 / span 1; }',
    '[data-part="b"] { grid-area: 1 / 3 / span 3 / span 3; }',
    '[data-part="c"] { grid-area: 5 / 3 / span 1 / span 1; }',
    '[data-joint="a b"] { grid-area: 1 / 2 / span 1 / span 1; }',
    '[data-joint="b c"] { grid-area: 4 / 3 / span 1 / span 1; }',
  ]);
});

describe('the stamp', () => {
  const at = { column: 1, row: 1, columns: 1, rows: 1 };
  const { width, height, boxes } = stampOf({
    first: { at },
    wide: { at: { ...at, column: 2, columns: 2 } },
    high: { at: { ...at, row: 2, rows: 2 } },
  });

  it('has every part at its place, none on another, and all inside', () => {
    expect([width, height]).toEqual([94, 52]);
    const all = [...boxes.values()];
    for (const [index, box] of all.entries()) {
      expect(box.x + box.width).toBeLessThan(width);
      expect(box.y + box.height).toBeLessThan(height);
      for (const other of all.slice(0, index))
        expect(other.x + other.width < box.x || other.y + other.height < box.y).toBe(true);
    }
  });

  it('is written as paths', () => {
    expect(boxPath({ x: 0.5, y: 0.5, width: 9, height: 4 })).toBe('M0.5 0.5h9v4h-9z');
  });
});
