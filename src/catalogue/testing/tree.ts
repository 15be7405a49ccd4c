import { stringify } from 'yaml';
import { config } from '../../config/catalogue.ts';
import { digest } from '../digest.ts';
import { parseFile, type RawFile } from '../parseFile.ts';

/** Files of a tiny, sound content tree, by path: one pattern and one antipattern in three languages. */
export type Tree = Record<string, string>;

const claims = (prefix: string): string => `{ one: ${prefix} one, two: ${prefix} two }`;

const english = (kind: 'pattern' | 'antipattern', id: string, related = ''): string => `---
id: ${id}
kind: ${kind}
category: serving
title: Title of ${id}
aliases: [other name]
summary: A sentence.
tags: [queue]
impact: { latency: better, throughput: better, cost: worse, reliability: better, simplicity: worse, agility: depends }
problem: A problem.
solution: A solution.
${
  kind === 'pattern'
    ? `useWhen: ${claims('use')}\navoidWhen: ${claims('avoid')}\nconsiderations: ${claims('consider')}`
    : `symptoms: ${claims('symptom')}\ncauses: ${claims('cause')}\nremedies: ${claims('remedy')}`
}
pros: ${claims('pro')}
cons: ${claims('con')}
diagrams:
  flow:
    title: A diagram
    description: What it shows.
    mermaid: |
      flowchart LR
        client["Client"] -->|"ask"| api["API"]
${related}references: [{ title: Source, url: "https://example.org/source" }]
reviewed: { date: 2026-11-24, checked: Numbers recomputed. }
---

## How it works

Text.

## What breaks

Text.
`;

/** Digest of an English text, as a translation of it carries it. */
function revisionOf(text: string): string {
  const file = { path: 'content/serving/any/en.mdx', bytes: new TextEncoder().encode(text) };
  return digest(parseFile(file)?.text?.sections);
}

const translated = (kind: 'pattern' | 'antipattern', source: string, related = ''): string => `---
title: ${kind === 'pattern' ? '題' : '罠'}
source: '${revisionOf(source)}'
aliases: [別名]
summary: 要約です。
problem: 課題です。
solution: 解決策です。
${
  kind === 'pattern'
    ? `useWhen: ${claims('使う')}\navoidWhen: ${claims('避ける')}\nconsiderations: ${claims('考える')}`
    : `symptoms: ${claims('症状')}\ncauses: ${claims('原因')}\nremedies: ${claims('対策')}`
}
pros: ${claims('長所')}
cons: ${claims('短所')}
diagrams:
  flow:
    title: 図
    description: 説明です。
    labels: { Client: クライアント, ask: 問い合わせ, API: API }
${related}reviewed: { 2026-11-24: 数値を確認しました。 }
---

## 仕組み

本文です。

## 壊れ方

本文です。
`;

const mitigates = 'related:\n  - { id: trap, relation: mitigates, reason: It helps. }\n';
const helper = english('pattern', 'SRV-01', mitigates);
const trap = english('antipattern', 'SRV-A01');
const reason = (text: string): string => `related: { trap: ${text} }\n`;
const names = (en: string): string => `{ en: ${en}, ja: ${en}, ko: ${en} }`;
const page = (title: string): string =>
  `---\ntitle: ${title}\nsummary: What it is about.\n---\n\n## What it is\n\nText.\n`;
const families = Object.keys(config.families);

/**
 * Makes a sound content tree and applies changes to it.
 *
 * @param changes New text by path; `undefined` removes the file.
 * @example
 * soundTree({ 'content/serving/helper/ko.mdx': undefined });
 */
export function soundTree(changes: Record<string, string | undefined> = {}): Tree {
  const tree: Record<string, string | undefined> = {
    // Without a home page: its examples name entries that this tree does not have.
    'content/catalogue.yaml': stringify({
      ...config,
      parts: undefined,
      examples: [],
      quote: undefined,
    }),
    'content/tags.yaml': `queue: ${names('Queue')}\ncaching: ${names('Caching')}\n`,
    'content/guide.yaml': 'questions: []\n',
    'content/glossary.yaml':
      'term: { en: { term: a, definition: b }, ja: { term: a, definition: b }, ko: { term: a, definition: b } }\n',
    'content/terms.yaml': '{}\n',
    'content/spellings.yaml': '{}\n',
    'content/ids.yaml': 'SRV-01: serving/helper\nSRV-A01: serving/trap\n',
    ...Object.fromEntries(
      [...families, 'about', 'contribute'].map((name) => [
        `content/pages/${name}/en.mdx`,
        page(`Page ${name}`),
      ]),
    ),
    'content/serving/helper/en.mdx': helper,
    'content/serving/helper/ja.mdx': translated('pattern', helper, reason('役に立ちます。')),
    'content/serving/helper/ko.mdx': translated('pattern', helper, reason('도움이 됩니다.')),
    'content/serving/trap/en.mdx': trap,
    'content/serving/trap/ja.mdx': translated('antipattern', trap),
    'content/serving/trap/ko.mdx': translated('antipattern', trap),
    ...changes,
  };
  return Object.fromEntries(
    Object.entries(tree).filter((file): file is [string, string] => file[1] !== undefined),
  );
}

/** Turns a tree into what the feeder reads from disk. */
export function rawFiles(tree: Tree): RawFile[] {
  return Object.entries(tree).map(([path, text]) => ({
    path,
    bytes: new TextEncoder().encode(text),
  }));
}
