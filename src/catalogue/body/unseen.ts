import { visit } from 'unist-util-visit';
import { unseenIn } from '../bytes.ts';
import { lineOf, type BodyProblem, type BodyRule } from './bodyRule.ts';

/** What to do about a character that is written by its number or its name. */
export const entityHint = 'It is written as an entity, such as `&#8238;`. Remove it.';

export const unseenEntities: BodyRule = {
  name: 'control-character',
  about: 'A text has no characters that nobody sees, also where they are written as entities.',
  check: ({ tree }) => {
    const found: BodyProblem[] = [];
    visit(tree, (node) => {
      // Names of pictures and links are words as well; code shows an entity as it is written.
      const words = [
        node.type === 'text' ? node.value : '',
        node.type === 'image' ? (node.alt ?? '') : '',
        'title' in node ? (node.title ?? '') : '',
      ].join('');
      const message = unseenIn(words);
      if (message !== undefined)
        found.push({ level: 'error', line: lineOf(node), message, hint: entityHint });
    });
    return found;
  },
};
