import { toString } from 'mdast-util-to-string';
import {
  excerpt,
  lineOf,
  rawOf,
  unfinishedIn,
  type BodyProblem,
  type BodyRule,
} from './bodyRule.ts';

export const sections: BodyRule = {
  name: 'body-sections',
  about:
    'Every text of a body stands in a section, and every section has one: translations are followed section by section.',
  check: (body) => {
    const { tree, source } = body;
    const shown = tree.children.filter(
      ({ type }) => type !== 'definition' && type !== 'footnoteDefinition',
    );
    const [first] = shown;
    const hasHeading = shown.some(({ type }) => type === 'heading');
    // A line that was meant as a heading has a finding of its own.
    const isBefore =
      first !== undefined &&
      hasHeading &&
      first.type !== 'heading' &&
      !/^\s*#|^(?:import|export) /.test(rawOf(first, source));
    const before: BodyProblem[] = isBefore
      ? [
          {
            level: 'error',
            line: lineOf(first),
            message: `“${excerpt(toString(first)) || '…'}” stands before the first section.`,
            hint: 'Move it below a heading, `## …`: nobody would notice that a translation lacks it.',
          },
        ]
      : [];
    const empty = shown.flatMap((node, index): BodyProblem[] => {
      const next = shown[index + 1];
      if (node.type !== 'heading' || toString(node).trim() === '') return [];
      if (next !== undefined && next.type !== 'heading') return [];
      // A heading that is none, or of another level, has a finding of its own, and may be what stands here.
      if (node.depth !== 2 || (next !== undefined && !rawOf(next, source).startsWith('## ')))
        return [];
      return [
        {
          ...unfinishedIn(body),
          line: lineOf(node),
          message: `The section “${excerpt(toString(node))}” is empty.`,
          hint: 'Write it, or remove its heading in every language.',
        },
      ];
    });
    return [...before, ...empty];
  },
};
