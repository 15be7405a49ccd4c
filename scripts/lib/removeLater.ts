import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';

/** Where folders wait for their end. */
const doomedFolder = (store: string): string => join(store, 'removed');

const program = `
for (const path of process.argv.slice(1))
  try { require('node:fs').rmSync(path, { recursive: true, force: true }); } catch {}
`;

/**
 * Removes a folder without waiting: it is gone from its place at once, and a process of its own deletes its files. On
 * disks that give freed blocks back at once, thousands of files take longer to delete than to write.
 *
 * @param folder What is removed; nothing happens if it is not there.
 * @param store Folder on the same disk in which it lies until then: `.cache/`. What an ended machine left there,
 *   `sweepRemoved` takes up.
 * @example
 * removeLater('.cache/site-old', '.cache')
 */
export function removeLater(folder: string, store: string): void {
  if (!existsSync(folder)) return;
  try {
    mkdirSync(doomedFolder(store), { recursive: true });
    const place = mkdtempSync(join(doomedFolder(store), 'one-'));
    renameSync(folder, join(place, basename(folder)));
    remove([place]);
  } catch {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Removes what earlier runs were not able to delete.
 *
 * @param store See `removeLater`.
 */
export function sweepRemoved(store: string): void {
  const folder = doomedFolder(store);
  if (existsSync(folder)) remove(readdirSync(folder).map((name) => join(folder, name)));
}

function remove(paths: readonly string[]): void {
  if (paths.length === 0) return;
  spawn(process.execPath, ['-e', program, ...paths], { detached: true, stdio: 'ignore' })
    // Without a process the folder stays until a later sweep.
    .on('error', () => undefined)
    .unref();
}
