import { toString } from 'mdast-util-to-string';
import type { Parents } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { excerpt, lineOf, rawOf, type BodyProblem, type BodyRule } from './bodyRule.ts';

/** What looks like a link and is text. */
const almostLinks: readonly (readonly [pattern: RegExp, message: string, hint: string])[] = [
  [
    /\[([^[\]\n^][^[\]\n]*)\]\[([^[\]\n]*)\]/,
    'leads to a name that nothing defines',
    'Write the address in its place: `[words](address)`.',
  ],
  [
    /\[([^[\]\n^][^[\]\n]*)\] \((?=(?:https?:|\.{1,2}\/|\/|#))[^()\n]*\)/,
    'is no link, because of the space between the brackets',
    'Write `[words](address)` without it.',
  ],
  [
    /\((?=(?:https?:|\.{1,2}\/|\/|#))[^()\s]*\)\[([^[\]\n]+)\]/,
    'is no link: the words come first',
    'Write `[words](address)`.',
  ],
  [
    /\[([^[\]\n^][^[\]\n]*)\]\((?=(?:https?:|\.{1,2}\/|\/|#))[^()\n]*[ \t][^()\n]*\)/,
    'is no link, because its address has a space',
    'Write `%20` in place of a space in an address.',
  ],
];

/** A piece of text as written, with blanks for code and for what is a link or a picture already. */
function withoutWhole(node: Parents, source: string): string {
  const start = node.position?.start.offset ?? 0;
  let raw = rawOf(node, source);
  visit(node, (inner) => {
    const isBare = inner.type === 'link' && !rawOf(inner, source).startsWith('[');
    if (!/^(?:inlineCode|link|linkReference|image|imageReference)$/.test(inner.type) || isBare)
      return undefined;
    const from = (inner.position?.start.offset ?? 0) - start;
    const until = (inner.position?.end.offset ?? 0) - start;
    raw = raw.slice(0, from) + ' '.repeat(until - from) + raw.slice(until);
    return SKIP;
  });
  return raw;
}

export const linkForms: BodyRule = {
  name: 'body-links',
  about:
    'A link has words and an address that exists: another text of the content, a page of the site, an anchor or a full https:// address.',
  check: ({ tree, source }) => {
    const found: BodyProblem[] = [];
    const add = (line: number, message: string, hint: string): void => {
      found.push({ level: 'error', line, message, hint });
    };
    visit(tree, (node) => {
      if (node.type === 'link' && node.url.trim() === '')
        add(
          lineOf(node),
          `The link “${excerpt(toString(node))}” has no address.`,
          'Write it between the round brackets.',
        );
      else if (node.type === 'link' && toString(node).trim() === '')
        add(
          lineOf(node),
          `The link to \`${excerpt(node.url)}\` has no words.`,
          'Write between the square brackets what it leads to.',
        );
      if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell')
        return undefined;
      const raw = withoutWhole(node, source);
      for (const [pattern, what, hint] of almostLinks) {
        const match = pattern.exec(raw);
        if (!match) continue;
        const line = lineOf(node) + raw.slice(0, match.index).split('\n').length - 1;
        add(line, `\`${excerpt(match[0], 60)}\` ${what}.`, hint);
        break;
      }
      return undefined;
    });
    return found;
  },
};
