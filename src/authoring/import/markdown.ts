// Markdown in and out: read as any wiki means it, written as our bodies and fields accept it.
import type { PhrasingContent, Root, RootContent } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { unseenIn } from '../../catalogue/bytes.ts';
import { fieldLinkProblems } from '../../catalogue/fieldLinks.ts';
import { outlineBody } from '../../catalogue/body/outline.ts';
import { parseBody } from '../../catalogue/body/parseBody.ts';
import { fileLimits } from '../../schema/limits.ts';

/** Ranges such as 0~1 are no deletion: two tildes are. */
const gfm = { singleTilde: false };

const reader = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm, gfm)
  .freeze();

const writer = unified()
  .use(remarkGfm, gfm)
  // Puts a backslash before what MDX would run.
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    emphasis: '*',
    listItemIndent: 'one',
    resourceLink: true,
  })
  .freeze();

/**
 * Reads Markdown with its front matter.
 *
 * @returns The tree, or why it is not looked at: it is nested deeper, or marked more, than any text for people.
 */
export function readMarkdown(text: string): { tree: Root } | { problem: string; line: number } {
  // Its bounds keep the parser from taking minutes.
  const bounds = parseBody(text);
  if ('problem' in bounds) return { problem: bounds.problem.message, line: bounds.problem.line };
  return { tree: reader.parse(text) };
}

/**
 * Writes blocks as the body of an entry.
 *
 * @example
 * writeBlocks([{ type: 'paragraph', children: [{ type: 'text', value: 'a {b}' }] }]); // => 'a \\{b}'
 */
export const writeBlocks = (nodes: readonly RootContent[]): string =>
  writer.stringify({ type: 'root', children: [...nodes] }).trim();

/** Writes words as a field holds them, on one line. */
export const writeInline = (children: readonly PhrasingContent[]): string =>
  writer
    .stringify({ type: 'root', children: [{ type: 'paragraph', children: [...children] }] })
    .replaceAll(/&#x20;|&#x9;/g, ' ')
    .replaceAll(/\\?\s*\n\s*/g, ' ')
    .trim();

/**
 * Whether a field can hold some words: nothing in them leads where no link may lead.
 *
 * @example
 * isSafeField('See [it](javascript:x).'); // => false
 */
export const isSafeField = (words: string): boolean =>
  fieldLinkProblems({ words }, { first: 1, keys: {} }).length === 0 &&
  unseenIn(words) === undefined;

/**
 * Whether a body can hold a block: written and read again, nothing is wrong about it.
 *
 */
export function isAccepted(node: RootContent): boolean {
  const written = writeBlocks([node]);
  if (written.split('\n').some((line) => line.length >= fileLimits.lineLength)) return false;
  const { problems, isCut } = outlineBody(`## A\n\n${written}\n`, {
    isEnglish: true,
    unfinished: 'warning',
  });
  // A note is told apart from its reference here alone.
  return (
    !isCut && problems.every(({ level, rule }) => level !== 'error' || rule === 'body-footnotes')
  );
}
