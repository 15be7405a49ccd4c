import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A picture found in the store. */
export interface StoredDiagram {
  /** The slim SVG. */
  svg: string;
  /** What it was drawn from, see `diagramDigest`; empty if the file was edited by hand and lost it. */
  digest: string;
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
