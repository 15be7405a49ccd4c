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
  expect(textEquivalent(parseDiagram(`flowchart LR\n${body}`), 'en')).toEqual(lines);
});

test('sequence: steps in order, blocks indented, notes as they are', () => {
  const source =
    'sequenceDiagram\nparticipant w as ワーカー\nparticipant q as キュー\nw->>q: 受信\nloop 実行中\nw-->>q: 延長\nend\nNote over q,w: 注記';
  expect(textEquivalent(parseDiagram(source), 'ja')).toEqual([
    'ワーカー → キュー：受信',
    '繰り返し [実行中]：',
    '  ワーカー ⇢ キュー：延長',
    '注記',
  ]);
});

test('sequence: a branch is named as its block, in the language of the diagram', () => {
  const source =
    'sequenceDiagram\nparticipant a as A\nalt in time\na->>a: answer\nelse late\na->>a: fallback\nend';
  expect(textEquivalent(parseDiagram(source), 'en')).toEqual([
    'alt [in time]:',
    '  A → A: answer',
    'alt [late]:',
    '  A → A: fallback',
  ]);
  expect(textEquivalent(parseDiagram(source), 'ko')[0]).toBe('분기 [in time]:');
});
