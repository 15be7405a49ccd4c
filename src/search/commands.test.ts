import { describe, expect, it } from 'vitest';
import { readCommand } from './commands.ts';

const known = new Set(['SRV-02', 'SRV-03', 'SRV-A01', 'OPS-04']);
const japanese = { compare: '比較', cite: '引用', review: 'レビュー' };
const korean = { compare: '비교', cite: '인용', review: '리뷰' };
const english = { compare: 'compare', cite: 'cite', review: 'review' };
const read = (query: string, words = english) => readCommand(query, words, (id) => known.has(id));
const ids = (query: string, words = english): string[] | undefined => {
  const command = read(query, words);
  return command && 'references' in command
    ? [command.action, ...command.references.map(({ id }) => id)]
    : undefined;
};

describe('a command', () => {
  it.each([
    ['SRV-03', english, ['go', 'SRV-03']],
    ['/p/srv-03/con-hidden-failure/', english, ['go', 'SRV-03']],
    ['compare srv-02 srv-03', english, ['compare', 'SRV-02', 'SRV-03']],
    ['Compare SRV–02, srv3 and SRV-A01', english, ['compare', 'SRV-02', 'SRV-03', 'SRV-A01']],
    ['srv-02 vs srv-03', english, ['compare', 'SRV-02', 'SRV-03']],
    ['cite ops-04', english, ['cite', 'OPS-04']],
    ['review srv-03 ops-04', english, ['review', 'SRV-03', 'OPS-04']],
    ['比較 SRV-02 SRV-03', japanese, ['compare', 'SRV-02', 'SRV-03']],
    ['ＳＲＶ－０２とSRV-03を比較する', japanese, ['compare', 'SRV-02', 'SRV-03']],
    ['ops-04を引用', japanese, ['cite', 'OPS-04']],
    ['SRV-02와 SRV-03 비교', korean, ['compare', 'SRV-02', 'SRV-03']],
    ['SRV-03으로 리뷰', korean, undefined],
    ['리뷰 SRV-03', korean, ['review', 'SRV-03']],
    ['compare srv-02 srv-03', korean, ['compare', 'SRV-02', 'SRV-03']],
  ] as const)('is read from %j', (query, words, expected) => {
    expect(ids(query, words)).toEqual(expected);
  });

  it('keeps the point that is meant', () => {
    expect(read('cite srv-03#con-hidden-failure')).toEqual({
      action: 'cite',
      references: [{ id: 'SRV-03', anchor: 'con-hidden-failure' }],
    });
  });

  it('is the key of a claim', () => {
    expect(read('con-hidden-failure')).toEqual({ action: 'find', key: 'con-hidden-failure' });
  });

  it.each([
    '',
    'compare',
    'compare models',
    'srv-99',
    'compare srv-98 srv-99',
    'srv-03 queue depth',
    'review queue srv-03',
    'how to compare two models',
    'p99',
    '__proto__',
    'compare '.repeat(200),
  ])('is none in %j', (query) => {
    expect(read(query)).toBeUndefined();
  });
});
