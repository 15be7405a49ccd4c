import { describe, expect, it } from 'vitest';
import { loadOf, overTheWire, type BuiltFile } from './buildFiles.ts';
import { originLoad } from './edges.ts';

const files = new Map<string, BuiltFile>([
  ['en/index.html', { bytes: 900, sent: 300, isKept: false }],
  ['_astro/a.css', { bytes: 100, sent: 40, isKept: true }],
]);

describe('what goes over the wire', () => {
  it('is a file that never changes once, and an answer to each question about another', () => {
    const seen = new Set<string>();
    const visit = ['/x/en/', '/x/_astro/a.css'];
    expect(loadOf(overTheWire(visit, files, '/x/', seen))).toEqual({ requests: 2, bytes: 340 });
    expect(loadOf(overTheWire(visit, files, '/x/', seen))).toEqual({ requests: 1, bytes: 0 });
  });

  it('is nothing that the site does not have', () => {
    expect(() => overTheWire(['/x/nothing.js'], files, '/x/', new Set())).toThrow('/x/nothing.js');
  });
});

describe('what edges ask of the origin', () => {
  it('is at most every file at every edge, then what changes at each use, or nothing', () => {
    const { cold, headers, purged } = originLoad({
      readersPerDay: 1000,
      edges: 3,
      build: { requests: 20, bytes: 500 },
      changing: { requests: 4, bytes: 90 },
      unchanged: 7,
    });
    expect(cold).toEqual({ requests: 60, bytes: 1500 });
    expect(headers).toEqual({ requests: 4000, bytes: 28_000 });
    expect(purged).toEqual({ requests: 0, bytes: 0 });
  });
});
