import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { scaffoldSentences } from '../scaffold.ts';
import { lineOf, unfinishedIn, type BodyProblem, type BodyRule } from './bodyRule.ts';

const sentences = new Set<string>(Object.values(scaffoldSentences));

export const leftovers: BodyRule = {
  name: 'scaffold',
  about:
    'Nothing is left of what `npm run new` writes: neither its sentences and keys nor its empty rows and items.',
  check: (body) => {
    const { tree } = body;
    const found: BodyProblem[] = [];
    const left = (line: number, message: string, hint: string): void => {
      found.push({ ...unfinishedIn(body), line, message, hint });
    };
    visit(tree, (node) => {
      if (node.type === 'paragraph' && sentences.has(toString(node).trim()))
        left(
          lineOf(node),
          `“${toString(node).trim()}” is a sentence of the scaffold.`,
          'Write the section.',
        );
      if (
        node.type === 'listItem' &&
        toString(node).trim() === '' &&
        node.children.every(({ type }) => type === 'paragraph')
      )
        left(lineOf(node), 'The item is empty.', 'Write it, or remove it.');
      if (node.type === 'tableRow' && toString(node).trim() === '')
        left(lineOf(node), 'The row is empty.', 'Fill in its cells, or remove it.');
    });
    return found;
  },
};
