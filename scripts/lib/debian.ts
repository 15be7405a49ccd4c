// Programs from Debian's packages, unpacked into a folder without rights: nothing of the system changes.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run, type Outcome } from './process.ts';

/** Longest time for each part of an installation, in milliseconds. */
const limits = { lists: 40_000, download: 90_000, unpack: 60_000 };

/** Where unpacked packages lie. */
export interface Unpacked {
  /** Folder that the packages see as the root of the system. */
  tree: string;
  /** Written when everything is unpacked. */
  mark: string;
}

/**
 * Names the places of packages below a folder.
 *
 * @example unpackedIn('.cache/engines').tree // => '.cache/engines/tree'
 */
export const unpackedIn = (folder: string): Unpacked => ({
  tree: join(folder, 'tree'),
  mark: join(folder, 'whole'),
});

/**
 * Fetches packages with all that they need, and unpacks them.
 *
 * @param folder Where they are kept, see {@link unpackedIn}.
 * @param packages Their names.
 * @param finish Mends what lies in the tree before it counts as whole.
 * @returns What went wrong, in the words of the tool; undefined when all is there.
 */
export async function unpackPackages(
  folder: string,
  packages: readonly string[],
  finish?: (tree: string) => void,
): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'only Debian and its kin have their packages';
  for (const tool of ['apt-get', 'dpkg-deb'])
    if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0)
      return `there is no ${tool}`;
  const { tree, mark } = unpackedIn(folder);
  const archives = join(folder, 'archives');
  for (const part of [archives, join(folder, 'lists')])
    mkdirSync(join(part, 'partial'), { recursive: true });
  mkdirSync(tree, { recursive: true });
  const options = {
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': folder,
    'Dir::Cache::archives': archives,
    'APT::Sandbox::User': '',
    'Debug::NoLocking': '1',
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '10',
  };
  const apt = (words: readonly string[], limit: number): Promise<Outcome> =>
    run(
      'apt-get',
      [...Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]), ...words],
      { limit },
    );
  const lists = await apt(['update'], limits.lists);
  if (lists.code !== 0) return lastLine(lists.output);
  const download = ['install', '--yes', '--no-install-recommends', '--download-only'];
  const fetched = await apt([...download, ...packages], limits.download);
  if (fetched.code !== 0) return lastLine(fetched.output);
  for (const name of readdirSync(archives).filter((one) => one.endsWith('.deb'))) {
    const unpacked = await run('dpkg-deb', ['--extract', join(archives, name), tree], {
      limit: limits.unpack,
    });
    if (unpacked.code !== 0) return lastLine(unpacked.output);
  }
  finish?.(tree);
  for (const part of ['archives', 'lists', 'pkgcache.bin', 'srcpkgcache.bin'])
    rmSync(join(folder, part), { recursive: true, force: true });
  writeFileSync(mark, '');
  return undefined;
}

const lastLine = (output: string): string =>
  output.split('\n').findLast((line) => /^(?:E:|W:|Err|Stopped)/.test(line)) ?? 'no reason given';
