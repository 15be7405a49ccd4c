import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../catalogue/finding.ts';
import type { Catalogue, DiagramOwner, DiagramText } from '../catalogue/model.ts';
import { diagramFilePath, parseContentPath, textFilePath } from '../catalogue/paths.ts';
import { diagramDigest } from '../diagrams/digest.ts';
import { renderDiagrams as draw } from '../diagrams/renderer.ts';
import { readStored, writeStored } from '../diagrams/store.ts';
import type { Locale } from '../i18n/locales.ts';
import { readContentFiles } from './files.ts';

/** A diagram in one language, with the file that its picture belongs in. */
export interface Picture {
  owner: DiagramOwner;
  diagram: DiagramText;
  locale: Locale;
  /** From the project root. */
  file: string;
}

/** Gives the path of a Chromium, if there is one. */
export type FindBrowser = () => string | undefined;

/** Every diagram in every language it exists in. */
export function allPictures({ entries, pages }: Catalogue): Picture[] {
  return [...entries, ...Object.values(pages)].flatMap((owner) =>
    Object.values(owner.text).flatMap(({ locale, diagrams }) =>
      diagrams.map((diagram) => ({
        owner,
        diagram,
        locale,
        file: diagramFilePath(owner.folder, diagram.name, locale),
      })),
    ),
  );
}

/** Pictures that are not in the store, or were drawn from another source, Mermaid version or configuration. */
export function missingPictures(catalogue: Catalogue, root: string): Picture[] {
  return allPictures(catalogue).filter(
    ({ diagram, file }) =>
      readStored(join(root, file))?.digest !== diagramDigest(diagram.mermaid, root),
  );
}

/** Files in the store that belong to no diagram any more. */
export function orphanPictures(catalogue: Catalogue, root: string): string[] {
  const wanted = new Set(allPictures(catalogue).map(({ file }) => file));
  return readContentFiles(root)
    .map(({ path }) => path)
    .filter((path) => parseContentPath(path).type === 'diagram' && !wanted.has(path));
}

function finding({ owner, locale, diagram }: Picture, message: string, hint: string): Finding {
  return {
    rule: 'diagram-drawn',
    level: 'error',
    file: textFilePath(owner.folder, locale),
    line: 1,
    message: `Diagram \`${diagram.name}\`: ${message}`,
    hint,
  };
}

/**
 * Draws every diagram that is not in the store, all with one browser. With nothing to draw, no browser is looked for.
 *
 * @param root Folder of the project.
 * @param findBrowser Gives the path of a Chromium, or undefined where there is none. Asked only when needed.
 * @returns Findings for what could not be drawn; empty when the store is complete.
 */
export async function renderMissingDiagrams(
  catalogue: Catalogue,
  root: string,
  findBrowser: FindBrowser,
): Promise<Finding[]> {
  const missing = missingPictures(catalogue, root);
  if (missing.length === 0) return [];
  const browser = findBrowser();
  if (browser === undefined) {
    return missing.map((picture) =>
      finding(
        picture,
        'its picture is missing, and no browser was found to draw it.',
        'Install Chromium or set CHROME_PATH, then run `npm run diagrams`.',
      ),
    );
  }
  const results = await draw(
    missing.map(({ diagram, file }) => ({
      ...diagram,
      key: file,
      source: diagram.mermaid,
      id: diagram.id,
    })),
    { root, executablePath: browser },
  );
  return results.flatMap((result, index) => {
    const picture = missing[index];
    if (!picture) return [];
    if ('svg' in result) {
      writeStored(join(root, picture.file), result.svg);
      return [];
    }
    return [
      finding(
        picture,
        `Mermaid refuses it: ${result.error.split('\n')[0] ?? ''}`,
        'Compare it with the diagrams of a finished entry.',
      ),
    ];
  });
}

/** Removes the pictures that belong to no diagram. */
export function removeOrphans(catalogue: Catalogue, root: string): string[] {
  const orphans = orphanPictures(catalogue, root);
  for (const file of orphans) rmSync(join(root, file));
  return orphans;
}
