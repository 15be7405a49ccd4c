import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified, type Processor } from 'unified';
import { fileLimits } from '../../schema/limits.ts';
import type { BodyProblem } from './bodyRule.ts';

/**
 * Takes from Markdown what MDX takes from it, and adds nothing of MDX: a text that keeps to our rules is the same to both,
 * and one that does not is still read to its end, so that one slip hides no other.
 */
function asInMdx(this: Processor): void {
  const data = this.data();
  const extensions = (data.micromarkExtensions ??= []);
  extensions.push({ disable: { null: ['htmlFlow', 'htmlText', 'autolink', 'codeIndented'] } });
}

const processor = unified().use(remarkParse).use(remarkGfm).use(asInMdx).freeze();

const container = /^(?:[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$)))+/;
const marker = />|[-*+](?=[ \t]|$)|\d{1,9}[.)]/g;

/** What the parser would take minutes for, or break at. */
function tooMuch(lines: readonly string[]): BodyProblem | undefined {
  let marks = 0;
  for (const [index, line] of lines.entries()) {
    const depth = container.exec(line)?.[0].match(marker)?.length ?? 0;
    if (depth > fileLimits.depth) {
      return {
        level: 'error',
        line: index + 1,
        message: `${String(depth)} quotations or lists stand inside each other.`,
        hint: `Up to ${String(fileLimits.depth)} are read; more than two are hard to follow.`,
      };
    }
    marks = line.trim() === '' ? 0 : marks + (line.match(/[*_~[\]]/g)?.length ?? 0);
    if (marks > fileLimits.paragraphMarks) {
      return {
        level: 'error',
        line: index + 1,
        message: `The paragraph has more than ${String(fileLimits.paragraphMarks)} signs of emphasis and links.`,
        hint: 'Break it into paragraphs, or remove what was pasted by accident.',
      };
    }
  }
  return undefined;
}

/**
 * Parses a body.
 *
 * @param body Without frontmatter.
 * @returns The tree, or why it is not looked at.
 */
export function parseBody(body: string): { tree: Root } | { problem: BodyProblem } {
  const problem = tooMuch(body.split('\n'));
  return problem ? { problem } : { tree: processor.parse(body) };
}
