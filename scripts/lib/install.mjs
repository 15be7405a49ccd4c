// Brings node_modules in line with the lockfile. Plain JavaScript on Node built-ins (see node.mjs).
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { withLock } from './lock.mjs';
import {
  ADDED_NODE,
  findAddedNode,
  findHostNode,
  hostPath,
  isInside,
  OLDEST_HOST,
  runsProject,
} from './node.mjs';

/** A failure the reader can act on: its message is printed alone, without a stack trace. */
export class SetupError extends Error {}

/**
 * @typedef {{ version?: string, optional?: boolean }} LockedPackage
 * @typedef {{ packages: Record<string, LockedPackage> }} Lockfile
 */

/**
 * What the finished install was for: other dependencies or another platform (a checkout shared
 * with a container) need another install. The Node version does not count, because no dependency
 * is compiled against it, and it alternates where we add one.
 *
 * @param {string} lockfile its text
 * @param {string} platform
 * @param {string} arch
 * @returns {string}
 * @example fingerprint('{}', 'linux', 'x64') // => 'linux-x64-44136fa355b3678a'
 */
export function fingerprint(lockfile, platform, arch) {
  const hash = createHash('sha256').update(lockfile).digest('hex').slice(0, 16);
  return `${platform}-${arch}-${hash}`;
}

/**
 * The packages npm has to add or change. npm writes the second file at the very end of an install,
 * so an interrupted one shows as everything missing, while `npm install <package>` by hand shows
 * as nothing missing and needs no reinstall from us.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {Lockfile} installed node_modules/.package-lock.json
 * @returns {string[]}
 * @example
 * missingPackages(
 *   { packages: { 'node_modules/a': { version: '1.0.0' } } },
 *   { packages: {} },
 * ) // => ['node_modules/a']
 */
export function missingPackages(wanted, installed) {
  return Object.entries(wanted.packages)
    .filter(([path, { version, optional }]) => {
      if (path === '') return false;
      const present = installed.packages[path];
      // Optional packages for other platforms are in the lockfile and never installed.
      return present === undefined ? optional !== true : present.version !== version;
    })
    .map(([path]) => path);
}

/** @param {string} file */
const readJson = (file) => /** @type {Lockfile} */ (JSON.parse(readFileSync(file, 'utf8')));

/**
 * Installs what is missing and returns quickly when nothing is.
 *
 * @param {string} root the project folder
 * @returns {Promise<void>} rejects with a {@link SetupError}
 * @example await install('/site')
 */
export async function install(root) {
  if (Number(process.versions.node.split('.')[0]) < OLDEST_HOST) {
    throw new SetupError(
      `Node ${OLDEST_HOST} or newer is needed; this is ${process.versions.node}. See https://nodejs.org/`,
    );
  }
  if (isComplete(root)) return;

  await withLock(join(root, '.cache', 'setup.lock'), 'another install', () => {
    // Another process may have done it while this one waited.
    if (isComplete(root)) return Promise.resolve();
    const stamp = stampFile(root);
    rmSync(stamp, { force: true });

    const host = findHostNode(root);
    if (host === undefined) throw new SetupError('No Node was found on the PATH.');

    if (!isInstalled(root)) {
      refuseLink(root);
      npm(root, host, ['ci', '--include=dev'], 'Installing the dependencies');
    }
    // Last, because `npm ci` empties node_modules. It leaves the lockfile and the tree as they are
    // (with --no-package-lock it would resolve every dependency anew).
    if (!runsProject(versionOf(host)) && findAddedNode(root) === undefined) {
      const task = `Adding Node ${ADDED_NODE}, as this machine's is ${versionOf(host)}`;
      npm(root, host, ['install', '--no-save', `node@${ADDED_NODE}`], task);
      if (findAddedNode(root) === undefined) {
        throw new SetupError(
          `Node ${ADDED_NODE} was not added: npm did not run the install script of the package "node" (its "ignore-scripts" setting?). Allow it, or install Node ${ADDED_NODE} on this machine.`,
        );
      }
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, fingerprintOf(root));
    return Promise.resolve();
  });
}

/**
 * npm empties node_modules before it fills it, and follows a link to the folder of another checkout.
 *
 * @param {string} root
 * @throws {SetupError}
 */
export function refuseLink(root) {
  const folder = join(root, 'node_modules');
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isSymbolicLink()) return;
  throw new SetupError(
    `${folder} is a link, and an install would empty the folder that it leads to. Bring that folder up to date where it is, or remove the link.`,
  );
}

/** @param {string} root */
const stampFile = (root) => join(root, 'node_modules', '.setup');

/** @param {string} root */
function fingerprintOf(root) {
  const lockfile = readFileSync(join(root, 'package-lock.json'), 'utf8');
  return fingerprint(lockfile, process.platform, process.arch);
}

/**
 * The quick answer: the last install was for these dependencies, and the Node it added is there
 * (`npm install <package>` by hand removes it).
 *
 * @param {string} root
 */
function isComplete(root) {
  const stamp = stampFile(root);
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== fingerprintOf(root)) return false;
  return (
    isInside(process.execPath, root) ||
    runsProject(process.versions.node) ||
    findAddedNode(root) !== undefined
  );
}

/**
 * The thorough answer, for node_modules without our stamp.
 *
 * @param {string} root
 */
function isInstalled(root) {
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  return (
    missingPackages(readJson(join(root, 'package-lock.json')), readJson(installed)).length === 0
  );
}

/** @param {string} node */
function versionOf(node) {
  if (node === process.execPath) return process.versions.node;
  return spawnSync(node, ['-p', 'process.versions.node'], { encoding: 'utf8' }).stdout.trim();
}

/**
 * Runs npm, which shows its own progress and says itself what went wrong.
 *
 * @param {string} root
 * @param {string} host the Node to run npm on
 * @param {string[]} args
 * @param {string} task for the reader
 */
function npm(root, host, args, task) {
  // Engine warnings are expected on the older hosts that get a newer Node beside the dependencies.
  // An install script that package.json does not name under `allowScripts` ends the install, where npm knows the option.
  const options = [
    ...args,
    ...['--no-audit', '--no-fund', '--no-engine-strict', '--strict-allow-scripts'],
    '--loglevel=error',
  ];
  const cli = process.env['npm_execpath'];
  const known = cli?.endsWith('npm-cli.js') === true && existsSync(cli);
  const env = { ...process.env, PATH: hostPath(process.env['PATH'] ?? '', root) };
  process.stderr.write(`${task} …\n`);
  const started = Date.now();
  const { status, error } = known
    ? spawnSync(host, [cli, ...options], { cwd: root, env, stdio: 'inherit' })
    : spawnSync('npm', options, {
        cwd: root,
        env,
        stdio: 'inherit',
        shell: process.platform === 'win32',
      });
  if (status !== 0) {
    throw new SetupError(
      `${task}: failed${error === undefined ? ', npm says why above' : ` (${error.message})`}. Check the network and npm's "registry" setting, then run the same command again; if it fails in the same way, delete the folder node_modules first.`,
    );
  }
  process.stderr.write(`${task}: done in ${Math.round((Date.now() - started) / 1000)} s\n`);
}
