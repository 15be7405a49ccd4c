import { describe, expect, it } from 'vitest';
import { fits, readSelection, sorted, writeSelection, type Selection } from './selection.ts';

const attributes = ['cost', 'reliability', 'simplicity'];
const row = (kind: string, cost: string, reliability: string) => ({
  ...{ kind, effects: { cost, reliability } },
});
const select = (selection: Partial<Selection>): Selection => ({
  ...{ wishes: {}, kind: '', sort: undefined },
  ...selection,
});

describe('a row', () => {
  it('fits where every wish is met', () => {
    const wishes = { reliability: 'better', cost: 'not-worse' };
    expect(fits(row('pattern', 'depends', 'better'), select({ wishes }))).toBe(true);
    expect(fits(row('pattern', 'worse', 'better'), select({ wishes }))).toBe(false);
    expect(fits(row('pattern', 'better', 'neutral'), select({ wishes }))).toBe(false);
  });

  it('is unchanged where it says nothing of an attribute', () => {
    const wishes = { simplicity: 'neutral' };
    expect(fits(row('pattern', 'worse', 'worse'), select({ wishes }))).toBe(true);
  });

  it('is of the kind that was asked for', () => {
    expect(fits(row('pattern', 'better', 'better'), select({ kind: 'antipattern' }))).toBe(false);
  });
});

describe('rows', () => {
  const rows = ['worse', 'neutral', 'better', 'depends', 'better'].map((cost, index) => ({
    ...{ ...row('pattern', cost, 'better'), index },
  }));
  it.each([
    ['ascending', [2, 4, 1, 3, 0]],
    ['descending', [0, 3, 1, 2, 4]],
  ] as const)('are sorted %s', (direction, expected) => {
    const sort = { attribute: 'cost', direction };
    expect(sorted(rows, select({ sort })).map(({ index }) => index)).toEqual(expected);
  });

  it('keep their order where nothing sorts', () => {
    expect(sorted(rows, select({}))).toEqual(rows);
  });
});

describe('an address', () => {
  it.each([
    '',
    '?reliability=better&simplicity=not-worse',
    '?cost=worse&kind=pattern&sort=reliability',
    '?sort=cost.worst',
  ])('is read and written alike: %s', (query) => {
    expect(writeSelection(readSelection(query, attributes))).toBe(query);
  });

  it('may ask for what is not there', () => {
    const read = readSelection('?cost=cheap&speed=better&kind=recipe&sort=speed', attributes);
    expect(read).toEqual(select({}));
  });
});
