// One at a time, across processes. Plain JavaScript on Node built-ins (see node.mjs).
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
    const owner = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
    if (!isAlive(owner)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!waiting) process.stderr.write(`Waiting for ${what} (process ${owner}) …\n`);
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

/** @param {number} pid */
function isAlive(pid) {
  // A file just created and not yet written reads as 0; its writer is a moment away.
  if (pid === 0) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}
