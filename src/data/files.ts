// The files of the content on disk: listed by one look, each read once and when first asked for.
import { contentFolder } from '../config/catalogue.ts';
import { createHash } from 'node:crypto';
import { accessSync, constants, readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { sizeProblem, type FileProblem } from '../catalogue/bytes.ts';
import type { OddKind } from '../catalogue/load.ts';
import { shared } from './shared.ts';

/** A file of the content. */
export interface FileOnDisk {
  /** From the project root, with forward slashes. */
  path: string;
  /** Changes when the file is saved. */
  stamp: string;
  /** Why it is not read: it is too large. */
  problem?: FileProblem;
  /** What it is where it is no file to be read; its bytes are none. */
  odd?: OddKind;
  /** Gives the bytes, which are read once. */
  bytes: () => Buffer;
}

/** Files by their path, in alphabetical order. */
export type Look = ReadonlyMap<string, FileOnDisk>;

const looks = shared('looks', () => new Map<string, Look>());

/** Files that operating systems and editors leave behind; nobody means them as content. */
const ignored = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|\.[^/]*\.sw[a-p]|[^/]*~)$/;

/** The file behind a path of the content. */
export const contentFile = (root: string, path: string): string =>
  join(contentFolder(root), ...path.split('/').slice(1));

/**
 * Where Astro keeps what it may use again, from the project root: one place for each content, as it knows pages by their
 * addresses.
 */
export function cacheFolder(): string {
  const content = process.env['CONTENT_DIR'];
  if (content === undefined) return '.cache/astro';
  return `.cache/astro-${createHash('sha256').update(content).digest('hex').slice(0, 8)}`;
}

/** Keeps the bytes of a file from its first reading on. */
function fileOnDisk(path: string, absolute: string, stamp: string): FileOnDisk {
  let read: Buffer | undefined;
  return { path, stamp, bytes: () => (read ??= readFileSync(absolute)) };
}

const nothing = Buffer.alloc(0);

/** What a thing on disk is that is no file, or no file that may be read; undefined for any other. */
function oddKind(entry: Dirent, absolute: string): OddKind | undefined {
  if (entry.isSymbolicLink()) return 'link';
  if (!entry.isFile()) return 'special';
  try {
    accessSync(absolute, constants.R_OK);
    return undefined;
  } catch {
    return 'unreadable';
  }
}

/** A folder by the name of a file: somebody meant a file. */
const isFileName = (name: string): boolean =>
  /\.(?:mdx?|ya?ml|json|svg|png|jpe?g|webp|avif)$/i.test(name);

/**
 * Looks at a folder of content; what did not change since an earlier look is not read again.
 *
 * @throws When the folder does not exist.
 */
export function lookAtFolder(folder: string, before?: Look): Look {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() || isFileName(entry.name))
    .map((entry) => {
      const absolute = join(entry.parentPath, entry.name);
      const path = ['content', ...relative(folder, absolute).split(sep)].join('/');
      return { path, absolute, entry };
    })
    .filter(({ path }) => !ignored.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, absolute, entry }): FileOnDisk => {
      if (entry.isDirectory())
        return { path: `${path}/`, stamp: '', odd: 'folder', bytes: () => nothing };
      const odd = oddKind(entry, absolute);
      if (odd) return { path, stamp: '', odd, bytes: () => nothing };
      const { mtimeMs, size } = statSync(absolute);
      const stamp = `${String(mtimeMs)} ${String(size)}`;
      const known = before?.get(path);
      const problem = sizeProblem(path, size);
      // Nothing needs the bytes, and there may be more of them than fit into memory.
      if (problem) return { path, stamp, problem, bytes: () => nothing };
      return known?.stamp === stamp ? known : fileOnDisk(path, absolute, stamp);
    });
  return new Map(files.map((file) => [file.path, file]));
}

/**
 * Looks at the content again.
 *
 * @param root Folder of the project. Bundling moves modules about, so it is passed in, never derived from this file.
 * @throws When the folder of the content does not exist.
 */
export function lookAgain(root: string): Look {
  const folder = contentFolder(root);
  const look = lookAtFolder(folder, looks.get(folder));
  looks.set(folder, look);
  return look;
}

/** Gives the last look at the disk, and looks when nobody has. */
export const lookAtContent = (root: string): Look =>
  looks.get(contentFolder(root)) ?? lookAgain(root);

/** Digests files with their paths. */
export function digestFiles(files: Iterable<FileOnDisk>): string {
  const hash = createHash('sha256');
  for (const { path, stamp, problem, bytes } of files) {
    const content = problem ? Buffer.from(stamp) : bytes();
    hash.update(`${path}\0${String(content.length)}\0`).update(content);
  }
  return hash.digest('hex');
}
