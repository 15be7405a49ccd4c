import GithubSlugger from 'github-slugger';
import type { Heading, Nodes, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { FileProblem } from '../bytes.ts';
import type { Edit } from '../finding.ts';
import type { Body } from './bodyRule.ts';
import { isOpenFence } from './codeBlocks.ts';
import { bodyRules } from './index.ts';
import { modelTag, type ModelTag } from './modelTags.ts';
import { parseBody } from './parseBody.ts';
import { referencesIn, type References } from './references.ts';

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

/** What a body consists of and refers to, without rendering it. Lines count inside the body. */
export interface BodyOutline extends References {
  /** Those on the level of the page. */
  headings: BodyHeading[];
  sections: BodySection[];
  /** Models, in their order. */
  models: ModelTag[];
  /** Whether the end of the body was not read as its author wrote it: nothing is known about what is missing. */
  isCut: boolean;
  problems: FileProblem[];
}

/** What the place of a body says about it. */
export type BodyPlace = Pick<Body, 'isEnglish' | 'unfinished'>;

/** The outline of a file without a body. */
export const noBody: BodyOutline = {
  headings: [],
  sections: [],
  models: [],
  links: [],
  images: [],
  ids: [],
  isCut: false,
  problems: [],
};

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

/** Where a heading stands twice, the later one gets a number. */
function headingsOf(nodes: readonly RootContent[]): BodyHeading[] {
  const slugger = new GithubSlugger();
  return nodes
    .filter((node): node is Heading => node.type === 'heading')
    .map((node) => {
      const text = toString(node);
      return { depth: node.depth, text, id: slugger.slug(text), line: lineOf(node) };
    });
}

/**
 * Reads the structure of a body, and what is wrong about it by itself.
 *
 * @param body MDX without frontmatter.
 * @example
 * outlineBody('## How it works\n\nText').headings;
 * // => [{ depth: 2, text: 'How it works', id: 'how-it-works', line: 1 }]
 */
export function outlineBody(
  body: string,
  place: BodyPlace = { isEnglish: true, unfinished: 'error' },
): BodyOutline {
  const parsed = parseBody(body);
  if ('problem' in parsed) {
    return { ...noBody, isCut: true, problems: [{ rule: 'file-size', ...parsed.problem }] };
  }
  const { tree } = parsed;
  const headings = headingsOf(tree.children);
  const models = tree.children.flatMap((node) => modelTag(node, body) ?? []);
  const starts = headings.filter((heading) => heading.depth === 2);
  const lines = body.split('\n');
  const sections = starts.map((start, index) => {
    const end = starts[index + 1]?.line ?? lines.length + 1;
    const nodes = tree.children.filter(
      (node) =>
        lineOf(node) > start.line && lineOf(node) < end && modelTag(node, body) === undefined,
    );
    return {
      id: start.id,
      title: start.text,
      markdown: lines.slice(start.line - 1, end - 1).join('\n'),
      text: plainText(nodes),
      code: nodes.flatMap((node) => (node.type === 'code' ? [node.value] : [])).join('\n'),
      inner: headings.filter(({ line }) => line > start.line && line < end).map(({ id }) => id),
    };
  });
  const whole: Body = { tree, source: body, lines, ...place };
  return {
    headings,
    sections,
    models,
    ...referencesIn(tree, body),
    isCut: tree.children.some((node) => node.type === 'code' && isOpenFence(node, lines)),
    problems: bodyRules.flatMap(({ name, check }) =>
      check(whole).map((problem): FileProblem => ({ rule: name, ...problem })),
    ),
  };
}

/** Counts lines from the start of the file, also those of a fix. */
export function inFile(problem: FileProblem, bodyLine: number): FileProblem {
  const line = (inside: number): number => bodyLine + inside - 1;
  const { fix } = problem;
  const moved: Partial<FileProblem> =
    fix?.type === 'edit'
      ? { fix: { ...fix, edits: fix.edits.map((one): Edit => ({ ...one, line: line(one.line) })) } }
      : {};
  return { ...problem, line: line(problem.line), ...moved };
}

const depths = ({ headings }: BodyOutline): string => headings.map(({ depth }) => depth).join();

/** Tells whether two bodies have headings of the same depths in the same order. */
export const hasSameHeadings = (a: BodyOutline, b: BodyOutline): boolean => depths(a) === depths(b);
