import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { newTranslation, withoutMarks, type Words } from './translationFile.ts';
import { updateTranslation } from './updateTranslation.ts';

const words: Words = {
  title: 'Queue',
  aliases: ['line'],
  problem: 'One.\n\nTwo.',
  cons: { slow: 'It is slow.', costly: 'It costs.' },
  diagrams: {
    flow: { title: 'Flow', description: 'Shown.', labels: { Client: 'Client', 'a: b': 'a: b' } },
  },
  related: { cache: 'Near.' },
};
const done = `---
title: 待ち行列
aliases: [列]
problem: 問題。
cons:
  slow: 遅い。
  costly: 高い。
diagrams:
  flow:
    title: 流れ
    description: 説明。
    labels:
      Client: クライアント
      "a: b": 値
related:
  cache: 近い。
---

## 本文

# EN: a comment in code
`;

const without = (line: string): string => done.replace(line, '');
const dataOf = (text: string): unknown => parse(text.split('---')[1] ?? '');

describe('newTranslation', () => {
  it('has every key, each value empty below its English words', () => {
    const text = newTranslation(words, '## How\n\nText.');
    expect(text).toContain("# EN: Queue\ntitle: ''\n# EN: line\naliases: []\n");
    expect(text).toContain("# EN: One.\n# EN:\n# EN: Two.\nproblem: ''\n");
    expect(text).toContain("cons:\n  # EN: It is slow.\n  slow: ''\n");
    expect(text).toContain(`      # EN: a: b\n      "a: b": ''\n`);
    expect(text).toMatch(/\n---\n\n## How\n\nText\.\n$/);
    expect(updateTranslation(text, words, [])).toEqual({ text, added: [], removed: [] });
  });
});

describe('updateTranslation', () => {
  it('leaves a file alone that has every key', () => {
    expect(updateTranslation(done, words, [])).toEqual({ text: done, added: [], removed: [] });
  });

  it('adds a key with its English words, at the end of its map', () => {
    const { text, added } = updateTranslation(without('  costly: 高い。\n'), words, []);
    expect(added).toEqual(['cons.costly']);
    expect(text).toContain("  slow: 遅い。\n  # EN: It costs.\n  costly: ''\ndiagrams:\n");
  });

  it('adds a whole field', () => {
    const { text, added } = updateTranslation(without('related:\n  cache: 近い。\n'), words, []);
    expect(added).toEqual(['related']);
    expect(text).toContain(`      "a: b": 値\nrelated:\n  # EN: Near.\n  cache: ''\n---\n`);
  });

  it('makes a comment of a key that English no longer has, over all of its lines', () => {
    const stray = '  old: |\n    一行目。\n    二行目。\n';
    const { text, removed } = updateTranslation(
      done.replace('cons:\n', `cons:\n${stray}`),
      words,
      [],
    );
    expect(removed).toEqual(['cons.old']);
    expect(text).toContain(
      'cons:\n  # REMOVED: old: |\n    # REMOVED: 一行目。\n    # REMOVED: 二行目。\n  slow: 遅い。\n',
    );
    expect(dataOf(text)).toEqual(dataOf(done));
  });

  it('keeps what stands deeper above what follows, where several changes meet on a line', () => {
    const more: Words = {
      ...words,
      diagrams: {
        flow: {
          title: 'Flow',
          description: 'Shown.',
          labels: { Client: 'Client', 'a: b': 'a: b', API: 'API' },
        },
        next: { title: 'Next' },
      },
    };
    const { text, added } = updateTranslation(done, more, ['related']);
    expect(added).toEqual(['diagrams.flow.labels.API', 'diagrams.next']);
    expect(text).toContain(`      "a: b": 値
      # EN: API
      API: ''
  next:
    # EN: Next
    title: ''
# STALE: the English text of \`related\` has changed; compare it with en.mdx.
related:
`);
  });

  it('does not take a new key for a part of the removed one below it', () => {
    const before = done.replace('related:\n', '  gone:\n    title: 無い\nrelated:\n');
    const more: Words = {
      ...words,
      diagrams: {
        flow: {
          title: 'Flow',
          description: 'Shown.',
          labels: { Client: 'C', 'a: b': 'b', API: 'API' },
        },
      },
    };
    const { text } = updateTranslation(before, more, []);
    expect(text).toContain(
      `      API: ''\n  # REMOVED: gone:\n    # REMOVED: title: 無い\nrelated:`,
    );
  });

  it('marks fields whose English words changed, once', () => {
    const { text } = updateTranslation(done, words, ['cons', 'title', 'body-how']);
    const marked = text.split('\n').filter((line) => line.startsWith('# STALE: '));
    expect(marked).toHaveLength(3);
    expect(text).toMatch(/# STALE: .*`cons` has changed.*\ncons:/);
    expect(text).toMatch(/# STALE: .*`aliases` has changed.*\naliases:/);
    expect(updateTranslation(text, words, ['cons', 'title']).text).toBe(text);
  });

  it.each([
    ['related: { cache: 近い。, gone: 無い。 }\n', ['related.gone'], []],
    ['related: {}\n', [], ['related.cache']],
    ['related:\n', [], ['related.cache']],
  ])('opens a map between braces only where a key has to change: %j', (line, removed, added) => {
    const before = done.replace('related:\n  cache: 近い。\n', line);
    const update = updateTranslation(before, words, []);
    expect([update.removed, update.added]).toEqual([removed, added]);
    expect(Object.keys((dataOf(update.text) as typeof words)['related'] ?? {})).toEqual(['cache']);
    const sound = done.replace('related:\n  cache: 近い。\n', 'related: { cache: 近い。 }\n');
    expect(updateTranslation(sound, words, []).text).toBe(sound);
  });

  it('indents as its author does', () => {
    const deep = done.replace(/^cons:\n( {2}.*\n){2}/m, 'cons:\n    slow: 遅い。\n');
    expect(updateTranslation(deep, words, []).text).toContain(
      "    slow: 遅い。\n    # EN: It costs.\n    costly: ''\n",
    );
  });

  it('adds nothing where English has nothing to say', () => {
    const { text, added } = updateTranslation(done, { ...words, keywords: [] }, []);
    expect([text, added]).toEqual([done, []]);
  });
});

describe('withoutMarks', () => {
  it('takes the comments of the tool out, and leaves those in the body', () => {
    const marked = updateTranslation(without('  costly: 高い。\n'), words, ['cons']).text;
    expect(withoutMarks(marked).replace("costly: ''", 'costly: 高い。')).toBe(done);
  });
});
