import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
});
