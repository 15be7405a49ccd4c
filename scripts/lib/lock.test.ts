import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

const folder = mkdtempSync(join(tmpdir(), 'lock-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('withLock', () => {
  it('lets nobody else in until the work is done', async () => {
    const file = join(folder, 'work.lock');
    const events: string[] = [];
    const work = (name: string) =>
      withLock(file, 'the test', async () => {
        events.push(`${name} starts`);
        await sleep(20);
        events.push(`${name} ends`);
      });
    await Promise.all([work('a'), work('b')]);
    expect(events).toEqual(['a starts', 'a ends', 'b starts', 'b ends']);
    expect(existsSync(file)).toBe(false);
  });

  it('is left open by work that fails', async () => {
    const file = join(folder, 'failing.lock');
    await expect(
      withLock(file, 'the test', () => Promise.reject(new Error('expected'))),
    ).rejects.toThrow('expected');
    expect(await withLock(file, 'the test', () => Promise.resolve(1))).toBe(1);
  });

  it('takes over from a process that is gone', async () => {
    const file = join(folder, 'orphan.lock');
    // No system gives out so high a number.
    writeFileSync(file, '99999999');
    expect(await withLock(file, 'the test', () => Promise.resolve(1))).toBe(1);
  });

  const old = (file: string): void => {
    utimesSync(file, new Date(2020, 1), new Date(2020, 1));
  };
  const left: Readonly<Record<string, (file: string) => void>> = {
    'nothing, as a full disk leaves it': (file) => {
      writeFileSync(file, '');
      old(file);
    },
    'no number': (file) => {
      writeFileSync(file, 'spoiled');
    },
    'a number below zero, which means a group of processes': (file) => {
      writeFileSync(file, '-1');
    },
    'a folder': (file) => {
      mkdirSync(file);
    },
  };
  it.each(Object.entries(left))('takes over from a lock that holds %s', async (what, leave) => {
    const file = join(folder, `${what.replaceAll(/\W/g, '-')}.lock`);
    leave(file);
    expect(await withLock(file, 'the test', () => Promise.resolve(1))).toBe(1);
  });

  // Where the system does not tell when a process started, the lock is kept and the message says how to go on.
  it.runIf(process.platform === 'linux')(
    'takes over where another process has got the number of the owner',
    async () => {
      const file = join(folder, 'reused.lock');
      writeFileSync(file, String(process.pid));
      old(file);
      expect(await withLock(file, 'the test', () => Promise.resolve(1))).toBe(1);
    },
  );
});
