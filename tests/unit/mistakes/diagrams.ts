import { type Mistake } from './mistake.ts';

export const diagrams: readonly Mistake[] = [
  {
    name: 'no diagram',
    en: [[/diagrams:[\s\S]*?(?=related)/, 'diagrams: {}\n']],
    found: ['error wrong-value en.mdx «diagrams: {}» `diagrams` is empty.'],
  },
  {
    name: 'four diagrams',
    en: [
      ['references:', 'REF'],
      [
        / {2}flow:[\s\S]*?(?=related)/,
        (s) => ['flow', 'b', 'c', 'd'].map((n) => s.replace('flow:', n + ':')).join(''),
      ],
      ['REF', 'references:'],
    ],
    found: [
      'error wrong-value en.mdx «diagrams:» `diagrams` is `{"flow":{"title":"A diagram","description":"What it shows…`.',
    ],
  },
  {
    name: 'a diagram name in title case',
    en: [['  flow:', '  Flow Chart:']],
    alone: true,
    found: ['error wrong-key en.mdx «Flow Chart:» Key `Flow Chart` of `diagrams` is not accepted.'],
  },
  {
    name: 'an emoji in a label',
    en: [['["API"]', '["API 🚀"]']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «client["Client"] -->|"ask"| api["API 🚀"» Diagram `flow`: The label `API 🚀` contains `🚀`.',
    ],
  },
  {
    name: 'a break in a label',
    en: [['["API"]', '["API<br/>server"]']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «client["Client"] -->|"ask"| api["API<br/» Diagram `flow`: The label `API<br/>server` contains `<`.',
    ],
  },
  {
    name: 'a number sign in a label',
    en: [['["API"]', '["API #1"]']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «client["Client"] -->|"ask"| api["API #1"» Diagram `flow`: The label `API #1` contains `#`.',
    ],
  },
  {
    name: 'a semicolon in a label',
    en: [['["API"]', '["API; server"]']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «client["Client"] -->|"ask"| api["API; se» Diagram `flow`: The label `API; server` contains `;`.',
    ],
  },
  {
    name: 'quotes in a label',
    en: [['["API"]', '["API "x""]']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «client["Client"] -->|"ask"| api["API "x"» Diagram `flow`: `client["Client"] -->|"ask"| api["API "x""]` is not a statement that we accept.',
    ],
  },
  {
    name: 'a label without quotes',
    en: [['["API"]', '[API server]']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «client["Client"] -->|"ask"| api[API serv» Diagram `flow`: `client["Client"] -->|"ask"| api[API server]` is not a statement that we accept.',
    ],
  },
  {
    name: 'brackets and signs in a label',
    en: [['["API"]', '["API (v1) → | & it\'s"]']],
    alone: true,
    found: [],
  },
  {
    name: 'a diagram of another type',
    en: [['flowchart LR', 'pie title X']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «pie title X» Diagram `flow`: `pie title X` is not a diagram type that we draw.',
    ],
  },
  {
    name: 'a style',
    en: [['        client', '        style client fill:#f00\n        client']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «style client fill:#f00» Diagram `flow`: `style client fill:#f00` is not a statement that we accept.',
    ],
  },
  {
    name: 'a click',
    en: [['        client', '        click client "https://x"\n        client']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «click client "https://x"» Diagram `flow`: `click client "https://x"` is not a statement that we accept.',
    ],
  },
  {
    name: 'an init directive',
    en: [['      flowchart LR', '      %%{init: {}}%%\n      flowchart LR']],
    alone: true,
    found: [
      'error diagram-syntax en.mdx «%%{init: {}}%%» Diagram `flow`: `%%{init: {}}%%` is not a diagram type that we draw.',
    ],
  },
  {
    name: 'a label of too many words',
    en: [
      [
        '["API"]',
        '["one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"]',
      ],
    ],
    alone: true,
    found: [
      'warning limits en.mdx «client["Client"] -->|"ask"| api["one two» Diagram `flow`: the label `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen` has 17 words; a box takes up to 4.',
    ],
  },
  {
    name: 'twenty nodes',
    en: [
      [
        '        client["Client"] -->|"ask"| api["API"]',
        '        m["M"]\n' +
          Array.from({ length: 20 }, (_, i) => `        n${i}["Node ${i}"] --> m`).join('\n'),
      ],
    ],
    alone: true,
    found: [
      'warning limits en.mdx «mermaid: |» Diagram `flow` has 21 boxes; up to 12 can be read on a phone.',
    ],
  },
  {
    name: 'no arrow',
    en: [['client["Client"] -->|"ask"| api["API"]', 'client["Client"]']],
    alone: true,
    found: [],
  },
  {
    name: 'an empty source',
    en: [[/mermaid: \|\n[\s\S]*?(?=related)/, "mermaid: ''\n"]],
    alone: true,
    found: ["error wrong-value en.mdx «mermaid: ''» `diagrams.flow.mermaid` is empty."],
  },
  {
    name: 'a diagram without title',
    en: [['    title: A diagram\n', '']],
    alone: true,
    found: ['error missing-field en.mdx «flow:» Missing field `diagrams.flow.title`.'],
  },
  {
    name: 'a diagram without description',
    en: [['    description: What it shows.\n', '']],
    alone: true,
    found: ['error missing-field en.mdx «flow:» Missing field `diagrams.flow.description`.'],
  },
  {
    name: 'the diagram of the scaffold',
    en: [
      [
        / {6}flowchart LR\n.*\n/,
        '      flowchart LR\n        client(["Client"]) -->|"request"| api["API"]\n        api -->|"features"| model["Model"]\n',
      ],
    ],
    alone: true,
    found: ['error scaffold en.mdx «mermaid: |» Diagram `flow` is the one of the scaffold.'],
  },
];
