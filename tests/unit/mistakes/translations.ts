import type { Tree } from '../../../src/catalogue/testing/tree.ts';
import { helper, type Mistake } from './mistake.ts';

export const translations: readonly Mistake[] = [
  {
    name: 'a fact',
    ja: [['title: 題', 'title: 題\ntags: [queue]']],
    found: ['error unknown-key ja.mdx «tags: [queue]» Unknown key `tags`.'],
  },
  {
    name: 'a claim key that English lacks',
    ja: [['one: 長所 one', 'three: 長所 one']],
    found: [
      'error translation-keys ja.mdx «pros: { three: 長所 one, two: 長所 two }» `pros` has the key `three`, which the English text does not have.',
    ],
  },
  { name: 'a missing claim', ja: [['{ one: 長所 one, two', '{ two']], found: [] },
  { name: 'an empty claim', ja: [['one: 長所 one', "one: ''"]], found: [] },
  { name: 'a missing title', ja: [['title: 題\n', '']], found: [] },
  {
    name: 'a related list',
    ja: [
      ['related: { trap: 役に立ちます。 }', 'related:\n  - { id: trap, reason: 役に立ちます。 }'],
    ],
    found: [
      'error wrong-value ja.mdx «related:» `related` is `[{"id":"trap","reason":"役に立ちます。"}]`.',
    ],
  },
  {
    name: 'a related entry that English lacks',
    ja: [['related: { trap: 役', 'related: { nope: 役']],
    found: [
      'error translation-keys ja.mdx «related: { nope: 役に立ちます。 }» `related` has the key `nope`, which the English text does not have.',
    ],
  },
  {
    name: 'a diagram source',
    ja: [['    labels: {', '    mermaid: flowchart LR\n    labels: {']],
    found: [
      'error unknown-key ja.mdx «mermaid: flowchart LR» Unknown key `diagrams.flow.mermaid`.',
    ],
  },
  {
    name: 'a stray label',
    ja: [['Client: クライアント', 'Clients: クライアント']],
    found: [
      'error diagram-labels ja.mdx «labels: { Clients: クライアント, ask: 問い合わせ, A» Diagram `flow` has no label `Clients`.',
    ],
  },
  {
    name: 'a diagram that English lacks',
    ja: [['  flow:', '  flaw:']],
    found: [
      'error translation-keys ja.mdx «flaw:» `diagrams` has the key `flaw`, which the English text does not have.',
    ],
  },
  {
    name: 'a heading less',
    ja: [['## 壊れ方\n\n', '']],
    found: ['error translation-headings ja.mdx «## 仕組み» The headings are ##, in English ## ##.'],
  },
  {
    name: 'a heading more',
    ja: [['本文です。', '本文です。\n\n## 余分\n\n本文です。']],
    found: [
      'error translation-headings ja.mdx «## 仕組み» The headings are ## ## ##, in English ## ##.',
    ],
  },
  {
    name: 'a heading of another level',
    ja: [['## 壊れ方', '### 壊れ方']],
    found: [
      'error translation-headings ja.mdx «## 仕組み» The headings are ## ###, in English ## ##.',
      'error body-headings ja.mdx «### 壊れ方» `### 壊れ方` is a heading of level 3.',
    ],
  },
  {
    name: 'no source',
    ja: [[/source: '.*'\n/, '']],
    found: [
      'warning translation-status ja.mdx «---» Nobody has said which English text this translates.',
    ],
  },
  { name: 'a source that nobody knows', ja: [[/source: '.*'/, "source: 'deadbeef'"]], found: [] },
  {
    name: 'a source of another form',
    ja: [[/source: '.*'/, 'source: latest']],
    found: ['error wrong-value ja.mdx «source: latest» `source` is `latest`.'],
  },
  {
    name: 'a source without quotes that is a number',
    ja: [[/source: '.*'/, 'source: 12345678']],
    found: ['error wrong-value ja.mdx «source: 12345678» `source` is `12345678`.'],
  },
  {
    name: 'a copy of the English file',
    files: { 'content/serving/helper/ja.mdx': (tree: Tree) => tree[`${helper}en.mdx`] },
    found: [
      'warning translation-status ja.mdx «---» Nobody has said which English text this translates. In English for now: `diagrams.flow.labels`, `related.trap`, `reviewed.2026-11-24`, `body.how-it-works`, `body.what-breaks`.',
      'error unknown-key ja.mdx «id: SRV-01» Unknown key `id`.',
      'error unknown-key ja.mdx «kind: pattern» Unknown key `kind`.',
      'error unknown-key ja.mdx «category: serving» Unknown key `category`.',
      'error unknown-key ja.mdx «tags: [queue]» Unknown key `tags`.',
      'error unknown-key ja.mdx «impact: { latency: better, throughput: b» Unknown key `impact`.',
      'error unknown-key ja.mdx «mermaid: |» Unknown key `diagrams.flow.mermaid`.',
      'error wrong-value ja.mdx «related:» `related` is `[{"id":"trap","relation":"mitigates","reason":"It helps."}]`.',
      'error unknown-key ja.mdx «references: [{ title: Source, url: "http» Unknown key `references`.',
      'error wrong-key ja.mdx «reviewed: { date: 2026-11-24, checked: N» Key `date` of `reviewed` is not accepted.',
      'error wrong-key ja.mdx «reviewed: { date: 2026-11-24, checked: N» Key `checked` of `reviewed` is not accepted.',
    ],
  },
  {
    name: 'a review without its day',
    ja: [['{ 2026-11-24: 数値を確認しました。 }', '数値を確認しました。']],
    found: [
      'error wrong-value ja.mdx «reviewed: 数値を確認しました。» `reviewed` is `数値を確認しました。`.',
    ],
  },
  {
    name: 'what an older review checked',
    ja: [['{ 2026-11-24: 数', '{ 2026-11-23: 数']],
    found: [
      'warning translation-status ja.mdx «reviewed: { 2026-11-23: 数値を確認しました。 }» What was checked on 2026-11-24 stands in English.',
    ],
  },
  {
    name: 'a summary too long',
    ja: [['要約です。', '要約'.repeat(70)]],
    found: [
      'error wrong-value ja.mdx «summary: 要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要» `summary` is `要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要約要…`.',
    ],
  },
  { name: 'no Korean file', files: { 'content/serving/helper/ko.mdx': undefined }, found: [] },
  {
    name: 'a body that is not closed',
    ja: [['本文です。', '```\n本文です。']],
    found: ['error body-code ja.mdx «```» The code block that starts here is not closed.'],
  },
  {
    name: 'a claim in decomposed letters',
    ja: [['one: 長所 one', 'one: か\u3099']],
    found: [
      'warning encoding ja.mdx «pros: { one: が, two: 長所 two }» Letters of this line are written in pieces.',
    ],
  },
];
