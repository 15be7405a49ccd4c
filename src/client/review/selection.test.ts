import { describe, expect, it } from 'vitest';
import { readSelection, writeSelection } from './selection.ts';

describe('the selection in the address', () => {
  it.each([
    ['?ids=SRV-03,OPS-04', ['SRV-03', 'OPS-04']],
    ['?ids=ops-04, srv-03 ,OPS-04,', ['OPS-04', 'SRV-03']],
    ['?ids=SRV-03&ids=SRV-A01', ['SRV-03', 'SRV-A01']],
    ['?ids=SRV-03%2COPS-04', ['SRV-03', 'OPS-04']],
    ['?ids=SRV-03、OPS-04', ['SRV-03', 'OPS-04']],
    ['', []],
  ])('is read from %j', (query, ids) => {
    expect(readSelection(query)).toEqual({ ids, strange: [] });
  });

  it('sorts out what cannot be an id, cut short', () => {
    const { ids, strange } = readSelection(`?ids=<img%20src=x>,SRV-03,__proto__,${'x'.repeat(99)}`);
    expect(ids).toEqual(['SRV-03']);
    expect(strange).toEqual(['<IMG', 'SRC=X>', '__PROTO__', 'X'.repeat(40)]);
  });

  it('is written in its order', () => {
    expect(writeSelection(['SRV-03', 'OPS-04'])).toBe('?ids=SRV-03,OPS-04');
    expect(writeSelection([])).toBe('');
  });
});
