import { describe, expect, it } from 'vitest';
import { nameOf } from './names.ts';
import { nearest } from './nearest.ts';

const items = [
  ['Shadow deployment', 'traffic mirroring'],
  ['Load test'],
  ['섀도 배포'],
  ['推論サーバー'],
].map((names) => ({ item: names[0] ?? '', names: names.map(nameOf) }));

describe('nearest', () => {
  it('finds what is written alike, by any of its names, nearest first', () => {
    expect(nearest('shadwo deploymnet', items, 3)[0]).toBe('Shadow deployment');
    expect(nearest('trafic miroring', items, 3)[0]).toBe('Shadow deployment');
    expect(nearest('lode tset', items, 3)[0]).toBe('Load test');
    expect(nearest('쉐도우배퍼', items, 1)).toEqual(['섀도 배포']);
    expect(nearest('推理ｻｰﾊﾞ', items, 1)).toEqual(['推論サーバー']);
  });

  it('puts the nearest first', () => {
    const names = ['Load testing', 'Load tests', 'Load test'];
    const all = names.map((name) => ({ item: name, names: [nameOf(name)] }));
    expect(nearest('lod test', all, 3)).toEqual(names.toReversed());
  });

  it('gives no more than asked for, and nothing that is not alike', () => {
    const copies = [...items, ...items, ...items];
    expect(nearest('load tests', copies, 2)).toEqual(['Load test', 'Load test']);
    expect(nearest('what a dark night', items, 3)).toEqual([]);
    expect(nearest('', items, 3)).toEqual([]);
  });
});
