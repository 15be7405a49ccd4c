import { parseDiagram } from '../../diagrams/source.ts';
import { stepOf } from '../../diagrams/steps.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

export const diagramSteps: Rule = {
  name: 'diagram-steps',
  about: 'Steps of a diagram name arrows that bear numbers, for no more steps than the list has.',
  check: ({ entries }) =>
    entries.flatMap(({ file, outline }) => {
      const list = outline.sections
        .map(({ markdown }) => stepsIn(markdown))
        .find((count) => count > 0);
      return Object.entries(file.data.diagrams).flatMap(
        ([name, { mermaid, steps }]): Omit<Finding, 'rule'>[] => {
          if (!steps) return [];
          const path = ['diagrams', name, 'steps'];
          const at = { level: 'error', file: file.path, line: file.lineOf(path) } as const;
          const known = new Set(
            parseDiagram(mermaid).edges.flatMap(({ label }) => stepOf(label) ?? []),
          );
          const unknown = [...new Set(steps.flat())].filter((number) => !known.has(number));
          const numbers = [...known].sort((a, b) => a - b).join(', ');
          return [
            ...unknown.map((number) => ({
              ...at,
              message: `Diagram \`${name}\` has no arrow \`${String(number)}.\`.`,
              hint:
                numbers === ''
                  ? 'No arrow bears a number: remove `steps`.'
                  : `Numbers: ${numbers}.`,
            })),
            ...(steps.length === (list ?? 0)
              ? []
              : [
                  {
                    ...at,
                    message: `\`steps\` of diagram \`${name}\` has ${String(steps.length)} lists, the first numbered list of the body ${String(list ?? 0)} steps.`,
                    hint: 'Write one list for each step, `[]` for a step that no arrow shows.',
                  },
                ]),
          ];
        },
      );
    }),
};

/** How many steps the first numbered list of a section has. */
function stepsIn(markdown: string): number {
  const [, from] = /(?:^|\n)(1\. [\s\S]*)/.exec(markdown) ?? [];
  if (from === undefined) return 0;
  // A paragraph at the margin that is no item ends the list.
  const [items = ''] = from.split(/\n\n(?!\s|\d+\. )/);
  return items.match(/^\d+\. /gm)?.length ?? 0;
}
