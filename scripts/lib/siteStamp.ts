// Whether the built site is what a build would make now.
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { configText } from '../../src/config/catalogue.ts';
import { digestFiles, lookAtContent } from '../../src/data/files.ts';

/** Everything a built site is made of besides the content, from the project folder. */
const code = [
  'src/**/*',
  'public/**/*',
  'scripts/lib/browser.ts',
  'scripts/lib/targets.ts',
  'package.json',
  'astro.config.mjs',
  'package-lock.json',
];

/** What the environment may change about a build. */
const variables = ['SITE_URL', 'BASE_PATH', 'DRAFTS', 'BOOKS', 'CONTENT_DIR'];

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Digests everything that a build is made of.
 *
 * @param root Folder of the project.
 * @param env As in `process.env`.
 */
export const sourceStamp = (root: string, env: Environment): string =>
  [codeStamp(root, env), digestFiles(lookAtContent(root).values())].join(' ');

/** Digests what makes pages of the content: code, configuration, libraries, and what the environment says. */
export function codeStamp(root: string, env: Environment): string {
  const hash = createHash('sha256');
  const files = globSync([...code], { cwd: root, withFileTypes: true })
    .filter((file) => file.isFile() && !file.name.endsWith('.test.ts'))
    .map((file) => join(file.parentPath, file.name))
    .sort();
  for (const file of files) {
    const bytes = readFileSync(file);
    hash.update(`${file.slice(root.length)}\0${String(bytes.length)}\0`).update(bytes);
  }
  hash.update(configText());
  for (const name of variables) hash.update(`${name}=${env[name] ?? ''}\0`);
  return hash.digest('hex');
}

/**
 * Describes the files of a folder by name, size and time, so that one that was lost or changed is noticed without
 * reading any.
 *
 * @returns Empty for a folder that does not exist.
 */
export function folderStamp(folder: string): string {
  if (!existsSync(folder)) return '';
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  for (const file of files) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file.slice(folder.length)}\0${String(size)}\0${String(mtimeMs)}\0`);
  }
  return hash.digest('hex');
}
