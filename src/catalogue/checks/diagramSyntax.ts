import { parseDiagram } from '../../diagrams/source.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

export const diagramSyntax: Rule = {
  name: 'diagram-syntax',
  about:
    'A diagram uses the accepted subset of Mermaid, which can be translated, themed and read aloud.',
  check: ({ entries, pages }) =>
    [...entries, ...pages].flatMap(({ file }) =>
      Object.entries(file.data.diagrams).flatMap(([name, { mermaid }]) =>
        (file.isHole(['diagrams', name, 'mermaid']) ? [] : parseDiagram(mermaid).problems).map(
          ({ line, message, hint }): Omit<Finding, 'rule'> => ({
            level: 'error',
            file: file.path,
            // The source is a block scalar: its first line follows the line of the key.
            line: file.lineOf(['diagrams', name, 'mermaid']) + line,
            message: `Diagram \`${name}\`: ${message.replaceAll(/`([^`]{80})[^`]*`/g, '`$1…`')}`,
            hint,
          }),
        ),
      ),
    ),
};
