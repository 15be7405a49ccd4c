import { describe, expect, it } from 'vitest';
import { relationTypes, type RelationType } from '../schema/entry.ts';
import { buildCatalogue } from './build.ts';
import {
  bundleEdges,
  defaultRelations,
  neighbourGroups,
  neighbourhood,
  relationEdges,
  relationOrder,
  symmetricRelations,
  writtenType,
  type NeighbourGroup,
} from './graph.ts';
import type { Entry } from './model.ts';
import { directedRelations, type DirectedRelation } from './relations.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const [sound] = buildCatalogue(rawFiles(soundTree())).catalogue.entries;
if (!sound) throw new Error('The sound tree lost its entries.');

/** An entry that wrote `relations`: `'uses b'`. */
const entry = (slug: string, ...relations: string[]): Entry => ({
  ...sound,
  slug,
  relations: relations.map((text) => {
    const [type, target = ''] = text.split(' ');
    return { type: type as RelationType, target };
  }),
});
const brief = (edges: ReturnType<typeof relationEdges>): string[] =>
  edges.map(({ type, from, to }) => `${from.slug} ${type} ${to.slug}`);

describe('relationEdges', () => {
  it('lists each relation once, by type', () => {
    const entries = [entry('a', 'uses b', 'mitigates c'), entry('b', 'mitigates c'), entry('c')];
    expect(brief(relationEdges(entries))).toEqual(['a mitigates c', 'b mitigates c', 'a uses b']);
  });

  it('leaves out an entry that does not exist', () => {
    expect(relationEdges([entry('a', 'uses gone')])).toEqual([]);
  });
});

describe('the relation types', () => {
  it('are all in the order of the pages', () => {
    expect([...relationOrder].sort()).toEqual([...relationTypes].sort());
  });

  it('shown at first, and those without direction, exist', () => {
    expect(relationOrder).toEqual(expect.arrayContaining([...defaultRelations]));
    expect(symmetricRelations.map(writtenType)).toEqual(symmetricRelations);
  });

  it('are found from either reading', () => {
    expect(directedRelations.map((relation) => [relation, writtenType(relation)])).toEqual([
      ['mitigates', 'mitigates'],
      ['mitigated-by', 'mitigates'],
      ['risks', 'risks'],
      ['risked-by', 'risks'],
      ['alternative-to', 'alternative-to'],
      ['combines-with', 'combines-with'],
      ['uses', 'uses'],
      ['used-by', 'uses'],
      ['feeds', 'feeds'],
      ['fed-by', 'feeds'],
      ['extends', 'extends'],
      ['extended-by', 'extends'],
      ['contrasts-with', 'contrasts-with'],
    ]);
  });
});

describe('neighbourGroups', () => {
  it('gathers both sides by reading', () => {
    const entries = [entry('a', 'uses c', 'uses b'), entry('b', 'feeds a'), entry('c')];
    const [a] = entries;
    expect(
      a &&
        neighbourGroups(a, entries).map(({ relation, entries: members }) => [
          relation,
          members.map(({ slug }) => slug),
        ]),
    ).toEqual([
      ['uses', ['b', 'c']],
      ['fed-by', ['b']],
    ]);
  });
});

describe('neighbourhood', () => {
  const group = (relation: DirectedRelation, ...slugs: string[]): NeighbourGroup => ({
    relation,
    entries: slugs.map((slug) => entry(slug)),
  });
  const placed = (groups: NeighbourGroup[]): string[] =>
    groups.map(({ relation, entries }) => [relation, ...entries.map(({ slug }) => slug)].join(' '));

  it('puts what points to the entry on the left', () => {
    const { left, right, rest } = neighbourhood([group('fed-by', 'a'), group('uses', 'b')], 12);
    expect([placed(left), placed(right), rest]).toEqual([['fed-by a'], ['uses b'], 0]);
  });

  it('puts symmetric relations where there is room', () => {
    const { left, right } = neighbourhood(
      [group('alternative-to', 'a'), group('uses', 'b', 'c'), group('combines-with', 'd', 'e')],
      12,
    );
    expect([placed(left), placed(right)]).toEqual([
      ['alternative-to a', 'combines-with d e'],
      ['uses b c'],
    ]);
  });

  it('keeps one neighbour of every relation before a second one', () => {
    const { right, left, rest } = neighbourhood(
      [group('mitigates', 'a', 'b', 'c'), group('fed-by', 'd')],
      3,
    );
    expect([placed(left), placed(right), rest]).toEqual([['fed-by d'], ['mitigates a b'], 1]);
  });

  it('is empty for an entry without relations', () => {
    expect(neighbourhood([], 12)).toEqual({ left: [], right: [], rest: 0 });
  });
});

describe('bundleEdges', () => {
  const bundles = (...entries: Entry[]): string[][] =>
    bundleEdges(relationEdges(entries)).map(({ edges }) => brief(edges));

  it('takes the fullest bundle first', () => {
    expect(
      bundles(
        entry('a', 'mitigates y', 'mitigates x'),
        entry('b', 'mitigates x'),
        entry('x'),
        entry('y'),
      ),
    ).toEqual([['a mitigates y', 'a mitigates x'], ['b mitigates x']]);
  });

  it('keeps types apart', () => {
    expect(bundles(entry('a', 'uses x', 'feeds x'), entry('x'))).toEqual([
      ['a uses x'],
      ['a feeds x'],
    ]);
  });

  it('does not mix what comes with what goes', () => {
    expect(bundles(entry('a', 'uses b'), entry('b', 'uses c'), entry('c'))).toHaveLength(2);
    expect(
      bundles(entry('a', 'contrasts-with b'), entry('b', 'contrasts-with c'), entry('c')),
    ).toHaveLength(1);
  });
});
