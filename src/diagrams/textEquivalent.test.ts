import { expect, test } from 'vitest';
import { parseDiagram } from './source.ts';
import { textEquivalent } from './textEquivalent.ts';

test.each([
  ['a["Client"] -->|"ask"| b["API"]', ['Client → API: ask']],
  ['a["Client"] -.-> b["API"]', ['Client ⇢ API']],
  ['a["Client"] --- b["API"]', ['Client — API']],
  ['a["Client"] <--> b["API"]', ['Client ↔ API']],
  ['a["Alone"]', ['Alone']],
  [
    'subgraph g["Pool"]\na["Consumer"] --> b["Model"]\nend',
    ['Pool: Consumer, Model', 'Consumer → Model'],
  ],
  [
    'subgraph g["Outer"]\nsubgraph h["Inner"]\na["A"]\nend\nb["B"]\nend\nb --> h',
    ['Outer: Inner, B', 'Inner: A', 'B → Inner'],
  ],
])('flowchart %j', (body, lines) => {
  expect(textEquivalent(parseDiagram(`flowchart LR\n${body}`))).toEqual(lines);
});

test('sequence: steps in order, blocks indented, notes as they are', () => {
  const source =
    'sequenceDiagram\nparticipant w as ワーカー\nparticipant q as キュー\nw->>q: 受信\nloop 実行中\nw-->>q: 延長\nend\nNote over q,w: 注記';
  expect(textEquivalent(parseDiagram(source))).toEqual([
    'ワーカー → キュー: 受信',
    '実行中:',
    '  ワーカー ⇢ キュー: 延長',
    '注記',
  ]);
});
