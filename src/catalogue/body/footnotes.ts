import { visit } from 'unist-util-visit';
import { lineOf, rawOf, type BodyProblem, type BodyRule } from './bodyRule.ts';

export const footnotes: BodyRule = {
  name: 'body-footnotes',
  about: 'Every footnote has a place that refers to it, and every reference its footnote.',
  check: ({ tree, source }) => {
    const found: BodyProblem[] = [];
    const referred = new Set<string>();
    const defined = new Map<string, number>();
    const add = (line: number, message: string, hint: string): void => {
      found.push({ level: 'error', line, message, hint });
    };
    visit(tree, (node) => {
      if (node.type === 'footnoteReference') referred.add(node.identifier);
      if (node.type === 'footnoteDefinition') {
        if (defined.has(node.identifier))
          add(
            lineOf(node),
            `The footnote \`[^${node.identifier}]\` stands twice.`,
            'Give one of them another name.',
          );
        else defined.set(node.identifier, lineOf(node));
      }
      if (node.type !== 'text') return;
      const raw = rawOf(node, source);
      for (const { 0: sign, index } of raw.matchAll(/(?<!\\)\[\^[^\]\s]+\]/g)) {
        const line = lineOf(node) + raw.slice(0, index).split('\n').length - 1;
        add(
          line,
          `\`${sign}\` refers to a footnote that is not there.`,
          `Add \`${sign}: …\` in a paragraph of its own, below the text.`,
        );
      }
    });
    for (const [name, line] of defined)
      if (!referred.has(name))
        add(
          line,
          `Nothing refers to the footnote \`[^${name}]\`, so it is not shown.`,
          `Write \`[^${name}]\` in the text, or remove the footnote.`,
        );
    return found;
  },
};
