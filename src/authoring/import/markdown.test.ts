import { describe, expect, it } from 'vitest';
import { outlineBody } from '../../catalogue/body/outline.ts';
import { isAccepted, readMarkdown, writeBlocks, writeInline } from './markdown.ts';

const treeOf = (text: string) => {
  const read = readMarkdown(text);
  if ('problem' in read) throw new Error(read.problem);
  return read.tree;
};

describe('writeBlocks', () => {
  it.each([
    ['braces', 'Set {process.env.HOME} here.', String.raw`Set \{process.env.HOME} here.`],
    ['a sign that starts a tag', 'Less: 1 <2 and a<b.', String.raw`Less: 1 \<2 and a\<b.`],
    ['braces in a link', '[{x}](https://example.org/)', String.raw`[\{x}](https://example.org/)`],
    ['code', 'Write `{x}` and `<b>`.', 'Write `{x}` and `<b>`.'],
    [
      'an address between angle brackets',
      '<https://example.org/>',
      '[https://example.org/](https://example.org/)',
    ],
  ])('writes %s so that nothing runs', (_what, source, written) => {
    expect(writeBlocks(treeOf(source).children)).toBe(written);
    const { problems } = outlineBody(`## A\n\n${written}\n`);
    expect(problems).toEqual([]);
  });

  it('writes braces in cells of a table so too', () => {
    const written = writeBlocks(treeOf('| a | b |\n| - | - |\n| {x} | <b |\n').children);
    expect(written).toContain(String.raw`\{x}`);
    expect(outlineBody(`## A\n\n${written}\n`).problems).toEqual([]);
  });

  it('keeps a range with a tilde a range', () => {
    const written = writeBlocks(treeOf('0~1秒、2~4秒').children);
    expect(written).toBe(String.raw`0\~1秒、2\~4秒`);
  });
});

describe('isAccepted', () => {
  it.each([
    ['a paragraph', 'Words.', true],
    ['a table', '| a |\n| - |\n| b |', true],
    [
      'a table of thirteen columns',
      `|${' a |'.repeat(13)}\n|${' - |'.repeat(13)}\n|${' b |'.repeat(13)}`,
      false,
    ],
    ['a diagram', '```mermaid\nflowchart LR\n```', false],
    ['a paragraph of one endless line', 'word '.repeat(1000), false],
  ])('says of %s', (_what, source, accepted) => {
    const [node] = treeOf(source).children;
    expect(node && isAccepted(node)).toBe(accepted);
  });
});

it('writes words of a field on one line', () => {
  const [node] = treeOf('One\ntwo  \n**three**').children;
  expect(node?.type === 'paragraph' && writeInline(node.children)).toBe('One two **three**');
});
