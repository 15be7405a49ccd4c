// One at a time, across processes. Plain JavaScript on Node built-ins (see node.mjs).
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Runs work that must not run twice at once (`npm start` here, `npm test` there): the second waits for the first.
 *
 * @template Result
 * @param {string} file the lock, which holds the process id of its owner
 * @param {string} what what the reader is told to wait for: `another build`
 * @param {() => Promise<Result>} work
 * @returns {Promise<Result>} what the work gives
 */
export async function withLock(file, what, work) {
  mkdirSync(dirname(file), { recursive: true });
  for (let waiting = false; ;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
    }
    const owner = ownerOf(file);
    if (owner === undefined) {
      rmSync(file, { recursive: true, force: true });
      continue;
    }
    if (!waiting)
      process.stderr.write(
        `Waiting for ${what} (process ${owner}) … If there is none, remove ${file}.\n`,
      );
    waiting = true;
    await sleep(200);
  }
  const release = () => rmSync(file, { force: true });
  process.once('exit', release);
  try {
    return await work();
  } finally {
    process.off('exit', release);
    release();
  }
}

/** Milliseconds after which a lock that names nobody was left by a run that ended while writing it. */
const writing = 2000;

/**
 * @param {string} file
 * @returns {number | undefined} the process that holds a lock, 0 while it is not written yet; undefined where it is held by
 *   nobody
 */
function ownerOf(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isFile()) return undefined;
  const pid = Number(readText(file));
  if (pid === 0) return Date.now() - found.mtimeMs > writing ? undefined : 0;
  if (!Number.isInteger(pid) || pid < 0 || !isAlive(pid)) return undefined;
  // Numbers come back, soon in a container: who started after the lock was written does not hold it.
  const started = startOf(pid);
  return started !== undefined && started > found.mtimeMs + writing ? undefined : pid;
}

/** @param {string} file */
function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/**
 * @param {number} pid
 * @returns {number | undefined} when a process started, in milliseconds since 1970, where the system tells
 */
function startOf(pid) {
  // The name of the program may hold spaces and brackets: the numbers stand behind its last bracket.
  const ticks = Number(readText(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ')[19]);
  const boot = Number(/^btime (\d+)$/m.exec(readText('/proc/stat'))?.[1]);
  // Linux counts a hundred ticks a second for programs, whatever its own clock does.
  return ticks > 0 && boot > 0 ? boot * 1000 + ticks * 10 : undefined;
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
