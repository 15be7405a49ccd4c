import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import type { RawFile } from '../catalogue/load.ts';

/** Files that operating systems and editors leave behind; nobody means them as content. */
const ignored = /(?:^|\/)(?:\.DS_Store|Thumbs\.db|\.[^/]*\.sw[a-p]|[^/]*~)$/;

/**
 * Reads every file below `content/`.
 *
 * @param root Folder of the project. Bundling moves modules about, so it is passed in, never derived from this file.
 * @returns Paths relative to the root with forward slashes, in alphabetical order.
 * @throws When the folder does not exist.
 */
export function readContentFiles(root: string): RawFile[] {
  return readdirSync(join(root, 'content'), { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => {
      const path = join(file.parentPath, file.name);
      return { absolute: path, path: path.slice(root.length).split(sep).filter(Boolean).join('/') };
    })
    .filter(({ path }) => !ignored.test(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ absolute, path }) => ({ path, bytes: readFileSync(absolute) }));
}
