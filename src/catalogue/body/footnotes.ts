import { visit } from 'unist-util-visit';
import { lineOf, rawOf, type BodyProblem, type BodyRule } from './bodyRule.ts';

export const footnotes: BodyRule = {
  name: 'body-footnotes',
  about:
    'Every footnote has a place that refers to it in its own section, which may be shown alone, and every reference its footnote.',
  check: ({ tree, source }) => {
    const found: BodyProblem[] = [];
    const starts = tree.children.flatMap((node) => (node.type === 'heading' ? [lineOf(node)] : []));
    const sectionOf = (line: number): number => starts.filter((start) => start <= line).length;
    const referred = new Map<string, number>();
    const defined = new Map<string, number>();
    const add = (line: number, message: string, hint: string): void => {
      found.push({ level: 'error', line, message, hint });
    };
    visit(tree, (node) => {
      if (node.type === 'footnoteReference' && !referred.has(node.identifier))
        referred.set(node.identifier, lineOf(node));
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
    for (const [name, line] of defined) {
      const from = referred.get(name);
      if (from !== undefined && sectionOf(from) !== sectionOf(line))
        add(
          line,
          `The footnote \`[^${name}]\` stands in another section than its reference.`,
          'Move it to the end of that section: a section may be shown alone, as in a translation.',
        );
      else if (from === undefined)
        add(
          line,
          `Nothing refers to the footnote \`[^${name}]\`, so it is not shown.`,
          `Write \`[^${name}]\` in the text, or remove the footnote.`,
        );
    }
    return found;
  },
};
