import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { unsafeNodes, type UnsafeNode } from './mdxSafety.ts';

/** A heading of a body, with the line it stands on inside the body. */
export interface BodyHeading {
  depth: number;
  text: string;
  /** Anchor made from the text; translations take the anchors of the English headings. */
  id: string;
  line: number;
}

/** A second-level section of a body. */
export interface BodySection {
  /** Anchor of its heading. */
  id: string;
  title: string;
  markdown: string;
  /** Its words without markup, heading and code blocks, a block a line. */
  text: string;
  /** Its code blocks. */
  code: string;
  /** Anchors of the headings inside it. */
  inner: string[];
}

/** What a body consists of, without rendering it. */
export interface BodyOutline {
  headings: BodyHeading[];
  sections: BodySection[];
  /** Syntax that is not accepted, or that cannot be read. Lines count inside the body. */
  problems: UnsafeNode[];
}

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).freeze();

const lineOf = (node: RootContent): number => node.position?.start.line ?? 1;

/** Cells, items and paragraphs side by side are words apart, which their concatenation would join. */
function plainText(nodes: readonly Nodes[], separator = '\n'): string {
  return nodes
    .map((node) => {
      // An example is looked at, not searched for.
      if (node.type === 'code') return '';
      if (node.type === 'tableRow') return plainText(node.children, ' — ');
      const isContainer = ['table', 'list', 'listItem', 'blockquote'].includes(node.type);
      return isContainer && 'children' in node ? plainText(node.children) : toString(node);
    })
    .filter((text) => text !== '')
    .join(separator);
}

/**
 * Reads the structure of an MDX body.
 *
 * @param body MDX without frontmatter.
 * @example
 * outlineBody('## How it works\n\nText').headings;
 * // => [{ depth: 2, text: 'How it works', id: 'how-it-works', line: 1 }]
 */
export function outlineBody(body: string): BodyOutline {
  let tree: Root;
  try {
    tree = processor.parse(body);
  } catch (error) {
    if (!(error instanceof VFileMessage)) throw error;
    const problem = {
      line: error.line ?? 1,
      message: `The MDX cannot be read: ${error.reason}.`,
      hint: 'Write `{`, `}` and `<` only inside code, between backticks.',
    };
    return { headings: [], sections: [], problems: [problem] };
  }
  const slugger = new GithubSlugger();
  const headings = tree.children
    .filter((node): node is Heading => node.type === 'heading')
    .map((node) => {
      const text = toString(node);
      return { depth: node.depth, text, id: slugger.slug(text), line: lineOf(node) };
    });
  const starts = headings.filter((heading) => heading.depth === 2);
  const lines = body.split('\n');
  const sections = starts.map((start, index) => {
    const end = starts[index + 1]?.line ?? lines.length + 1;
    const nodes = tree.children.filter((node) => lineOf(node) > start.line && lineOf(node) < end);
    return {
      id: start.id,
      title: start.text,
      markdown: lines.slice(start.line - 1, end - 1).join('\n'),
      text: plainText(nodes),
      code: nodes.flatMap((node) => (node.type === 'code' ? [node.value] : [])).join('\n'),
      inner: headings.filter(({ line }) => line > start.line && line < end).map(({ id }) => id),
    };
  });
  return { headings, sections, problems: unsafeNodes(tree) };
}

/** Tells whether two bodies have headings of the same depths in the same order. */
export const hasSameHeadings = (a: BodyOutline, b: BodyOutline): boolean => depths(a) === depths(b);

const depths = ({ headings }: BodyOutline): string => headings.map(({ depth }) => depth).join();
