import { describe, expect, it } from 'vitest';
import { relationTypes } from '../schema/entry.ts';
import { buildCatalogue } from './build.ts';
import { directedRelations, relatedEntries } from './relations.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const { entries } = buildCatalogue(rawFiles(soundTree())).catalogue;
const [helper, trap] = entries;
if (!helper || !trap) throw new Error('The sound tree lost its entries.');

describe('relatedEntries', () => {
  it('reads a relation as written from its own side', () => {
    expect(relatedEntries(helper, entries)).toEqual([
      { relation: 'mitigates', entry: trap, writtenIn: helper, reasonKey: 'trap' },
    ]);
  });

  it('derives the inverse from the other side', () => {
    expect(relatedEntries(trap, entries)).toEqual([
      { relation: 'mitigated-by', entry: helper, writtenIn: helper, reasonKey: 'trap' },
    ]);
  });

  it.each([
    ['uses', 'used-by'],
    ['extends', 'extended-by'],
    ['feeds', 'fed-by'],
    ['mitigates', 'mitigated-by'],
    ['risks', 'risked-by'],
    ['alternative-to', 'alternative-to'],
    ['combines-with', 'combines-with'],
    ['contrasts-with', 'contrasts-with'],
  ] as const)('reads %s as %s', (type, inverse) => {
    const writer = { ...helper, relations: [{ type, target: 'trap' }] };
    expect(relatedEntries(trap, [writer, trap]).map(({ relation }) => relation)).toEqual([inverse]);
  });

  it('leaves out an entry that does not exist', () => {
    const lonely = { ...helper, relations: [{ type: 'uses' as const, target: 'gone' }] };
    expect(relatedEntries(lonely, [lonely, trap])).toEqual([]);
  });

  it('has a place on the page for every reading', () => {
    expect(directedRelations).toEqual(expect.arrayContaining([...relationTypes]));
    expect(new Set(directedRelations).size).toBe(13);
  });
});
