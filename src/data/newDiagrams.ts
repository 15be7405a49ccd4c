import type { Finding } from '../catalogue/finding.ts';
import type { Catalogue } from '../catalogue/model.ts';
import { textFilePath } from '../catalogue/paths.ts';
import { parseErrors } from '../diagrams/parseWithMermaid.ts';
import { missingPictures } from './renderDiagrams.ts';

/**
 * Asks Mermaid about the diagrams that are not in the store: a stored one has been parsed and drawn before.
 *
 * @returns An error for each that Mermaid refuses, and a warning for each other that has yet to be drawn.
 */
export async function newDiagramFindings(catalogue: Catalogue, root: string): Promise<Finding[]> {
  const missing = missingPictures(catalogue, root);
  const errors = await parseErrors(missing.map(({ diagram }) => diagram.mermaid));
  return missing.map(({ owner, diagram, locale }, index): Finding => {
    const error = errors[index];
    const at = { rule: 'diagram-drawn', file: textFilePath(owner.folder, locale), line: 1 };
    return error === undefined
      ? {
          ...at,
          level: 'warning',
          message: `Diagram \`${diagram.name}\` has not been drawn since it changed.`,
          hint: 'Run `npm run diagrams` and commit the picture, or leave that to whoever merges.',
        }
      : {
          ...at,
          level: 'error',
          message: `Diagram \`${diagram.name}\`: Mermaid refuses it: ${error.split('\n')[0] ?? ''}`,
          hint: 'Compare it with the diagrams of a finished entry.',
        };
  });
}
