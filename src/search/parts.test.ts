import { describe, expect, it } from 'vitest';
import { bestParts, prepareParts } from './parts.ts';
import { readQuery } from './query.ts';
import type { Found } from './rank.ts';

const parts = prepareParts([
  {
    anchor: 'problem',
    title: 'Problem',
    text: `Callers wait. ${Array.from({ length: 90 }, (_, index) => `word${String(index)}`).join(' ')} A queue.`,
  },
  { anchor: 'pro-retry', title: 'What you gain', text: 'The queue loses no request.' },
  { anchor: 'con-age', title: 'What you pay', text: 'A queue grows old when workers are slow.' },
  { anchor: 'polling', title: 'Polling', text: 'The caller asks again.' },
]);

const found = (query: string, rarities: Record<string, number> = {}): Found[] =>
  readQuery(query, {})
    .flatMap((word) => word.flatMap(({ probes }) => probes))
    .map((probe) => ({
      ...probe,
      pages: new Map(),
      sure: new Set(),
      joined: new Set(),
      said: probe.weight,
      isField: false,
      rarity: rarities[probe.keys[0]?.key ?? ''] ?? 1,
    }));
const anchors = (terms: readonly Found[], count = 3): string[] =>
  bestParts(parts, terms, count).map(({ anchor }) => anchor);

describe('bestParts', () => {
  it('puts the part with most words first, and a short one before a long one', () => {
    expect(anchors(found('queue slow '))[0]).toBe('con-age');
    expect(anchors(found('queue '))).toEqual(['pro-retry', 'con-age', 'problem']);
  });

  it('counts a rare word for more', () => {
    expect(anchors(found('queue poll ', { queu9: 3, poll9: 0 }))[0]).toBe('pro-retry');
    expect(anchors(found('queue poll ', { queu9: 0, poll9: 3 }))[0]).toBe('polling');
  });

  it('gives no more than asked for, and nothing that does not match', () => {
    expect(anchors(found('queue '), 1)).toEqual(['pro-retry']);
    expect(anchors(found('zebra '))).toEqual([]);
    expect(anchors([])).toEqual([]);
  });

  it('searches the heading of a part too', () => {
    expect(anchors(found('gain '))).toEqual(['pro-retry']);
  });
});
