// Brings node_modules in line with the lockfile. Plain JavaScript on Node built-ins (see node.mjs).
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[] }} LockedPackage
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

/**
 * How many packages an install fetches on a platform: the lockfile names those of all platforms.
 *
 * @param {Lockfile} wanted package-lock.json
 * @param {string} platform
 * @param {string} arch
 * @returns {number}
 * @example countPackages({ packages: { '': {}, 'node_modules/a': {} } }, 'linux', 'x64') // => 1
 */
export function countPackages(wanted, platform, arch) {
  return Object.entries(wanted.packages).filter(
    ([path, { os, cpu }]) =>
      path !== '' && (os?.includes(platform) ?? true) && (cpu?.includes(arch) ?? true),
  ).length;
}

/**
 * The reader's message for a failed npm run.
 *
 * @param {string} output everything npm wrote
 * @param {string} task what was being done, as in "npm ci"
 * @returns {string}
 */
export function explainFailure(output, task) {
  const kept = output.split('\n').filter((line) => line.trim() !== '' && !isNoise(line));
  const network = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH)\b/.exec(
    output,
  );
  const advice =
    network !== null
      ? `The package registry could not be reached (${network[1]}). Check the network connection, the proxy and npm's "registry" setting, then run the same command again.`
      : /\bENOSPC\b/.test(output)
        ? 'The disk is full. Free some space, then run the same command again.'
        : /\b(EACCES|EPERM|EBUSY)\b/.test(output)
          ? 'npm may not write or remove a file here. Stop other programs of this project, delete the folder node_modules and run the same command again.'
          : 'Run the same command again; if it fails in the same way, delete the folder node_modules first.';
  // An unreachable registry says nothing more than that, in twenty lines.
  const lines = network === null ? kept : kept.filter((line) => line.includes('complete log'));
  const shown = lines.map((line) => `  ${line}`);
  return [`Installing failed in \`${task}\`.`, ...shown, '', advice].join('\n');
}

/**
 * Whether a line of npm's is of no use to the reader: progress, npm's own stack, and engine
 * warnings, which are expected on the older hosts that get a newer Node beside the dependencies.
 *
 * @param {string} line
 * @returns {boolean}
 * @example isNoise('npm warn EBADENGINE Unsupported engine {') // => true
 * @example isNoise('npm error code E404') // => false
 */
export function isNoise(line) {
  return /^npm (http|info|warn|WARN|notice)\b|^npm (error|ERR!)( +at .*)?$/.test(line);
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

  await withLock(join(root, '.cache', 'setup.lock'), 'another install', async () => {
    // Another process may have done it while this one waited.
    if (isComplete(root)) return;
    const stamp = stampFile(root);
    rmSync(stamp, { force: true });

    const host = findHostNode(root);
    if (host === undefined) throw new SetupError('No Node was found on the PATH.');

    if (!isInstalled(root)) {
      const lockfile = readJson(join(root, 'package-lock.json'));
      const total = countPackages(lockfile, process.platform, process.arch);
      await npm(root, host, ['ci', '--include=dev'], 'Installing the dependencies', total);
    }
    // Last, because `npm ci` empties node_modules. It leaves the lockfile and the tree as they are
    // (with --no-package-lock it would resolve every dependency anew).
    if (!runsProject(versionOf(host)) && findAddedNode(root) === undefined) {
      const task = `Adding Node ${ADDED_NODE}, as this machine's is ${versionOf(host)}`;
      await npm(root, host, ['install', '--no-save', `node@${ADDED_NODE}`], task);
      if (findAddedNode(root) === undefined) {
        throw new SetupError(
          `Node ${ADDED_NODE} was not added: npm did not run the install script of the package "node" (its "ignore-scripts" setting?). Allow it, or install Node ${ADDED_NODE} on this machine.`,
        );
      }
    }
    mkdirSync(dirname(stamp), { recursive: true });
    writeFileSync(stamp, fingerprintOf(root));
  });
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
 * @param {string} root
 * @param {string} host the Node to run npm on
 * @param {string[]} args
 * @param {string} task for the reader
 * @param {number} [total] packages to fetch, when known
 */
async function npm(root, host, args, task, total) {
  // npm names each package it fetches at this level, which is the only progress it gives a pipe.
  const options = [...args, '--no-audit', '--no-fund', '--no-engine-strict', '--loglevel=http'];
  const cli = process.env['npm_execpath'];
  const known = cli?.endsWith('npm-cli.js') === true && existsSync(cli);
  const env = { ...process.env, PATH: hostPath(process.env['PATH'] ?? '', root) };
  const child = known
    ? spawn(host, [cli, ...options], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
    : spawn('npm', options, {
        cwd: root,
        env,
        stdio: ['ignore', 'pipe', 'pipe'],
        shell: process.platform === 'win32',
      });

  const started = Date.now();
  let output = '';
  let fetched = 0;
  let trouble = '';
  /** @param {string} text */
  const read = (text) => {
    output += text;
    fetched += text.match(/^npm http (?:fetch GET 200|cache) \S+\.tgz/gm)?.length ?? 0;
    const failed = /attempt \d+ failed with (\w+)/.exec(text);
    // npm repeats for minutes; when nothing at all has come for a while, nothing will.
    if (failed !== null && fetched === 0 && Date.now() - started > 20_000) child.kill();
    trouble = failed === null ? '' : `, network trouble (${failed[1]}), npm is trying again`;
  };
  child.stdout?.setEncoding('utf8').on('data', read);
  child.stderr?.setEncoding('utf8').on('data', read);

  const show = () => {
    const seconds = `${Math.round((Date.now() - started) / 1000)} s`;
    const count = total === undefined ? '' : `${fetched} of ${total} packages, `;
    return `${task} … ${count}${seconds}${trouble}`;
  };
  const stop = reportProgress(task, show);
  try {
    /** @type {number | null} */
    const code = await new Promise((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    if (code === 127) throw Object.assign(new Error(), { code: 'ENOENT' });
    if (code !== 0) throw new SetupError(explainFailure(output, `npm ${args.join(' ')}`));
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') {
      throw new SetupError(
        'npm was not found. It comes with Node from https://nodejs.org/; some distributions have it as a package of its own (`apt-get install npm`).',
      );
    }
    throw error;
  } finally {
    stop();
  }
  process.stderr.write(`${task}: done in ${Math.round((Date.now() - started) / 1000)} s\n`);
}

/**
 * One moving line on a terminal, a plain line now and then in a log.
 *
 * @param {string} task
 * @param {() => string} show
 * @returns {() => void} ends it
 */
function reportProgress(task, show) {
  if (process.stderr.isTTY && process.env['CI'] === undefined) {
    const timer = setInterval(() => process.stderr.write(`\r\u001B[2K${show()}`), 250);
    return () => {
      clearInterval(timer);
      process.stderr.write('\r\u001B[2K');
    };
  }
  process.stderr.write(`${task} …\n`);
  const timer = setInterval(() => process.stderr.write(`  ${show()}\n`), 15_000);
  return () => clearInterval(timer);
}
