import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { drawingProblems } from '../catalogue/drawingFile.ts';
import type { Finding } from '../catalogue/finding.ts';
import {
  textsOf,
  type Catalogue,
  type DiagramOwner,
  type DiagramText,
  type PageText,
} from '../catalogue/model.ts';
import { diagramFilePath, parseContentPath, textFilePath, textPlace } from '../catalogue/paths.ts';
import { diagramDigest } from '../diagrams/digest.ts';
import { parseErrors } from '../diagrams/parseWithMermaid.ts';
import { renderDiagrams } from '../diagrams/renderer.ts';
import { parseStored } from '../diagrams/store.ts';
import type { Locale } from '../i18n/locales.ts';
import { fontReader, versionOf } from './libraries.ts';
import { contentFile } from './files.ts';
import { contentText, readContent } from './source.ts';

/** A diagram in one language, with the file that its picture belongs in. */
export interface Drawing {
  owner: DiagramOwner;
  diagram: DiagramText;
  locale: Locale;
  /** From the project root. */
  file: string;
}

/** Gives the path of a Chromium, if there is one. */
export type FindBrowser = () => string | undefined;

/** Every diagram in every language it exists in. */
export function allDrawings({ entries, pages }: Catalogue): Drawing[] {
  return [...entries, ...Object.values(pages)].flatMap((owner) =>
    textsOf<PageText>(owner).flatMap(({ locale, diagrams }) =>
      diagrams
        // A translation without labels shows the English picture.
        .filter((diagram) => diagram.locale === locale)
        .map((diagram) => ({
          owner,
          diagram,
          locale,
          file: diagramFilePath(owner.folder, diagram.name, locale),
        })),
    ),
  );
}

/** Every diagram that has a picture, be it an old one. */
export const storedDrawings = (catalogue: Catalogue): Drawing[] =>
  allDrawings(catalogue).filter(({ file }) => contentText(process.cwd(), file) !== undefined);

/** Drawings that are not stored, or were made from another source, Mermaid version or configuration. */
export function missingDrawings(catalogue: Catalogue, root: string): Drawing[] {
  const version = versionOf(root, 'mermaid');
  return allDrawings(catalogue).filter(({ diagram, file }) => {
    const text = contentText(root, file);
    return (
      text === undefined ||
      parseStored(text).digest !== diagramDigest(diagram.mermaid, version) ||
      // A run that ended while it wrote, or a hand that wrote something else.
      drawingProblems(file, Buffer.from(text)).length > 0
    );
  });
}

/** Files of drawings that belong to no diagram any more. */
export function orphanDrawings(catalogue: Catalogue, root: string): string[] {
  const wanted = new Set(allDrawings(catalogue).map(({ file }) => file));
  return readContent(root).paths.filter(
    (path) => parseContentPath(path).type === 'diagram' && !wanted.has(path),
  );
}

const findingOf = (
  { owner, locale, diagram }: Drawing,
  level: Finding['level'],
  message: string,
  hint: string,
): Finding => ({
  rule: 'diagram-drawn',
  level,
  file: textFilePath(owner.folder, locale),
  line: 1,
  message: `Diagram \`${diagram.name}\`: ${message}`,
  hint,
});

const refused = (drawing: Drawing, error: string): Finding =>
  findingOf(
    drawing,
    'error',
    `Mermaid refuses it: ${error.split('\n')[0] ?? ''}`,
    'Compare it with the diagrams of a finished entry.',
  );

/**
 * Asks Mermaid about the diagrams that are not stored: a stored one has been parsed and drawn before.
 *
 * @param known What the rules have found; a diagram that they refuse needs no second word.
 * @returns An error for each that Mermaid refuses, and a warning for each other that has yet to be drawn.
 */
export async function undrawnFindings(
  catalogue: Catalogue,
  root: string,
  known: readonly Finding[],
): Promise<Finding[]> {
  const refusedIn = new Set(
    known.flatMap(({ rule, level, file, message }) => {
      const [, name] = /^Diagram `([^`]+)`/.exec(message) ?? [];
      const isRefused = level === 'error' && rule.startsWith('diagram-') && name !== undefined;
      return isRefused ? [`${textPlace(file).folder} ${name}`] : [];
    }),
  );
  const missing = missingDrawings(catalogue, root).filter(
    ({ owner, diagram }) => !refusedIn.has(`${owner.folder} ${diagram.name}`),
  );
  const errors = await parseErrors(missing.map(({ diagram }) => diagram.mermaid));
  return missing.map((drawing, index) => {
    const error = errors[index];
    return error === undefined
      ? findingOf(
          drawing,
          'warning',
          'it has not been drawn since it changed.',
          'Run `npm run diagrams` and commit the picture, or leave that to whoever merges.',
        )
      : refused(drawing, error);
  });
}

/**
 * Draws every diagram that is not stored, all with one browser. With nothing to draw, no browser is looked for.
 *
 * @param root Folder of the project.
 * @param findBrowser Gives the path of a Chromium, or undefined where there is none. Asked only when needed.
 * @returns Findings for what could not be drawn; empty when the store is complete.
 */
export async function drawMissing(
  catalogue: Catalogue,
  root: string,
  findBrowser: FindBrowser,
): Promise<Finding[]> {
  const missing = missingDrawings(catalogue, root);
  if (missing.length === 0) return [];
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    return missing.map((drawing) =>
      findingOf(
        drawing,
        'warning',
        contentText(root, drawing.file) === undefined
          ? 'it has not been drawn, and no browser was found to draw it: its page shows the upright picture only.'
          : 'its picture is an old one, and no browser was found to draw it anew.',
        'Install Chromium or set CHROME_PATH, then run `npm run diagrams`.',
      ),
    );
  }
  const jobs = missing.map(({ diagram, file }) => ({
    ...diagram,
    key: file,
    source: diagram.mermaid,
  }));
  const mermaidVersion = versionOf(root, 'mermaid');
  const options = { mermaidVersion, readFont: fontReader(root), executablePath };
  let results: Awaited<ReturnType<typeof renderDiagrams>>;
  try {
    results = await renderDiagrams(jobs, options);
  } catch {
    // What a browser says when it ends is a page of its own states; whoever drew before has what it takes.
    return missing.map((drawing) =>
      findingOf(
        drawing,
        'warning',
        'it has not been drawn: the browser ended before it was done.',
        `Run \`npm run diagrams\` again. If the browser ends each time, free some memory, or set CHROME_PATH to another one than ${executablePath}.`,
      ),
    );
  }
  return results.flatMap((result, index) => {
    const drawing = missing[index];
    if (!drawing) return [];
    if ('error' in result) return [refused(drawing, result.error)];
    const file = contentFile(root, drawing.file);
    mkdirSync(dirname(file), { recursive: true });
    // Whole or not at all, also where the disk is full.
    const half = `${file}.${String(process.pid)}~`;
    try {
      writeFileSync(half, `${result.svg}\n`);
      renameSync(half, file);
    } finally {
      rmSync(half, { force: true });
    }
    return [];
  });
}

/** Removes the drawings that belong to no diagram. */
export function removeOrphans(catalogue: Catalogue, root: string): string[] {
  const orphans = orphanDrawings(catalogue, root);
  for (const path of orphans) rmSync(contentFile(root, path));
  return orphans;
}
