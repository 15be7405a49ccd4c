import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReadFont } from '../diagrams/fontFaces.ts';
import { shared } from './shared.ts';

const versions = shared('versions', () => new Map<string, string>());

/**
 * Gives the version of an installed package without loading it.
 *
 * @param root Folder of the project.
 * @throws When the package is not installed.
 */
export function versionOf(root: string, name: string): string {
  const file = join(root, 'node_modules', name, 'package.json');
  let version = versions.get(file);
  if (version === undefined) {
    const { version: found } = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
    version = found;
    versions.set(file, version);
  }
  return version;
}

/**
 * Gives the reader of the fonts that labels are measured and pictures are set with.
 *
 * @param root Folder of the project.
 */
export const fontReader =
  (root: string): ReadFont =>
  (path) =>
    readFileSync(join(root, 'node_modules', '@fontsource', path));
