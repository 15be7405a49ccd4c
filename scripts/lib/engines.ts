// Firefox and WebKit, for what Chromium cannot show. Found where they are installed; on Debian's kin they are unpacked
// into `.cache/`, and laid over the system for their own processes alone: nothing of the system changes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { unpackPackages, unpackedIn } from './debian.ts';
import { root } from './root.ts';

/** An engine that tests are run in beside Chromium. */
export type EngineName = 'firefox' | 'webkit';

/** How a program of an engine is started: what stands before its name. */
export interface Engine {
  name: EngineName;
  /** Starts a program of the engine, given what stands behind. */
  command: (program: string, args: readonly string[]) => [program: string, args: string[]];
  /** What the driver, or the browser that is its own driver, is called here. */
  program: string;
}

/** What is asked of an engine to know that it starts. */
const probes = {
  firefox: { names: ['firefox-esr', 'firefox'], args: ['--version'], says: /Mozilla Firefox/ },
  webkit: { names: ['WebKitWebDriver'], args: ['--help'], says: /--port/ },
} as const;

/** Debian's packages of them; a screen that nobody sees comes with WebKit's driver. */
const packages = ['firefox-esr', 'webkit2gtk-driver', 'xvfb'];

const folder = join(root, '.cache', 'engines');
const { tree, mark } = unpackedIn(folder);

const plainly: Engine['command'] = (program, args) => [program, [...args]];

/** In a view of the file system of its own, in which the unpacked folder lies over `/usr`. */
const overlaid: Engine['command'] = (program, args) => [
  'unshare',
  [
    ...['--map-root-user', '--mount', 'sh', '-c'],
    'mount -t overlay overlay -o "lowerdir=$0/usr:/usr" /usr && exec "$@"',
    ...[tree, program, ...args],
  ],
];

const found = new Map<EngineName, Engine | undefined>();

/**
 * Finds an engine that starts here.
 *
 * @returns undefined where there is none; see {@link ensureEngines}
 * @example
 * const engine = findEngine('firefox'); // its program is firefox-esr, where Debian's is installed
 */
export function findEngine(name: EngineName): Engine | undefined {
  if (!found.has(name)) found.set(name, look(name));
  return found.get(name);
}

function look(name: EngineName): Engine | undefined {
  if (process.platform !== 'linux') return undefined;
  const { names, args, says } = probes[name];
  const ways = existsSync(mark) ? [plainly, overlaid] : [plainly];
  for (const command of ways)
    for (const program of names) {
      const [file, all] = command(program, args);
      const { stdout, stderr } = spawnSync(file, all, { encoding: 'utf8', timeout: 20_000 });
      if (says.test(`${stdout}${stderr}`)) return { name, command, program };
    }
  return undefined;
}

/**
 * Installs the engines that are not there, where that is possible in a few minutes. Tests over those that could not be
 * had are left out, and nothing fails.
 *
 * @param say receives what the reader should know
 * @example await ensureEngines(console.log)
 */
export async function ensureEngines(say: (line: string) => void): Promise<void> {
  const isMissing = (name: EngineName): boolean => findEngine(name) === undefined;
  const names = Object.keys(probes) as EngineName[];
  if (names.some(isMissing) && !existsSync(mark)) {
    const started = Date.now();
    say('Unpacking Firefox and WebKitGTK for the step `engines` (about 150 MB) …');
    const problem = await unpack();
    found.clear();
    const time = `${String(Math.round((Date.now() - started) / 1000))} s`;
    say(problem === undefined ? `  done in ${time}` : `  did not work: ${problem} (${time})`);
  }
  for (const name of names.filter(isMissing))
    say(`Tests in ${name} are left out and count as skipped: it is not installed and cannot be.`);
}

/** Fetches the packages, where they can be laid over the system. Returns what went wrong. */
async function unpack(): Promise<string | undefined> {
  if (process.platform !== 'linux') return 'only Debian and its kin have their packages';
  if (spawnSync('unshare', ['--version'], { stdio: 'ignore' }).status !== 0)
    return 'there is no unshare';
  // Before anything is fetched: some systems allow nobody a view of their own.
  const [file, args] = overlaid('true', []);
  mkdirSync(join(tree, 'usr'), { recursive: true });
  if (spawnSync(file, args, { stdio: 'ignore', timeout: 10_000 }).status !== 0)
    return 'this system lets no process lay a folder over another';
  return unpackPackages(folder, packages);
}
