import type { Code } from 'mdast';
import { visit } from 'unist-util-visit';
import { lineOf, unfinishedIn, type Body, type BodyProblem, type BodyRule } from './bodyRule.ts';

/**
 * Tells whether a code block ends with the body and not by its author.
 *
 * @param lines Of the body.
 */
export function isOpenFence(node: Code, lines: readonly string[]): boolean {
  const { start, end } = node.position ?? { start: { line: 1 }, end: { line: 1 } };
  const [, fence = '```'] = /(`{3,}|~{3,})/.exec(lines[start.line - 1] ?? '') ?? [];
  const last = (lines[end.line - 1] ?? '').replace(/^[\s>]*/, '').trimEnd();
  const isFence = last.length >= fence.length && last.replaceAll(fence[0] ?? '`', '') === '';
  return start.line === end.line || !isFence;
}

export const codeBlocks: BodyRule = {
  name: 'body-code',
  about: 'A code block is closed and not empty: an open one swallows the rest of the body.',
  check: (body: Body) => {
    const { tree, lines } = body;
    const found: BodyProblem[] = [];
    visit(tree, 'code', (node) => {
      const line = lineOf(node);
      const fence = /(`{3,}|~{3,})/.exec(lines[line - 1] ?? '')?.[0] ?? '```';
      if (isOpenFence(node, lines)) {
        found.push({
          level: 'error',
          line,
          message: 'The code block that starts here is not closed.',
          hint: `Write a line ${fence} where the code ends; until then the rest of the body is code.`,
        });
      } else if (node.value.trim() === '') {
        found.push({
          ...unfinishedIn(body),
          line,
          message: 'The code block is empty.',
          hint: 'Write an excerpt of 5 to 30 lines, or remove the block.',
        });
      }
    });
    return found;
  },
};
