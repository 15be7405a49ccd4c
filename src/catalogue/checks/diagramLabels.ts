import { diagramLabels as labelsOf } from '../../diagrams/labels.ts';
import { parseDiagram } from '../../diagrams/source.ts';
import { translatedPairs } from '../content.ts';
import type { Finding } from '../finding.ts';
import { accepted, type Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

export const diagramLabels: Rule = {
  name: 'diagram-labels',
  about:
    'A translation maps labels that the English diagram has. A label that was given up since is left out; one without translation is shown in English.',
  check: (content) =>
    translatedPairs(content)
      .filter(({ since }) => !since?.includes('diagrams'))
      .flatMap(({ source, translation: { file } }) =>
        Object.entries(source.file.data.diagrams).flatMap(([name, { mermaid }]): Problem[] => {
          const translated = file.data.diagrams[name]?.labels;
          // A diagram that cannot be read has its own finding, and its labels are not known.
          if (!translated || parseDiagram(mermaid).problems.length > 0) return [];
          const labels = labelsOf(mermaid);
          const free = labels.filter((label) => !(label in translated));
          return Object.keys(translated)
            .filter((label) => !labels.includes(label))
            .map((label): Problem => ({
              level: 'error',
              file: file.path,
              line: file.lineOf(['diagrams', name, 'labels', label]),
              message: `Diagram \`${name}\` has no label \`${label}\`.`,
              hint: free.length > 0 ? accepted(label, free) : 'Remove the line.',
              fix: { type: 'align-translation' },
            }));
        }),
      ),
};
