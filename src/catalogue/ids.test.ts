import { describe, expect, it } from 'vitest';
import { familyPrefix, idPrefix, nextFreeId } from './ids.ts';

describe('nextFreeId', () => {
  it.each([
    ['the first of a family', [], 'QA-', 'QA-01'],
    [
      'the one after the highest, wherever it stands',
      ['SRV-02', 'SRV-10', 'SRV-09'],
      'SRV-',
      'SRV-11',
    ],
    ['of its own family and kind only', ['SRV-A07', 'OPS-20', 'SRV-01'], 'SRV-', 'SRV-02'],
    ['never one that fell out of the ledger', ['TRN-01', 'TRN-03'], 'TRN-', 'TRN-04'],
    ['of antipatterns', ['LIF-01', 'LIF-A01'], 'LIF-A', 'LIF-A02'],
  ])('is %s', (_what, ids, prefix, next) => {
    expect(nextFreeId(ids, prefix)).toBe(next);
  });
});

describe('prefixes', () => {
  it('tell a family and a kind', () => {
    expect(familyPrefix('operation', 'pattern')).toBe('OPS-');
    expect(familyPrefix('operation', 'antipattern')).toBe('OPS-A');
    expect(idPrefix('SRV-A01')).toBe('SRV-A');
    expect(idPrefix('SRV-01')).toBe('SRV-');
  });
});
