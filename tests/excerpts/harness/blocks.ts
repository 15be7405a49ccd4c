import type { Code } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { root } from '../../../scripts/lib/root.ts';
import { lookAtContent } from '../../../src/data/files.ts';

/** A fenced code block of a text of the content. */
export interface Block {
  /** Path from the project root: `content/qa/loading-test/ja.mdx`. */
  file: string;
  /** Line of the file on which its first line of code stands. */
  line: number;
  /** The entry or page: `qa/loading-test`. */
  entry: string;
  /** `en`, `ja` or `ko`. */
  locale: string;
  /** The language named behind the fence, by one name for all its spellings; empty without one. */
  language: string;
  /** Place among the blocks of its language in its file, from 1. */
  number: number;
  code: string;
}

const spellings: Readonly<Record<string, string>> = {
  bash: 'shell',
  js: 'javascript',
  jsx: 'javascript',
  py: 'python',
  sh: 'shell',
  ts: 'typescript',
  tsx: 'typescript',
  txt: 'text',
  yml: 'yaml',
};

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

/**
 * Finds the fenced code blocks of an MDX file.
 *
 * @param file Path from the project root, which says what the text belongs to.
 * @example
 * blocksIn('content/qa/a/en.mdx', '---\nid: QA-01\n---\n\n```py\nx = 1\n```\n')[0];
 * // => { entry: 'qa/a', locale: 'en', language: 'python', number: 1, line: 6, code: 'x = 1', … }
 */
export function blocksIn(file: string, text: string): Block[] {
  // Blank lines in the place of the frontmatter keep the lines of the body where they are.
  const body = text.replace(/^---\n[\s\S]*?\n---(?=\n)/, (head) => head.replaceAll(/[^\n]/g, ''));
  const [, folder, slug, name = ''] = file.split('/');
  const codes: Code[] = [];
  visit(processor.parse(body), 'code', (node) => {
    codes.push(node);
  });
  const seen = new Map<string, number>();
  return codes.map((node) => {
    const named = node.lang ?? '';
    const language = spellings[named] ?? named;
    const number = (seen.get(language) ?? 0) + 1;
    seen.set(language, number);
    return {
      file,
      line: (node.position?.start.line ?? 0) + 1,
      entry: `${String(folder)}/${String(slug)}`,
      locale: name.replace('.mdx', ''),
      language,
      number,
      code: node.value,
    };
  });
}

/**
 * Gives the fenced code blocks of the content, in the order of the files.
 *
 * @param file Path of the one file to read; without it, every text is read.
 */
export function readBlocks(file?: string): Block[] {
  return [...lookAtContent(root).values()]
    .filter(({ path }) => /^content\/[^/]+\/[^/]+\/[a-z]+\.mdx$/.test(path))
    .filter(({ path }) => file === undefined || path === file)
    .flatMap(({ path, bytes }) => blocksIn(path, bytes().toString('utf8')));
}
