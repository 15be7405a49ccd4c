import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import { facetCounts, matches } from './facets.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const { entries } = buildCatalogue(rawFiles(soundTree())).catalogue;
const ids = (selection: Parameters<typeof matches>[1]): string[] =>
  entries.filter((entry) => matches(entry, selection)).map(({ id }) => id);

describe('matches', () => {
  it.each([
    [{}, ['SRV-01', 'SRV-A01']],
    [{ kind: ['antipattern'] }, ['SRV-A01']],
    [{ kind: ['pattern', 'antipattern'] }, ['SRV-01', 'SRV-A01']],
    [{ kind: ['pattern'], category: ['qa'] }, []],
    [{ improves: ['latency'] }, ['SRV-01', 'SRV-A01']],
    [{ improves: ['cost'] }, []],
    [{ tag: ['queue'] }, ['SRV-01', 'SRV-A01']],
  ])('%j', (selection, expected) => {
    expect(ids(selection)).toEqual(expected);
  });
});

describe('facetCounts', () => {
  it('counts what choosing a value would show, given the other facets', () => {
    expect(facetCounts(entries, { kind: ['pattern'] })).toEqual({
      kind: [
        { value: 'pattern', count: 1 },
        { value: 'antipattern', count: 1 },
      ],
      category: [{ value: 'serving', count: 1 }],
      improves: [
        { value: 'latency', count: 1 },
        { value: 'throughput', count: 1 },
        { value: 'reliability', count: 1 },
      ],
      tag: [{ value: 'queue', count: 1 }],
    });
  });
});
