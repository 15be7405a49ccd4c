import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isSafeLink } from '../safeLink.ts';
import { excerpt, lineOf, type BodyProblem, type BodyRule } from './bodyRule.ts';

/** What a link may be; shared with the rule about links in fields. */
export const safeForms =
  'Write a full https:// address, a mailto: address, or the path of another text.';

/**
 * Says why a link is refused.
 *
 * @example
 * unsafeWords('javascript:alert(1)'); // => '`javascript:alert(1)` is no address that is accepted.'
 */
export const unsafeWords = (url: string): string =>
  `\`${excerpt(url.replaceAll(/\p{Cc}/gu, '␣'), 60)}\` is no address that is accepted.`;

export const unsafeLinks: BodyRule = {
  name: 'unsafe-link',
  about:
    'A link leads to a page or opens the reader’s mail: nothing runs, and nothing hides where it leads.',
  check: ({ tree }) => {
    const found: BodyProblem[] = [];
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (isSafeLink(node.url)) return;
      const words = node.type === 'link' ? excerpt(toString(node)) : '';
      found.push({
        level: 'error',
        line: lineOf(node),
        message: `${unsafeWords(node.url)}${words === '' ? '' : ` It stands behind “${words}”.`}`,
        hint: safeForms,
      });
    });
    return found;
  },
};
