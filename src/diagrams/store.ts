import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locale } from '../i18n/locales.ts';

/** A picture found in the store. */
export interface StoredDiagram {
  /** The slim SVG. */
  svg: string;
  /** What it was drawn from, see `diagramDigest`; empty if the file was edited by hand and lost it. */
  digest: string;
}

/**
 * Where the picture of a diagram is kept.
 *
 * @param entryDir Folder of the entry.
 * @param name Key of the diagram in the frontmatter.
 * @param locale Language of the labels.
 * @returns Path of the file.
 *
 * @example
 * storedDiagramPath('content/serving/asynchronous', 'polling', 'ja')
 * // => 'content/serving/asynchronous/diagrams/polling.ja.svg'
 */
export function storedDiagramPath(entryDir: string, name: string, locale: Locale): string {
  return join(entryDir, 'diagrams', `${name}.${locale}.svg`);
}

/**
 * Reads a stored picture.
 *
 * @param path Path of the file.
 * @returns The picture with its digest, or nothing if there is no such file.
 * @throws If the file exists but cannot be read.
 */
export function readStored(path: string): StoredDiagram | undefined {
  let svg: string;
  try {
    svg = readFileSync(path, 'utf8').trimEnd();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
  return { svg, digest: /^<svg[^>]*\sdata-digest="([0-9a-f]+)"/.exec(svg)?.[1] ?? '' };
}

/**
 * Stores a picture, with the folder if need be. A file that already says the same is not touched.
 *
 * @param path Path of the file.
 * @param svg The slim SVG.
 */
export function writeStored(path: string, svg: string): void {
  if (readStored(path)?.svg === svg) return;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${svg}\n`);
}
