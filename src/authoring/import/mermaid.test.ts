import { describe, expect, it } from 'vitest';
import { parseDiagram } from '../../diagrams/source.ts';
import { acceptedMermaid } from './mermaid.ts';

describe('acceptedMermaid', () => {
  it.each([
    [
      'what is accepted already',
      'flowchart LR\n  a["A"] --> b["B"]',
      'flowchart LR\n  a["A"] --> b["B"]',
    ],
    [
      'the old word, and semicolons',
      'graph TB;\n  a[A] --> b[B];',
      'flowchart TD\n  a["A"] --> b["B"]',
    ],
    ['other shapes', 'graph LR\n  a([A]) --> b[(B)]', 'flowchart LR\n  a(["A"]) --> b[("B")]'],
    [
      'labels of arrows',
      'graph LR\n  a[A] -->|x| b[B]\n  b -- y --> c[C]',
      'flowchart LR\n  a["A"] -->|"x"| b["B"]\n  b -->|"y"| c["C"]',
    ],
    [
      'capitals in ids, not those in labels',
      'graph LR\n  A[A and B] --> B[B]\n  B --> A',
      'flowchart LR\n  a["A and B"] --> b["B"]\n  b --> a',
    ],
    [
      'styles',
      'graph LR\n  a[A] --> b[B]\n  classDef x fill:#f00\n  class a x',
      'flowchart LR\n  a["A"] --> b["B"]',
    ],
  ])('takes %s', (_what, source, written) => {
    expect(acceptedMermaid(source)).toEqual({ source: written });
    expect(parseDiagram(written).problems).toEqual([]);
  });

  it.each(['pie\n  "a": 1', 'graph RL\n  a[A] --> b[B]', '', '%% nothing'])(
    'says what cannot be drawn of %j',
    (source) => {
      expect(acceptedMermaid(source)).toMatchObject({
        message: expect.stringMatching(/\w/) as string,
      });
    },
  );
});
