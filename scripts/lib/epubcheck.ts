// EPUBCheck, which says whether a book keeps the standard: the one that is installed, or Debian's packages, which are
// unpacked into `.cache/` without rights, with a Java where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, lstatSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPackages, unpackedIn } from './debian.ts';
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
const { tree, mark } = unpackedIn(folder);

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
 * @example (await askEpubcheck(program, 'book.epub')).code // gives 0
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
    const problem = await unpackPackages(folder, ['epubcheck'], relink);
    if (problem !== undefined) say(`  did not work: ${problem}`);
  }
  if (findEpubcheck() === undefined)
    say(
      'Books are not shown to EPUBCheck, which counts as skipped: it is not installed and cannot be.',
    );
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
