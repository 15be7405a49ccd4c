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
          const free = labels.filter((label) => !Object.hasOwn(translated, label));
          return Object.keys(translated)
            .filter((label) => !labels.includes(label))
            .map((label): Problem => ({
              level: 'error',
              file: file.path,
              line: file.lineOf([...path, label]),
              message: `Diagram \`${name}\` has no label \`${label}\`.`,
              hint: free.length > 0 ? accepted(label, free) : 'Remove the line.',
              fix: { type: 'align-translation' },
            }));
        }),
      ),
};
