import { describe, expect, it } from 'vitest';
import { relationTypes, type RelationType } from '../schema/entry.ts';
import { buildCatalogue } from './build.ts';
import { mostRelated, relationGroups, sidesOf, symmetricRelations, writtenType } from './graph.ts';
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

describe('the relation types', () => {
  it('without direction read the same from either end', () => {
    expect(symmetricRelations.map(writtenType)).toEqual(symmetricRelations);
    expect(directedRelations).toEqual(expect.arrayContaining([...relationTypes]));
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

describe('relationGroups', () => {
  it('gathers both sides by reading', () => {
    const entries = [entry('a', 'uses c', 'uses b'), entry('b', 'feeds a'), entry('c')];
    const [a] = entries;
    expect(
      a &&
        relationGroups(a, entries).map(({ relation, members }) => [
          relation,
          members.map(({ entry: { slug } }) => slug),
        ]),
    ).toEqual([
      ['uses', ['b', 'c']],
      ['fed-by', ['b']],
    ]);
  });
});

describe('sidesOf', () => {
  const group = (relation: DirectedRelation, ...members: string[]) => ({ relation, members });
  const placed = (groups: { relation: DirectedRelation; members: unknown[] }[]): string[] =>
    groups.map(({ relation, members }) => [relation, ...members].join(' '));

  it('puts what points to the entry before it', () => {
    const { before, after } = sidesOf([group('fed-by', 'a'), group('uses', 'b')]);
    expect([placed(before), placed(after)]).toEqual([['fed-by a'], ['uses b']]);
  });

  it('puts symmetric relations where there is room', () => {
    const { before, after } = sidesOf([
      group('alternative-to', 'a'),
      group('uses', 'b', 'c'),
      group('combines-with', 'd', 'e'),
    ]);
    expect([placed(before), placed(after)]).toEqual([
      ['alternative-to a', 'combines-with d e'],
      ['uses b c'],
    ]);
  });

  it('is empty for an entry without relations', () => {
    expect(sidesOf([])).toEqual({ before: [], after: [] });
  });
});

describe('mostRelated', () => {
  it('counts both directions, keeps the order of the catalogue, and leaves out what is alone', () => {
    const entries = [entry('a', 'uses b'), entry('b', 'uses c'), entry('c'), entry('d')];
    const found = mostRelated(entries, entries, 9).map(({ slug }) => slug);
    expect(found).toEqual(['b', 'a', 'c']);
    expect(mostRelated(entries, entries, 1)).toHaveLength(1);
  });
});
