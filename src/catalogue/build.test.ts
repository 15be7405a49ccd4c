import { describe, expect, it } from 'vitest';
import { buildCatalogue } from './build.ts';
import type { Finding } from './finding.ts';
import { textFor } from './model.ts';
import { rawFiles, soundTree } from './testing/tree.ts';

const helper = 'content/serving/helper/en.mdx';
const helperJa = 'content/serving/helper/ja.mdx';
const sound = soundTree();

/** Replaces text in a file of the sound tree; fails when the text is not there, so that no case tests nothing. */
function edited(path: string, from: string | RegExp, to: string): Record<string, string> {
  const before = sound[path] ?? '';
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${path} does not contain ${String(from)}.`);
  return { [path]: after };
}

function errorsOf(changes: Record<string, string | undefined>): Finding[] {
  const { findings } = buildCatalogue(rawFiles(soundTree(changes)));
  return findings.filter(({ level }) => level === 'error');
}

interface Case {
  name: string;
  changes: Record<string, string | undefined>;
  /** The findings in short. The line is given by what stands on it, or as 1 where a finding is about the file. */
  expected: [
    rule: string,
    file: string,
    line: string | 1,
    message: string,
    hint: string | RegExp,
  ][];
}

const cases: Case[] = [
  {
    name: 'a missing field',
    changes: edited(helper, /^summary: .*\n/m, ''),
    expected: [
      [
        'missing-field',
        helper,
        'id: SRV-01',
        'Missing field `summary`.',
        'Add `summary`: text is expected.',
      ],
    ],
  },
  {
    name: 'a missing field inside a map points at the map',
    changes: edited(helper, 'cost: worse, ', ''),
    expected: [
      [
        'missing-field',
        helper,
        'impact:',
        'Missing field `impact.cost`.',
        'Add it with one of: better, worse, depends, neutral.',
      ],
    ],
  },
  {
    name: 'an unknown field',
    changes: edited(helper, 'tags: [queue]', 'tags: [queue]\nauthor: me'),
    expected: [
      [
        'unknown-key',
        helper,
        'author: me',
        'Unknown key `author`.',
        'Remove it, or check its spelling against content/README.md.',
      ],
    ],
  },
  {
    name: 'a field of the other kind',
    changes: edited(helper, 'pros:', 'symptoms: { one: x }\npros:'),
    expected: [
      [
        'unknown-key',
        helper,
        'symptoms:',
        'Unknown key `symptoms`.',
        '`symptoms` does not belong to this kind of entry; see the table in content/README.md.',
      ],
    ],
  },
  {
    name: 'a wrong enum value',
    changes: edited(helper, 'latency: better', 'latency: faster'),
    expected: [
      [
        'wrong-value',
        helper,
        'latency: faster',
        '`impact.latency` is `faster`.',
        'Accepted: better, worse, depends, neutral.',
      ],
    ],
  },
  {
    name: 'a wrong kind',
    changes: edited(helper, 'kind: pattern', 'kind: idea'),
    expected: [
      ['wrong-value', helper, 'kind: idea', '`kind` is `idea`.', 'Accepted: pattern, antipattern.'],
    ],
  },
  {
    name: 'a claim key that cannot be an anchor',
    changes: edited(helper, 'pros: { one:', 'pros: { One More:'),
    expected: [
      [
        'wrong-key',
        helper,
        'One More:',
        'Key `One More` of `pros` is not accepted.',
        'A key must be kebab case: a-z, 0-9 and single hyphens.',
      ],
    ],
  },
  {
    name: 'a category that differs from the folder',
    changes: edited(helper, 'category: serving', 'category: qa'),
    expected: [
      [
        'id-ledger',
        helper,
        'id: SRV-01',
        '`SRV-01` is not the id of a pattern of `qa`.',
        'It starts with `QA-`; the next free id is `QA-01`.',
      ],
      [
        'category-folder',
        helper,
        'category: qa',
        '`category` is `qa`, but the folder is `serving`.',
        'Write `category: serving`, or move the folder to content/qa/.',
      ],
    ],
  },
  {
    name: 'a duplicate id',
    changes: {
      'content/serving/copy/en.mdx': sound[helper]?.replace(/related:\n.*\n/, ''),
      'content/ids.yaml': `${sound['content/ids.yaml'] ?? ''}SRV-02: serving/copy\n`,
    },
    expected: [
      [
        'id-ledger',
        'content/serving/copy/en.mdx',
        'id: SRV-01',
        '`SRV-01` belongs to `serving/helper`.',
        'An id is never given to another entry. The next free id is `SRV-03`.',
      ],
      [
        'id-ledger',
        'content/serving/copy/en.mdx',
        'id: SRV-01',
        '`SRV-01` is also the id of `serving/helper`.',
        /next free id, `SRV-03`/,
      ],
      [
        'id-ledger',
        helper,
        'id: SRV-01',
        '`SRV-01` is also the id of `serving/copy`.',
        /next free id, `SRV-03`/,
      ],
    ],
  },
  {
    name: 'a vanished id',
    changes: { 'content/ids.yaml': `${sound['content/ids.yaml'] ?? ''}SRV-02: serving/gone\n` },
    expected: [
      [
        'id-ledger',
        'content/ids.yaml',
        'SRV-02',
        '`SRV-02` was published as `serving/gone`, but that entry does not exist.',
        /^Restore content.serving.gone.en\.mdx\. If the entry was given up, write `SRV-02: \{ retired/,
      ],
    ],
  },
  {
    name: 'an id outside the ledger',
    changes: { 'content/ids.yaml': 'SRV-A01: serving/trap\n' },
    expected: [
      [
        'id-ledger',
        helper,
        'id: SRV-01',
        '`SRV-01` is not in the ledger of ids.',
        'Add the line `SRV-01: serving/helper` to content/ids.yaml.',
      ],
    ],
  },
  {
    name: 'a translation with a neutral key',
    changes: edited(helperJa, 'aliases:', 'tags: [queue]\naliases:'),
    expected: [
      [
        'unknown-key',
        helperJa,
        'tags:',
        'Unknown key `tags`.',
        '`tags` is the same in every language: it belongs in en.mdx only. Remove it here.',
      ],
    ],
  },
  {
    name: 'claim keys that differ between languages',
    changes: edited(helperJa, 'pros: { one:', 'pros: { first:'),
    expected: [
      [
        'translation-keys',
        helperJa,
        'pros:',
        '`pros` has the key `first`, which the English text does not have.',
        'Keys are the same in every language. Accepted: `one`.',
      ],
    ],
  },
  {
    name: 'a relation to an unknown entry',
    changes: edited(helper, 'id: trap', 'id: trapp'),
    expected: [
      [
        'relation',
        helper,
        'id: trapp',
        'Relation to the unknown entry `trapp`.',
        '`id` is the slug of an entry. Accepted: `trap`, `helper`.',
      ],
    ],
  },
  {
    name: 'a label that the diagram does not have',
    changes: edited(helperJa, 'ask: 問い合わせ, ', 'asks: 問い合わせ, '),
    expected: [
      [
        'diagram-labels',
        helperJa,
        'labels:',
        'Diagram `flow` has no label `asks`.',
        'Accepted: `ask`.',
      ],
    ],
  },
  {
    name: 'Mermaid that does not parse',
    changes: edited(
      helper,
      'client["Client"] -->|"ask"| api["API"]',
      'client["Client"] -->|"ask" api["API"]',
    ),
    expected: [['diagram-syntax', helper, 'client["Client"]', 'Diagram `flow`: ', /-->\|"/]],
  },
  {
    name: 'an import',
    changes: edited(helper, '## How it works', 'import x from "y"\n\n## How it works'),
    expected: [
      [
        'mdx-safety',
        helper,
        'import x',
        '`import x from "y"` is code.',
        'Remove `import` and `export`: entries are text and tables only.',
      ],
    ],
  },
  {
    name: 'an expression',
    changes: edited(helper, 'Text.', 'Home is {process.env.HOME}.'),
    expected: [
      [
        'mdx-safety',
        helper,
        'process.env',
        '`{process.env.HOME}` is an expression.',
        'Put braces between backticks; expressions are not run.',
      ],
    ],
  },
  {
    name: 'a raw script',
    changes: edited(helper, 'Text.', '<script>alert(1)</script>'),
    expected: [
      [
        'mdx-safety',
        helper,
        '<script>',
        '`<script>` in column 1 is an HTML or component tag.',
        /between backticks/,
      ],
    ],
  },
  {
    name: 'MDX that cannot be read',
    changes: edited(helper, 'Text.', 'A set {a, b'),
    expected: [
      [
        'mdx-safety',
        helper,
        'A set',
        '`{` in column 7 starts an expression.',
        'Put braces between backticks; expressions are not run.',
      ],
    ],
  },
  {
    name: 'a diagram in the body',
    changes: edited(helper, 'Text.', '```mermaid\nflowchart LR\n```'),
    expected: [
      [
        'mdx-safety',
        helper,
        '```mermaid',
        'A diagram stands in the body.',
        /`diagrams` in the frontmatter/,
      ],
    ],
  },
  {
    name: 'broken YAML',
    changes: edited(helper, 'summary: A sentence.', 'summary: A sentence: broken.'),
    expected: [
      [
        'yaml-syntax',
        helper,
        'summary:',
        'The value of `summary` contains `: `, which ends a key.',
        'Quote the sentence: `"A sentence: broken."`.',
      ],
    ],
  },
  {
    name: 'an empty file',
    changes: { [helperJa]: '\n' },
    expected: [
      ['empty-file', helperJa, 1, 'The file is empty.', 'Write its content or delete the file.'],
    ],
  },
  {
    name: 'a file without frontmatter',
    changes: { [helperJa]: '## 仕組み\n' },
    expected: [['frontmatter', helperJa, 1, 'The file does not start with frontmatter.', /`---`/]],
  },
  {
    name: 'a stray file in an entry folder',
    changes: { 'content/serving/helper/notes.txt': 'x' },
    expected: [
      [
        'stray-file',
        'content/serving/helper/notes.txt',
        1,
        'This file has no place in the content.',
        /en\.mdx, ja\.mdx, ko\.mdx/,
      ],
    ],
  },
  {
    name: 'a folder without en.mdx',
    changes: { 'content/qa/lost/ja.mdx': sound[helperJa]?.replace('題', '迷子') },
    expected: [
      [
        'english-source',
        'content/qa/lost/ja.mdx',
        1,
        '`content/qa/lost` has no en.mdx.',
        'Add the English text, or remove the folder.',
      ],
    ],
  },
  {
    name: 'an unknown tag',
    changes: edited(helper, 'tags: [queue]', 'tags: [queue, queues]'),
    expected: [
      ['known-tags', helper, 'tags:', 'Unknown tag `queues`.', 'Accepted: `queue`, `caching`.'],
    ],
  },
  {
    name: 'a term of the glossary that is meant otherwise, and is none',
    changes: edited(helper, 'tags: [queue]', 'tags: [queue]\notherSense: [term, terms]'),
    expected: [
      [
        'other-sense',
        helper,
        'otherSense:',
        'The glossary has no term `terms`.',
        'Accepted: `term`.',
      ],
    ],
  },
  {
    name: 'headings that differ between languages',
    changes: edited(helperJa, '## 壊れ方\n', ''),
    expected: [
      [
        'translation-headings',
        helperJa,
        '## 仕組み',
        'The headings are ##, in English ## ##.',
        `Bring them in line with ${helper}: How it works · What breaks.`,
      ],
    ],
  },
  {
    name: 'a heading of another level',
    changes: {
      ...edited('content/serving/trap/en.mdx', '## What breaks', '### What breaks'),
      'content/serving/trap/ja.mdx': undefined,
      'content/serving/trap/ko.mdx': undefined,
    },
    expected: [
      [
        'body-headings',
        'content/serving/trap/en.mdx',
        '### What breaks',
        '`### What breaks` is a heading of level 3.',
        'Use `## `.',
      ],
    ],
  },
  {
    name: 'a guide that leads to an unknown entry and takes an antipattern for a pattern',
    changes: {
      'content/guide.yaml': `questions:
  - key: wait
    question: { en: a, ja: a, ko: a }
    help: { en: a, ja: a, ko: a }
    answers:
      - key: one
        answer: { en: a, ja: a, ko: a }
        entries: [{ id: gone, reason: { en: a, ja: a, ko: a } }]
      - key: two
        answer: { en: a, ja: a, ko: a }
        entries:
          - { id: trap, reason: { en: a, ja: a, ko: a } }
`,
    },
    expected: [
      [
        'reference',
        'content/guide.yaml',
        'id: gone',
        'Unknown entry `gone`.',
        'Accepted: `trap`, `helper`.',
      ],
      [
        'reference',
        'content/guide.yaml',
        'id: trap',
        '`trap` is not a pattern.',
        /`beware` antipatterns/,
      ],
    ],
  },
  {
    name: 'a lost vocabulary',
    changes: { 'content/tags.yaml': undefined },
    expected: [['vocabulary', 'content/tags.yaml', 1, 'The file is missing.', /Restore it/]],
  },
];

describe('buildCatalogue', () => {
  it('finds no error in sound content', () => {
    expect(errorsOf({})).toEqual([]);
  });

  it.each(cases)('reports $name', ({ changes, expected }) => {
    const errors = errorsOf(changes);
    const tree = soundTree(changes);
    expect(errors.map(({ rule, file }) => [rule, file])).toEqual(
      expected.map(([rule, file]) => [rule, file]),
    );
    errors.forEach(({ line, message, hint }, index) => {
      const [, file = '', wantedLine = 1, wantedMessage = '', wantedHint = ''] =
        expected[index] ?? [];
      if (wantedLine === 1) expect(line).toBe(1);
      else expect(tree[file]?.split('\n')[line - 1]).toContain(wantedLine);
      expect(message).toContain(wantedMessage);
      if (typeof wantedHint === 'string') expect(hint).toBe(wantedHint);
      else expect(hint).toMatch(wantedHint);
    });
  });

  it('reports invalid UTF-8', () => {
    const files = rawFiles(sound).map((file) =>
      file.path === helperJa
        ? { ...file, bytes: new Uint8Array([0x2d, 0x2d, 0x2d, 0xff, 0xfe]) }
        : file,
    );
    const errors = buildCatalogue(files).findings.filter(({ level }) => level === 'error');
    expect(errors).toEqual([
      {
        rule: 'encoding',
        level: 'error',
        file: helperJa,
        line: 1,
        message: 'The file is not valid UTF-8.',
        hint: 'Save it as UTF-8 in your editor.',
      },
    ]);
  });

  it('orders entries by family, kind and number', () => {
    const { catalogue } = buildCatalogue(rawFiles(sound));
    expect(catalogue.entries.map(({ id }) => id)).toEqual(['SRV-01', 'SRV-A01']);
  });

  it('gives a translation the anchors and the topology of the English entry', () => {
    const [entry] = buildCatalogue(rawFiles(sound)).catalogue.entries;
    expect(entry?.text.ja?.body.map(({ id, title }) => ({ id, title }))).toEqual([
      { id: 'how-it-works', title: '仕組み' },
      { id: 'what-breaks', title: '壊れ方' },
    ]);
    expect(entry?.text.ja?.diagrams[0]?.mermaid).toBe(
      'flowchart LR\n  client["クライアント"] -->|"問い合わせ"| api["API"]',
    );
    expect(entry?.text.ja?.claims.cons?.map(({ id }) => id)).toEqual(['con-one', 'con-two']);
  });

  it('falls back to English where a translation is missing', () => {
    const [entry] = buildCatalogue(rawFiles(soundTree({ [helperJa]: undefined }))).catalogue
      .entries;
    expect(entry && textFor(entry, 'ja').locale).toBe('en');
    expect(entry && textFor(entry, 'ko').locale).toBe('ko');
  });

  describe('translation status', () => {
    const revisionOf = (
      changes: Record<string, string>,
    ): { revision: string; sections: object } => {
      const [entry] = buildCatalogue(rawFiles(soundTree(changes))).catalogue.entries;
      return { revision: entry?.revision ?? '', sections: entry?.sections ?? {} };
    };
    const original = revisionOf({});
    const ledger = {
      'content/serving/helper/revisions.json': JSON.stringify({
        [original.revision]: { date: '2026-11-24', sections: original.sections },
      }),
    };
    const statusAfter = (changes: Record<string, string | undefined>): unknown => {
      const [entry] = buildCatalogue(rawFiles(soundTree({ ...ledger, ...changes }))).catalogue
        .entries;
      return entry?.text.ja?.status;
    };

    it('is current while the English text stays', () => {
      expect(statusAfter({})).toEqual({ state: 'current' });
    });

    it.each([
      ['a tag', 'tags: [queue]', 'tags: [caching]'],
      ['white space', 'problem: A problem.', 'problem:   A problem.'],
      ['the review date', 'date: 2026-11-24', 'date: 2026-11-25'],
      ['what was checked', 'Numbers recomputed.', 'Sources opened.'],
      ['the topology of a diagram', '-->|"ask"|', '-.->|"ask"|'],
    ])('stays current when %s changes', (_what, from, to) => {
      expect(statusAfter(edited(helper, from, to))).toEqual({ state: 'current' });
    });

    it.each([
      ['problem', 'problem: A problem.', 'problem: Another problem.'],
      ['cons', 'con one', 'con uno'],
      ['diagrams', '"Client"', '"Caller"'],
      ['body-how-it-works', 'Text.', 'Other text.'],
    ])('names %s when it changes', (section, from, to) => {
      expect(statusAfter(edited(helper, from, to))).toEqual({
        state: 'stale',
        sections: [section],
      });
    });
  });
});
