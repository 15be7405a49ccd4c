import { toString } from 'mdast-util-to-string';
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
      if (node.type !== 'text') return undefined;
      const raw = rawOf(node, source);
      for (const [pattern, what, hint] of almostLinks) {
        const match = pattern.exec(raw);
        if (!match) continue;
        const line = lineOf(node) + raw.slice(0, match.index).split('\n').length - 1;
        add(line, `\`${excerpt(match[0], 60)}\` ${what}.`, hint);
        return SKIP;
      }
      return undefined;
    });
    return found;
  },
};
