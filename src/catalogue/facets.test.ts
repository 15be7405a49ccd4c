import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import { facetOptions, facetValues } from './facets.ts';
import { countValue, matchesSelection, readSelection, writeSelection } from './facetSelection.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const { entries } = buildCatalogue(rawFiles(soundTree())).catalogue;
const all = entries.map(facetValues);

describe('matchesSelection', () => {
  it.each([
    [{}, ['SRV-01', 'SRV-A01']],
    [{ kind: ['antipattern'] }, ['SRV-A01']],
    [{ kind: ['pattern', 'antipattern'] }, ['SRV-01', 'SRV-A01']],
    [{ kind: ['pattern'], category: ['qa'] }, []],
    [{ improves: ['latency'] }, ['SRV-01', 'SRV-A01']],
    [{ improves: ['cost'] }, []],
    [{ tag: ['queue'] }, ['SRV-01', 'SRV-A01']],
    [{ tag: ['<script>'] }, []],
  ])('%j', (selection, expected) => {
    const found = entries.filter((entry) => matchesSelection(facetValues(entry), selection));
    expect(found.map(({ id }) => id)).toEqual(expected);
  });
});

describe('countValue', () => {
  it('counts what choosing a value would show, given the other facets', () => {
    expect(countValue(all, { kind: ['pattern'] }, 'kind', 'antipattern')).toBe(1);
    expect(countValue(all, { kind: ['pattern'] }, 'improves', 'latency')).toBe(1);
    expect(countValue(all, { category: ['qa'] }, 'kind', 'pattern')).toBe(0);
  });
});

describe('facetOptions', () => {
  it('keeps the order and leaves out what no entry has', () => {
    expect(facetOptions(entries, ['caching', 'queue'])).toEqual({
      kind: ['pattern', 'antipattern'],
      category: ['serving'],
      improves: ['latency', 'throughput', 'reliability'],
      tag: ['queue'],
    });
  });
});

describe('the query string', () => {
  it('comes back as it went', () => {
    const query = '?kind=antipattern&category=qa&improves=cost&tag=queue&tag=caching';
    expect(writeSelection(readSelection(query))).toBe(query);
    expect(writeSelection(readSelection(''))).toBe('');
  });

  it('ignores what it does not know and repeats nothing', () => {
    expect(readSelection('?q=x&tag=a&tag=a&kind=%3Cb%3E')).toEqual({
      kind: ['<b>'],
      category: [],
      improves: [],
      tag: ['a'],
    });
  });
});
