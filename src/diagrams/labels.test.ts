import { expect, test } from 'vitest';
import { diagramLabels, translateLabels } from './labels.ts';

const flow =
  'flowchart LR\n  client(["Client"]) -->|"Client"| api["Job API"]\n  %% "Client" in a comment\n  api -.-> client';
const sequence =
  'sequenceDiagram\n  participant Client as Client\n  actor a as Client\n  a->>+a: Client: again\n  loop Client\n  end\n  Note over a: Client';

test('lists every label once, in order', () => {
  expect(diagramLabels(flow)).toEqual(['Client', 'Job API']);
  expect(diagramLabels(sequence)).toEqual(['Client', 'Client: again']);
});

test('replaces labels and nothing else', () => {
  expect(translateLabels(flow, { Client: '클라이언트', 'Job API': '잡 API' })).toBe(
    'flowchart LR\n  client(["클라이언트"]) -->|"클라이언트"| api["잡 API"]\n  %% "Client" in a comment\n  api -.-> client',
  );
  expect(
    translateLabels(
      'sequenceDiagram\n  actor a as Client\n  loop Client\n    a->>a: Client\n  end',
      { Client: 'クライアント' },
    ),
  ).toBe(
    'sequenceDiagram\n  actor a as クライアント\n  loop クライアント\n    a->>a: クライアント\n  end',
  );
});

test('leaves a label without a translation, also one named like a property of every object', () => {
  expect(translateLabels('flowchart LR\n  a["toString"] --> b["B"]', { B: '$&' })).toBe(
    'flowchart LR\n  a["toString"] --> b["$&"]',
  );
});
