import { diagramLabels as labelsOf } from '../../diagrams/labels.ts';
import { parseDiagram } from '../../diagrams/source.ts';
import { translatedPairs } from '../content.ts';
import type { Finding } from '../finding.ts';
import { list, type Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

export const diagramLabels: Rule = {
  name: 'diagram-labels',
  about: 'A translation maps every label of every diagram, also those that stay the same.',
  check: (content) =>
    translatedPairs(content).flatMap(({ source, translation: { file } }) =>
      Object.entries(source.file.data.diagrams).flatMap(([name, { mermaid }]): Problem[] => {
        const path = ['diagrams', name, 'labels'];
        const translated = file.isHole(path) ? undefined : file.data.diagrams[name]?.labels;
        // A diagram that cannot be read has its own finding, and its labels are not known.
        if (
          !translated ||
          source.file.isHole(['diagrams', name, 'mermaid']) ||
          parseDiagram(mermaid).problems.length > 0
        )
          return [];
        const labels = labelsOf(mermaid);
        const missing = labels.filter((label) => !Object.hasOwn(translated, label));
        const stray = Object.keys(translated).filter((label) => !labels.includes(label));
        return [
          ...missing.map((label): Problem => ({
            level: 'error',
            file: file.path,
            line: file.lineOf(path),
            message: `Diagram \`${name}\`: the label \`${label}\` has no translation.`,
            hint: `Add a line for it below \`labels\`. If it stays the same, map it to itself.`,
            fix: { type: 'align-translation' },
          })),
          ...stray.map((label): Problem => ({
            level: 'error',
            file: file.path,
            line: file.lineOf([...path, label]),
            message: `Diagram \`${name}\` has no label \`${label}\`.`,
            hint:
              missing.length > 0
                ? `Did the English change to ${list(missing)}?`
                : 'Remove the line.',
            fix: { type: 'align-translation' },
          })),
        ];
      }),
    ),
};
