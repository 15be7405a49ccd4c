import { describe, expect, it } from 'vitest';
import type { Entry } from './model.ts';
import { partEntries, partRoom } from './systemParts.ts';

/** An entry as far as the drawing looks at it. */
const entry = (slug: string, place: string, kind: Entry['kind'], targets: string[] = []): Entry =>
  ({
    ...{ id: slug, slug, place, kind },
    relations: targets.map((target) => ({ type: 'uses', target })),
  }) as unknown as Entry;

/** A cell of the drawing, or several. */
const cells = (columns: number, rows = 1) => ({ column: 1, row: 1, columns, rows });
const slugs = (list: Iterable<Entry>): string[] => [...list].map(({ slug }) => slug);

/** As many entries as asked for, the last ones related to most others; every third is an antipattern. */
const crowd = (count: number): Entry[] =>
  Array.from({ length: count }, (_, index) =>
    entry(
      `e${String(index)}`,
      'a',
      index % 3 === 2 ? 'antipattern' : 'pattern',
      Array.from({ length: index }, (_one, target) => target)
        .filter((target) => target + index >= count)
        .map((target) => `e${String(target)}`),
    ),
  );

it('gives a part room by the cells that it covers', () => {
  expect([cells(1), cells(2), cells(1, 2), cells(2, 2)].map(partRoom)).toEqual([4, 10, 10, 22]);
});

describe('a part', () => {
  it.each([1, 5, 6, 11, 12, 40])('names each of %i entries once, antipatterns last', (count) => {
    for (const at of [cells(1), cells(2), cells(1, 2)]) {
      const { first, more } = partEntries(crowd(count), 'a', at);
      expect(slugs([...first, ...more]).toSorted()).toEqual(slugs(crowd(count)).toSorted());
      for (const list of [first, more]) {
        const kinds = list.map(({ kind }) => kind);
        expect(kinds).toEqual(kinds.toSorted().toReversed());
      }
    }
  });

  it('never shows more than it has room for, however many there are', () => {
    for (const at of [cells(1), cells(2)])
      for (const count of [1, 5, 6, 11, 12, 40, 100]) {
        const { first, more, later } = partEntries(crowd(count), 'a', at);
        expect(first.length).toBeLessThanOrEqual(partRoom(at) + 1);
        // Naming one alone would take the room that it needs.
        expect(more.length).not.toBe(1);
        expect(first.length - later.size).toBeLessThanOrEqual(partRoom(cells(1)) + 1);
        expect(more.length + later.size).not.toBe(1);
      }
  });

  it('shows what most others relate to', () => {
    const { first, later } = partEntries(crowd(40), 'a', cells(2));
    const heaviest = ['e30', 'e31', 'e33', 'e34', 'e36', 'e37', 'e39', 'e32', 'e35', 'e38'];
    expect(slugs(first)).toEqual(heaviest);
    expect(slugs(later)).toEqual(heaviest.filter((slug) => Number(slug.slice(1)) < 36));
  });

  it('may be without entries', () => {
    expect(partEntries(crowd(3), 'c', cells(1))).toEqual({
      ...{ first: [], more: [], later: new Set() },
    });
  });
});
