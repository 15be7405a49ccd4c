import type { Heading } from 'mdast';
import { toString } from 'mdast-util-to-string';
import GithubSlugger from 'github-slugger';
import { visit } from 'unist-util-visit';
import {
  edit,
  excerpt,
  lineOf,
  rawOf,
  type Body,
  type BodyProblem,
  type BodyRule,
} from './bodyRule.ts';

/** Anchors that the page of an entry gives to its own parts. */
export const pageAnchors: ReadonlySet<string> = new Set([
  ...['main', 'problem', 'solution', 'diagrams', 'related', 'samples', 'references', 'withdrawn'],
  ...['history', 'useWhen', 'avoidWhen', 'pros', 'cons', 'considerations', 'symptoms', 'causes'],
  ...['remedies', 'search', 'shortcuts-title', 'shortcuts-single', 'footnote-label', 'site'],
  ...['pattern', 'antipattern', 'rules', 'pull-requests'],
]);

/** What is wrong with one heading by itself; one cause each. */
function headingProblem(node: Heading, isNested: boolean, body: Body): BodyProblem | undefined {
  const text = toString(node);
  const line = lineOf(node);
  const raw = rawOf(node, body.source);
  const at = { level: 'error' as const, line };
  if (!raw.startsWith('#')) {
    const under = raw.trimEnd().split('\n').at(-1)?.trim().slice(0, 3) ?? '---';
    return {
      ...at,
      message: `The line \`${under}\` below it makes a heading of “${excerpt(text)}”.`,
      hint: 'Leave an empty line between them, or write the heading as `## Heading`.',
    };
  }
  if (isNested) {
    return {
      ...at,
      message: `The heading “${excerpt(text)}” stands inside a list or a quotation.`,
      hint: 'Write it as strong text, `**…**`, or move it out: headings are the sections of the page.',
    };
  }
  if (text.trim() === '') {
    return {
      ...at,
      message: `\`${raw.trim()}\` is a heading without words.`,
      hint: 'Write its words, or remove it.',
    };
  }
  if (node.depth !== 2) {
    return {
      ...at,
      message: `\`${'#'.repeat(node.depth)} ${text}\` is a heading of level ${String(node.depth)}.`,
      hint: 'Use `## `.',
    };
  }
  return undefined;
}

/** Two headings of one page that would have one anchor. */
function anchorProblems(headings: readonly Heading[], { isEnglish }: Body): BodyProblem[] {
  const first = new Map<string, number>();
  return headings.flatMap((node): BodyProblem[] => {
    const text = toString(node);
    const line = lineOf(node);
    if (text.trim() === '') return [];
    const anchor = new GithubSlugger().slug(text);
    const earlier = first.get(anchor);
    if (earlier !== undefined) {
      return [
        {
          level: isEnglish ? 'error' : 'warning',
          line,
          message: `Two sections are called “${excerpt(text)}”; the other is ${String(line - earlier)} lines above.`,
          hint: 'Give one of them other words: links to a section name its heading.',
        },
      ];
    }
    first.set(anchor, line);
    if (!isEnglish || (anchor !== '' && !pageAnchors.has(anchor))) return [];
    return [
      {
        level: 'error',
        line,
        message:
          anchor === ''
            ? `No anchor can be made of “${excerpt(text)}”.`
            : `“${excerpt(text)}” would take the anchor \`#${anchor}\`, which is a part of the page already.`,
        hint: 'Use other words: links to a section name its heading.',
      },
    ];
  });
}

/** A line that was meant as a heading and is none. */
function almostHeadings({ tree, source }: Body): BodyProblem[] {
  return tree.children.flatMap((node): BodyProblem[] => {
    if (node.type !== 'paragraph') return [];
    return rawOf(node, source)
      .split('\n')
      .flatMap((text, index): BodyProblem[] => {
        const [, signs, rest = ''] = /^[ \t]*(#{1,6})(?![#\d])(?=[^ \t])(.+)$/.exec(text) ?? [];
        if (signs === undefined || (signs === '#' && index > 0)) return [];
        const line = lineOf(node) + index;
        return [
          {
            level: 'error',
            line,
            message: `A space is missing after \`${signs}\`: “${excerpt(rest.trim())}” is no heading.`,
            hint: `Write \`## ${excerpt(rest.trim())}\`.`,
            ...(signs === '#' ? {} : edit(line, text.trimStart(), `## ${rest.trim()}`)),
          },
        ];
      });
  });
}

export const headings: BodyRule = {
  name: 'body-headings',
  about:
    'A body consists of sections of level 2 with headings of their own: the page supplies the title, and deeper levels have no place in the contents.',
  check: (body) => {
    const { tree } = body;
    const top = tree.children.filter((node) => node.type === 'heading');
    const problems: BodyProblem[] = [];
    visit(tree, 'heading', (node, _index, parent) => {
      const problem = headingProblem(node, parent?.type !== 'root', body);
      if (problem) problems.push(problem);
    });
    const almost = almostHeadings(body);
    if (top.length + problems.length + almost.length === 0) {
      return [
        {
          level: 'error',
          line: 1,
          message: 'The body has no section.',
          hint: 'Write the article below the frontmatter, in sections that start with `## `.',
        },
      ];
    }
    return [...problems, ...almost, ...anchorProblems(top, body)];
  },
};
