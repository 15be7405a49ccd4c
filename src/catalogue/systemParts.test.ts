import { expect, it } from 'vitest';
import type { Entry } from './model.ts';
import { partEntries } from './systemParts.ts';

/** An entry as far as the drawing looks at it. */
const entry = (slug: string, place: string, kind: Entry['kind'], targets: string[] = []): Entry =>
  ({
    ...{ id: slug, slug, place, kind },
    relations: targets.map((target) => ({ type: 'uses', target })),
  }) as unknown as Entry;

const entries = [
  entry('lone', 'a', 'pattern'),
  entry('trap', 'a', 'antipattern', ['hub']),
  entry('other', 'a', 'pattern'),
  entry('hub', 'a', 'pattern', ['elsewhere']),
  entry('elsewhere', 'b', 'pattern'),
];
const slugs = (list: readonly Entry[]): string[] => list.map(({ slug }) => slug);

it('shows what most others relate to, antipatterns last', () => {
  const { first, more } = partEntries(entries, 'a', 2);
  expect(slugs(first)).toEqual(['hub', 'trap']);
  expect(slugs(more)).toEqual(['lone', 'other']);
});

it('shows all where one more takes no more room than its mention', () => {
  expect(slugs(partEntries(entries, 'a', 3).first)).toEqual(['lone', 'other', 'hub', 'trap']);
  expect(partEntries(entries, 'c', 3)).toEqual({ first: [], more: [] });
});
