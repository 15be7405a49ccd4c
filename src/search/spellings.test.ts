import { describe, expect, it } from 'vitest';
import { piecesIn, prepareSpellings } from './spellings.ts';

const spellings = prepareSpellings([
  [['Kubernetes'], ['쿠버네티스', 'クーバネティス', 'k8s']],
  [['Ray'], ['レイ', '레이']],
  [['Rabbit'], ['ラビット']],
  [['RabbitMQ'], ['ラビットMQ']],
  [['rollback'], ['roll back', '切り戻し']],
  [['冪等'], ['べきとう']],
  [['バージョン'], ['版']],
  [['큐'], ['queue']],
]);
const cut = (query: string): [string, string[]][] =>
  piecesIn(query, spellings).map(({ text, others }) => [text, others]);

describe('piecesIn', () => {
  it.each([
    ['쿠버네티스', '쿠버네티스', 'Kubernetes'],
    ['쿠버네티스에서 배포', '쿠버네티스', 'Kubernetes'],
    ['K8s で動かす', 'k8s', 'Kubernetes'],
    ['クバネティスとクーバネティス', 'クバネティス', 'Kubernetes'],
    ['how to roll-back a model', 'roll-back', 'rollback'],
    ['roll backs', 'roll backs', 'rollback'],
    ['切り戻しの手順', '切り戻し', 'rollback'],
    ['べきとう', 'べきとう', '冪等'],
    ['モデルの版', '版', 'バージョン'],
    ['레이를', '레이', 'Ray'],
  ])('finds in %j the piece %j', (query, piece, other) => {
    expect(cut(query)).toContainEqual([piece, [other]]);
  });

  it('finds a longer word at the beginning of a compound', () => {
    expect(cut('쿠버네티스배포')[0]).toEqual(['쿠버네티스', ['Kubernetes']]);
    expect(cut('クーバネティスクラスター')[0]).toEqual(['クバネティス', ['Kubernetes']]);
  });

  it.each(['レイテンシ', '레이턴시', 'array', '版権と出版社', 'ask8s', 'scroll back'])(
    'leaves %s whole',
    (query) => {
      expect(piecesIn(query, spellings).flatMap(({ others }) => others)).toEqual([]);
    },
  );

  it('takes the longest, and loses no letter of the query', () => {
    const pieces = piecesIn('use ラビットMQ on k8s now', spellings);
    expect(pieces.map(({ text }) => text).join('')).toBe('use ラビツトmq on k8s now');
    expect(pieces.find(({ text }) => text === 'ラビツトmq')?.others).toEqual(['RabbitMQ']);
  });

  it('gives all words of several ideas', () => {
    const two = prepareSpellings([
      [['Shed'], ['drop']],
      [['Delete'], ['drop']],
    ]);
    expect(piecesIn('drop', two)[0]?.others).toEqual(['Shed', 'Delete']);
  });
});
