import { describe, expect, it } from 'vitest';
import { idOf, listed, readIds, writeIds } from './ids.ts';

describe('an id', () => {
  it.each([
    ['SRV-03', 'SRV-03'],
    ['srv3', 'SRV-03'],
    ['srv 3', 'SRV-03'],
    ['srv_003', 'SRV-03'],
    ['SRV–03', 'SRV-03'],
    ['ＳＲＶ－０３', 'SRV-03'],
    ['srva1', 'SRV-A01'],
    ['data-a12', 'DATA-A12'],
    ['SRV-03#con-cost', 'SRV-03'],
    ['“SRV‑03”', 'SRV-03'],
    ['https://example.org/p/srv-03/con-cost/?rev=2b280ef7', 'SRV-03'],
    ['qa-1234', 'QA-1234'],
  ])('is read from %j', (word, id) => {
    expect(idOf(word)).toBe(id);
  });

  it.each(['', 'srv', 'X-1', 'SRV-12345', 'srv-03 queue', '<b>', '__proto__'])(
    'is not read from %j',
    (word) => {
      expect(idOf(word)).toBeUndefined();
    },
  );
});

describe('the ids of an address', () => {
  it.each([
    ['', []],
    ['?ids=', []],
    ['?ids=SRV-02,SRV-03', ['SRV-02', 'SRV-03']],
    ['?ids=srv-02,%20srv-a01', ['SRV-02', 'SRV-A01']],
    ['?ids=SRV-02+SRV-03', ['SRV-02', 'SRV-03']],
    ['?ids=SRV-02%2BSRV-03', ['SRV-02', 'SRV-03']],
    ['?ids=SRV-02%2CSRV-03', ['SRV-02', 'SRV-03']],
    ['?ids=SRV-02&ids=SRV-03', ['SRV-02', 'SRV-03']],
    ['?ids=SRV-03,srv-3,,SRV-02,SRV03', ['SRV-03', 'SRV-02']],
    ['?ids=SRV-02、SRV-03', ['SRV-02', 'SRV-03']],
    ['?IDS=SRV-02', []],
  ])('are read from %j', (query, ids) => {
    expect(readIds(query)).toEqual({ ids, strange: [] });
  });

  it('are told from what cannot be an id', () => {
    expect(readIds('?ids=<img%20src=x>,SRV-02,__proto__,constructor,<img')).toEqual({
      ids: ['SRV-02'],
      strange: ['<img', 'src=x>', '__proto__', 'constructor'],
    });
  });

  it('are as many as somebody may mean', () => {
    const query = `?ids=${Array.from({ length: 500 }, (_, index) => `SRV-${index}`).join(',')}`;
    expect(readIds(query).ids).toHaveLength(60);
  });

  it.each([
    [[], [], ''],
    [['SRV-02', 'SRV-03'], [], '?ids=SRV-02,SRV-03'],
    [['SRV-02'], ['effects=different'], '?ids=SRV-02&effects=different'],
  ])('are written: %j %j', (ids, others, query) => {
    expect(writeIds(ids, ...others)).toBe(query);
  });
});

describe('words of an address', () => {
  it.each([
    ['\u0000', '\uFFFD'],
    ['a\u202Eb', 'a\uFFFDb'],
    ['\uD800', '\uFFFD'],
    ['x'.repeat(9000), `${'x'.repeat(24)}…`],
    ['__proto__', '__proto__'],
  ])('%j is named so that it can be shown', (word, shown) => {
    expect(listed([word])).toBe(shown);
  });

  it('are named only in part where they are many', () => {
    const words = Array.from({ length: 500 }, (_, index) => `X-${index}`);
    expect(listed(words)).toBe('X-0, X-1, X-2, X-3, X-4, …');
    expect(listed(words.slice(0, 5))).toBe('X-0, X-1, X-2, X-3, X-4');
    expect(listed([])).toBe('');
  });
});
