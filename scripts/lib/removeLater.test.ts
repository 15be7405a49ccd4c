import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { removeLater, sweepRemoved } from './removeLater.ts';

let base = '';
let store = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'remove-'));
  store = join(base, 'cache');
  mkdirSync(join(base, 'site', 'deep'), { recursive: true });
  writeFileSync(join(base, 'site', 'deep', 'page.html'), 'old');
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});
const waiting = (): string[] => readdirSync(join(store, 'removed'));

it('takes a folder away at once, and deletes it in the end', async () => {
  removeLater(join(base, 'site'), store);
  expect(existsSync(join(base, 'site'))).toBe(false);
  await vi.waitFor(() => {
    expect(waiting()).toEqual([]);
  }, 10_000);
});

it('does nothing where there is nothing', () => {
  removeLater(join(base, 'missing'), store);
  expect(existsSync(store)).toBe(false);
});

it('removes a folder that cannot be put aside', () => {
  writeFileSync(store, 'a file where the store should be');
  removeLater(join(base, 'site'), store);
  expect(existsSync(join(base, 'site'))).toBe(false);
});

it('takes up what was left', async () => {
  mkdirSync(join(store, 'removed', 'one-abc', 'site-old'), { recursive: true });
  sweepRemoved(store);
  await vi.waitFor(() => {
    expect(waiting()).toEqual([]);
  }, 10_000);
});
