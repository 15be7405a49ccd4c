// Which Node runs what. Plain JavaScript on Node built-ins: this runs before anything is installed,
// on the oldest Node we accept.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join, sep } from 'node:path';

/** Oldest major version our installing step itself runs on. */
export const OLDEST_HOST = 20;

/** What is added beside the dependencies on an older host: the release we develop on. */
export const ADDED_NODE = '24';

/**
 * Whether this Node runs the whole project without help.
 *
 * Astro asks for 22.12; our own scripts are TypeScript run by Node itself, which it does without
 * a flag from 22.18 and 23.6 on.
 *
 * @param {string} version as in `process.versions.node`
 * @returns {boolean}
 * @example runsProject('20.20.2') // => false
 * @example runsProject('22.18.0') // => true
 */
export function runsProject(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major === 22) return minor >= 18;
  if (major === 23) return minor >= 6;
  return major >= 24;
}

/**
 * Whether a program lies inside the dependency folder, so that reinstalling would remove it.
 *
 * @param {string} program an absolute path
 * @param {string} root the project folder
 * @returns {boolean}
 * @example isInside('/site/node_modules/node/bin/node', '/site') // => true
 * @example isInside('/usr/bin/node', '/site') // => false
 */
export function isInside(program, root) {
  return program.startsWith(join(root, 'node_modules') + sep);
}

/**
 * The search path without the folders npm put in front for this project, so that npm itself runs
 * on the machine's Node and not on one it is about to remove.
 *
 * @param {string} path as in `process.env.PATH`
 * @param {string} root the project folder
 * @returns {string}
 * @example hostPath('/site/node_modules/.bin:/usr/bin', '/site') // => '/usr/bin'
 */
export function hostPath(path, root) {
  return path
    .split(delimiter)
    .filter((folder) => !isInside(folder + sep, root))
    .join(delimiter);
}

/**
 * The machine's own Node.
 *
 * @param {string} root the project folder
 * @returns {string | undefined} undefined when there is none but ours
 */
export function findHostNode(root) {
  if (!isInside(process.execPath, root)) return process.execPath;
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  return hostPath(process.env['PATH'] ?? '', root)
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

/**
 * The Node that was added beside the dependencies.
 *
 * @param {string} root the project folder
 * @returns {string | undefined} undefined when none was
 */
export function findAddedNode(root) {
  const folder = join(root, 'node_modules', 'node', 'bin');
  return [join(folder, 'node'), join(folder, 'node.exe')].find((file) => existsSync(file));
}

/**
 * The file behind a package's command. Started as `node <file>`, it needs no shell and no
 * executable bit, so it starts the same way on every system.
 *
 * @param {string} command the package, whose only command or command of the same name is meant
 * @param {string} root the project folder
 * @returns {string}
 * @example commandFile('astro', root).endsWith('astro.mjs') // => true
 */
export function commandFile(command, root) {
  const folder = join(root, 'node_modules', command);
  /** @type {{ bin?: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const [only, ...others] = typeof bin === 'object' ? Object.values(bin) : [];
  const file =
    typeof bin === 'string' ? bin : (bin?.[command] ?? (others.length === 0 ? only : undefined));
  if (file === undefined) throw new Error(`The package ${command} has no command of that name.`);
  return join(folder, file);
}
