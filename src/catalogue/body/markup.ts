import type { Nodes } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { modelTag } from './modelTags.ts';
import {
  edit,
  excerpt,
  lineOf,
  rawOf,
  type Body,
  type BodyProblem,
  type BodyRule,
} from './bodyRule.ts';

/** How Markdown says what a tag of HTML says. */
const inMarkdown: Readonly<Record<string, string>> = {
  br: 'Leave a line empty to start a paragraph; in a cell of a table, write a semicolon or a second sentence.',
  b: 'Write `**strong**`.',
  strong: 'Write `**strong**`.',
  i: 'Write `*emphasis*`.',
  em: 'Write `*emphasis*`.',
  code: 'Write the code between backticks.',
  a: 'Write `[words](address)`.',
  img: 'Write `![What it shows](images/name.png "Licence, author")`.',
  sup: 'Write a footnote, `[^name]`, or the exponent between backticks.',
};
const otherTag = 'Use Markdown, or put the tag between backticks if the text is about it.';

interface Place {
  line: number;
  /** Index in the line. */
  at: number;
}

/** Takes the sign apart that MDX would not take for text. */
function problemAt(
  rest: string,
  { line, at }: Place,
  node: Nodes,
): BodyProblem & { skip?: number } {
  const here = { level: 'error' as const, line };
  const where = ` in column ${String(at + 1)}`;
  const [address] =
    /^<((?:https?:\/\/|mailto:)[^\s<>]+|[^\s<>@]+@[^\s<>]+\.[^\s<>]+)>/.exec(rest) ?? [];
  if (address !== undefined) {
    const bare = address.slice(1, -1);
    return {
      ...here,
      message: `\`${address}\`${where} is read as a tag.`,
      hint: `Write the address alone: \`${bare}\`.`,
      ...edit(line, address, bare, at),
    };
  }
  const [comment] = /^(?:<!--[\s\S]*?(?:-->|$)|\{\s*\/\*[\s\S]*?\*\/\s*\})/.exec(rest) ?? [];
  if (comment !== undefined) {
    return {
      ...here,
      message: `A comment stands in the body: \`${excerpt(comment)}\`.`,
      hint: 'Remove it. What reviewers should know belongs into the pull request.',
      skip: comment.length,
    };
  }
  if (rest.startsWith('{')) {
    const [anchor] = /^\{#[^}\n]*\}/.exec(rest) ?? [];
    if (anchor !== undefined && node.type === 'heading') {
      return {
        ...here,
        message: `\`${anchor}\` cannot name an anchor.`,
        hint: 'Remove it. Anchors are made from the English headings and are the same in every language.',
        ...edit(line, anchor, '', at),
        skip: anchor.length,
      };
    }
    const [expression] = /^\{[^{}]*\}/.exec(rest) ?? [];
    return {
      ...here,
      message:
        expression === undefined
          ? `\`{\`${where} starts an expression.`
          : `\`${excerpt(expression)}\` is an expression.`,
      hint: 'Put braces between backticks; expressions are not run.',
      ...(expression === undefined ? {} : { skip: expression.length }),
    };
  }
  const [tag, name] = /^<\/?([A-Za-z_$][\w.$:-]*)?[^<>]*>?/.exec(rest) ?? ['<'];
  if (name === 'Model') {
    return {
      ...here,
      message: `\`${excerpt(tag)}\`${where} is no model as it can stand in a body.`,
      hint: 'Write `<Model name="key" />` on a line of its own, with an empty line before and after: the key is one of `models` in the frontmatter, and everything else about the model stands there.',
    };
  }
  if (name !== undefined) {
    return {
      ...here,
      message: `\`<${rest.startsWith('</') ? '/' : ''}${name}>\`${where} is an HTML or component tag.`,
      hint: inMarkdown[name.toLowerCase()] ?? otherTag,
    };
  }
  return {
    ...here,
    message: `\`${excerpt(/^<\S*/.exec(rest)?.[0] ?? tag)}\`${where} starts like a tag.`,
    hint: 'Put a space behind `<`, or write the whole between backticks.',
  };
}

/** Signs in a piece of text that MDX would not take for text, each kind once a line. */
function signsIn(node: Nodes, parent: Nodes | undefined, body: Body): BodyProblem[] {
  const start = node.position?.start;
  if (start?.offset === undefined) return [];
  // The brackets of a picture hold text; its address and title do not.
  const whole = rawOf(node, body.source);
  const raw = node.type === 'image' ? whole.slice(0, whole.lastIndexOf('](')) : whole;
  const found = new Map<string, BodyProblem>();
  for (let index = 0; index < raw.length; index += 1) {
    const sign = raw[index];
    if (sign === '\\') {
      index += 1;
      continue;
    }
    if (sign !== '{' && !(sign === '<' && /\S/.test(body.source[start.offset + index + 1] ?? ' ')))
      continue;
    const before = body.source.slice(0, start.offset + index);
    const line = before.split('\n').length;
    const at = before.length - (before.lastIndexOf('\n') + 1);
    // An address may go on behind the text: its parts are nodes of their own.
    const rest = body.source.slice(start.offset + index, start.offset + raw.length + 200);
    const { skip, ...problem } = problemAt(rest, { line, at }, parent ?? node);
    const key = `${String(line)} ${problem.message.replaceAll(/ in column \d+|<\/?/g, '')}`;
    if (!found.has(key)) found.set(key, problem);
    if (skip !== undefined) index += skip - 1;
  }
  return [...found.values()];
}

/** A paragraph that starts with a word that starts code. */
function codeAtStart(node: Nodes, body: Body): BodyProblem[] {
  const raw = rawOf(node, body.source);
  const [, word] = /^(import|export) /.exec(raw) ?? [];
  if (node.type !== 'paragraph' || node.position?.start.column !== 1 || word === undefined)
    return [];
  const line = lineOf(node);
  const [first = ''] = raw.split('\n');
  const isCode =
    /^(?:import (?:["'{*]|[\w$]+ from )|export (?:const|let|var|default|function|class|async|[{*]))/.test(
      raw,
    );
  return [
    isCode
      ? {
          level: 'error',
          line,
          message: `\`${first}\` is code.`,
          hint: 'Remove `import` and `export`: entries are text and tables only.',
        }
      : {
          level: 'error',
          line,
          message: `The paragraph starts with the word \`${word}\`, which starts code at the beginning of a line.`,
          hint: `Begin it with another word, or with a capital letter.`,
        },
  ];
}

export const markup: BodyRule = {
  name: 'mdx-safety',
  about:
    'A body is text, tables, code and models: nothing that it holds runs, and diagrams stand in the frontmatter.',
  check: (body) => {
    const found = body.tree.children.flatMap((node) => codeAtStart(node, body));
    const isCode = new Set(found.map(({ line }) => line));
    visit(body.tree, (node, _index, parent) => {
      // What is code as a whole has been told as a whole.
      if (node.type === 'paragraph' && isCode.has(lineOf(node))) return SKIP;
      // The one component that there is.
      if (parent === body.tree && modelTag(node, body.source)) return SKIP;
      if (node.type === 'text' || node.type === 'image' || node.type === 'imageReference')
        found.push(...signsIn(node, parent, body));
      // A fence would repeat the topology in every language and has no text for those who cannot see it.
      if (node.type === 'code' && node.lang === 'mermaid') {
        found.push({
          level: 'error',
          line: lineOf(node),
          message: 'A diagram stands in the body.',
          hint: 'Move it to `diagrams` in the frontmatter of en.mdx, where its labels are translated.',
        });
      }
      return undefined;
    });
    return found;
  },
};
