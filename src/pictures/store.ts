import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Raise this when unchanged words and drawings would give another picture. */
export const picturesVersion = 1;

/** Libraries that decide what a picture looks like. */
const libraries = [
  'fontkit',
  'sharp',
  '@fontsource/noto-sans',
  '@fontsource/noto-sans-jp',
  '@fontsource/noto-sans-kr',
];

const versions = new Map<string, string>();

/**
 * Identifies all that a picture is made of.
 *
 * @param sources Texts: drawings, style sheets, words.
 * @param root Project root, whose `package.json` names the versions of the libraries.
 * @returns 24 hexadecimal digits.
 */
export function pictureDigest(sources: readonly string[], root: string): string {
  return createHash('sha256')
    .update([String(picturesVersion), versionsOf(root), ...sources].join('\0'))
    .digest('hex')
    .slice(0, 24);
}

function versionsOf(root: string): string {
  let known = versions.get(root);
  if (known === undefined) {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies: Readonly<Record<string, string>>;
    };
    known = libraries.map((name) => `${name}@${manifest.dependencies[name] ?? ''}`).join();
    versions.set(root, known);
  }
  return known;
}

const folderIn = (root: string): string => join(root, '.cache', 'pictures');

/** Reads a picture drawn in an earlier build, if it is still there. */
export function readPicture(digest: string, root: string): Buffer | undefined {
  try {
    return readFileSync(join(folderIn(root), `${digest}.png`));
  } catch {
    return undefined;
  }
}

/** Keeps a picture for later builds. It appears whole or not at all, also when two builds run side by side. */
export function keepPicture(digest: string, picture: Buffer, root: string): void {
  const file = join(folderIn(root), `${digest}.png`);
  mkdirSync(folderIn(root), { recursive: true });
  writeFileSync(`${file}.${process.pid}`, picture);
  renameSync(`${file}.${process.pid}`, file);
}
