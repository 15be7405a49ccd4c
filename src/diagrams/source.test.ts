import { expect, test } from 'vitest';
import { parseDiagram } from './source.ts';

const flow = (...lines: string[]): string => ['flowchart LR', ...lines].join('\n');
const sequence = (...lines: string[]): string =>
  ['sequenceDiagram', '  participant a as Client', '  participant b as API', ...lines].join('\n');

test.each([
  ['a["x"]', 'service'],
  ['a[("x")]', 'store'],
  ['a(["x"])', 'person'],
  ['a{"x"}', 'decision'],
  ['a{{"x"}}', 'preparation'],
  ['a[["x"]]', 'batch'],
  ['a("x")', 'rounded'],
])('`%s` is a %s', (text, shape) => {
  const { nodes, problems } = parseDiagram(flow(text));
  expect(problems).toEqual([]);
  expect(nodes).toEqual([{ id: 'a', label: 'x', shape }]);
});

test.each([
  ['a["A"] --> b["B"]', { dotted: false, arrow: 'one' }],
  ['a["A"] -->|"go"| b["B"]', { dotted: false, arrow: 'one', label: 'go' }],
  ['a["A"] -.-> b["B"]', { dotted: true, arrow: 'one' }],
  ['a["A"] ==> b["B"]', { dotted: false, arrow: 'one' }],
  ['a["A"] --- b["B"]', { dotted: false, arrow: 'none' }],
  ['a["A"] <--> b["B"]', { dotted: false, arrow: 'both' }],
])('reads the edge `%s`', (text, edge) => {
  const { edges, problems } = parseDiagram(flow(text));
  expect(problems).toEqual([]);
  expect(edges).toEqual([{ from: 'a', to: 'b', ...edge }]);
});

test('puts nodes and groups where they are written first', () => {
  const { nodes, groups, edges, problems } = parseDiagram(
    flow(
      'subgraph outer["Outer"]',
      'direction TB',
      'subgraph inner["Inner"]',
      'a["A"]',
      'end',
      'b["B"]',
      'end',
      'a --> c["C"]',
      'c -.-> outer',
    ),
  );
  expect(problems).toEqual([]);
  expect(groups).toEqual([
    { id: 'outer', label: 'Outer' },
    { id: 'inner', label: 'Inner', parent: 'outer' },
  ]);
  expect(nodes.map(({ id, group }) => [id, group])).toEqual([
    ['a', 'inner'],
    ['b', 'outer'],
    ['c', undefined],
  ]);
  expect(edges.at(-1)).toEqual({ from: 'c', to: 'outer', dotted: true, arrow: 'one' });
});

test('reads a sequence with its blocks', () => {
  const { steps, problems, labels } = parseDiagram(
    sequence(
      '  autonumber',
      '  a->>+b: ask',
      '  alt found',
      '    b-->>-a: answer',
      '  else not found',
      '    b-xa: error',
      '  end',
      '  Note over a,b: done',
    ),
  );
  expect(problems).toEqual([]);
  expect(steps).toEqual([
    { kind: 'message', from: 'a', to: 'b', text: 'ask', dotted: false },
    {
      kind: 'block',
      keyword: 'alt',
      text: 'found',
      steps: [{ kind: 'message', from: 'b', to: 'a', text: 'answer', dotted: true }],
    },
    {
      kind: 'block',
      keyword: 'else',
      text: 'not found',
      steps: [{ kind: 'message', from: 'b', to: 'a', text: 'error', dotted: false, head: 'cross' }],
    },
    { kind: 'note', over: ['a', 'b'], text: 'done' },
  ]);
  expect(labels.map(({ role }) => role)).toEqual([
    'participant',
    'participant',
    'message',
    'block',
    'message',
    'block',
    'message',
    'note',
  ]);
});

test('passes over comments and blank lines, and counts them', () => {
  expect(
    parseDiagram(flow('', '%% a remark', 'nonsense here')).problems.map(({ line }) => line),
  ).toEqual([4]);
});

test.each([
  ['', 1, 'The diagram is empty.'],
  ['graph LR', 1, '`graph LR` is not a diagram type that we draw.'],
  ['flowchart RL', 1, '`flowchart RL` is not a diagram type that we draw.'],
  ['%%{init: {}}%%\nflowchart LR', 1, '`%%{init: {}}%%` is not a diagram type that we draw.'],
  [flow('classDef x fill:#f00'), 2, '`classDef x fill:#f00` is not a statement that we accept.'],
  [
    flow('a["A"] --> b["B"] --> c["C"]'),
    2,
    '`a["A"] --> b["B"] --> c["C"]` is not a statement that we accept.',
  ],
  [
    flow('a["A"] & b["B"] --> c["C"]'),
    2,
    '`a["A"] & b["B"] --> c["C"]` is not a statement that we accept.',
  ],
  [flow('a[Client]'), 2, '`a[Client]` is not a statement that we accept.'],
  [flow('a["A"]:::red'), 2, '`a["A"]:::red` is not a statement that we accept.'],
  [flow('end["A"]'), 2, '`end["A"]` is not a statement that we accept.'],
  [flow('a["A<br/>B"]'), 2, 'The label `A<br/>B` contains `<`.'],
  [flow('a["😀"]'), 2, 'The label `😀` contains `😀`.'],
  [flow('a[""]'), 2, 'A label is empty.'],
  [flow('a["A"]', 'a["B"]'), 3, '`a` gets a second label.'],
  [flow('a["A"] --> b'), 2, '`b` has no label.'],
  [flow('subgraph g["G"]', 'a["A"]'), 2, 'The group `g` has no `end`.'],
  [flow('end'), 2, '`end` closes nothing.'],
  [sequence('  a->>c: hello'), 4, '`c` is not a participant (a, b).'],
  [sequence('  a->>b'), 4, '`a->>b` is not a statement that we accept.'],
  [sequence('  loop again', '  a->>b: x'), 4, '`loop` has no `end`.'],
  [sequence('  else x', '  end'), 4, '`else` stands outside `alt`.'],
  [sequence('  participant note as Note'), 4, '`note` is a word of Mermaid and cannot be an id.'],
  [sequence('  rect rgb(0,0,0)'), 4, '`rect rgb(0,0,0)` is not a statement that we accept.'],
])('refuses %j', (source, line, message) => {
  expect(parseDiagram(source).problems[0]).toMatchObject({ line, message });
});

test('every problem has a hint that says what to write', () => {
  expect(parseDiagram(flow('style a fill:#f00')).problems).toEqual([
    {
      line: 2,
      message: '`style a fill:#f00` is not a statement that we accept.',
      hint: 'Remove it: colour comes from the site and follows the reader’s theme.',
    },
  ]);
});
