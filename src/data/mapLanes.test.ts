import { describe, expect, it } from 'vitest';
import type { RelationEdge } from '../catalogue/graph.ts';
import type { Entry } from '../catalogue/model.ts';
import type { RelationType } from '../schema/entry.ts';
import { assignLanes } from './mapLanes.ts';

const column = ['a', 'b', 'c', 'd'].map((slug) => ({ slug }) as Entry);
const [a, b, c, d] = column as [Entry, Entry, Entry, Entry];
const edge = (from: Entry, type: RelationType, to: Entry): RelationEdge => ({ type, from, to });
const lanes = (...edges: RelationEdge[]): string[] =>
  assignLanes(column, edges).trunks.map(({ side, track, edges: members }) =>
    [side, track, ...members.map(({ from, to }) => from.slug + to.slug)].join(' '),
  );

describe('assignLanes', () => {
  it('shares a trunk between lines that share an end', () => {
    expect(lanes(edge(a, 'uses', b), edge(a, 'uses', c))).toEqual(['right 0 ab ac']);
  });

  it('runs what the map shows at first on the left', () => {
    expect(lanes(edge(a, 'risks', b), edge(c, 'feeds', d))).toEqual(['left 0 ab', 'right 0 cd']);
  });

  it('shares a track between trunks that do not meet', () => {
    expect(lanes(edge(a, 'uses', b), edge(c, 'uses', d))).toEqual(['right 0 ab', 'right 0 cd']);
  });

  it('keeps short trunks near the boxes', () => {
    const { trunks, tracks } = assignLanes(column, [edge(a, 'uses', d), edge(b, 'feeds', c)]);
    expect(trunks.map(({ type, track }) => [type, track])).toEqual([
      ['feeds', 0],
      ['uses', 1],
    ]);
    expect(tracks).toEqual({ left: 0, right: 2 });
  });
});
