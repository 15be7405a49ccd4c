import { expect, test } from 'vitest';
import { parseErrors } from './parseWithMermaid.ts';
import { parseDiagram } from './source.ts';

const shapes = ['["x"]', '[("x")]', '(["x"])', '{"x"}', '{{"x"}}', '[["x"]]', '("x")'];
const arrows = ['-->', '-.->', '==>', '---', '<-->'];
const messages = ['->>', '-->>', '->', '-->', '-x', '--x', '-)', '--)'];
const ids = [
  'o',
  'x',
  'v',
  'endpoint',
  'graph1',
  'stylex',
  'default1',
  'subgraph1',
  'click',
  'end',
  'note',
  'loop',
  'box',
  'title',
  'actor',
  'left',
  'of',
  'as',
  'links',
];
const labels = [
  '1. submit',
  '- item',
  '2) retry',
  'p99 > 80 %',
  '202 + job id',
  'a: b',
  'a, b',
  '(job id)',
  '終了。',
  '「値」',
  '한국어: 값',
  'end',
  'wrap: x',
  '30 2 * * *',
  "reader's",
];

const accepted = [
  ...shapes.flatMap((shape) =>
    arrows.flatMap((arrow) => [
      `flowchart LR\n  a${shape} ${arrow} b${shape}`,
      `flowchart TD\n  a${shape} ${arrow}|"y"| b${shape}`,
    ]),
  ),
  ...messages.flatMap((arrow) =>
    ['', '+'].map(
      (sign) => `sequenceDiagram\n  participant a as A\n  actor b as B\n  a${arrow}${sign}b: x`,
    ),
  ),
  'sequenceDiagram\n  autonumber\n  participant a as A\n  activate a\n  a->>a: x\n  deactivate a\n  Note left of a: x\n  Note right of a: y\n  Note over a: z',
  ...['loop', 'opt', 'break'].map(
    (word) => `sequenceDiagram\n  participant a as A\n  ${word} x\n    a->>a: y\n  end`,
  ),
  ...[
    ['alt', 'else'],
    ['par', 'and'],
    ['critical', 'option'],
  ].map(
    ([one, other]) =>
      `sequenceDiagram\n  participant a as A\n  ${one} x\n    a->>a: y\n  ${other} z\n    a->>a: y\n  end`,
  ),
  'flowchart LR\n  subgraph g["G"]\n    direction TB\n    subgraph h["H"]\n      a["A"]\n    end\n  end\n  %% remark\n  a --> g',
  ...labels.flatMap((text) => [
    `flowchart LR\n  a["${text}"] -->|"${text}"| b[("${text}")]\n  subgraph g["${text}"]\n    c["${text}"]\n  end`,
    `sequenceDiagram\n  participant a as ${text}\n  loop ${text}\n    a->>a: ${text}\n  end\n  Note over a: ${text}`,
  ]),
];
const undecided = ids.flatMap((id) => [
  `flowchart LR\n  ${id}["A"] --> b["B"]`,
  `flowchart LR\n  b["B"] --- ${id}["A"]`,
  `flowchart LR\n  subgraph ${id}["A"]\n    b["B"]\n  end`,
  `sequenceDiagram\n  participant ${id} as A\n  participant zz as B\n  ${id}->>zz: x\n  Note over ${id},zz: y`,
]);

test('our grammar accepts every statement it describes', () => {
  expect(accepted.filter((source) => parseDiagram(source).problems.length > 0)).toEqual([]);
});

test('Mermaid accepts all that our grammar accepts', async () => {
  const sources = [
    ...accepted,
    ...undecided.filter((source) => parseDiagram(source).problems.length === 0),
  ];
  const errors = await parseErrors(sources);
  expect(sources.filter((_source, index) => errors[index] !== undefined)).toEqual([]);
});

test('reports what Mermaid refuses and goes on', async () => {
  const [first, second] = await parseErrors(['flowchart LR\n  a["A"', 'flowchart LR\n  a["A"]']);
  expect(first).toMatch(/^Parse error on line \d+:/);
  expect(second).toBeUndefined();
});

test('does not load Mermaid for nothing', async () => {
  expect(await parseErrors([])).toEqual([]);
});
