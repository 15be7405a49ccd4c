import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, vi } from 'vitest';
import { root } from '../../scripts/lib/root.ts';
import { cacheFolder } from '../../src/data/files.ts';

/**
 * Copies content for the tests of one file, which read it and change it as their own. It is gone when they have run, with
 * what builds have kept of it.
 *
 * @param original Content folder, from the root of the project.
 * @param name What the folder is known by while the tests run.
 * @returns The copy, and a folder around it for what else they write.
 */
export function contentCopy(original: string, name: string): { folder: string; content: string } {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  const content = join(folder, 'content');
  beforeAll(() => {
    cpSync(join(root, original), content, { recursive: true });
    // What this process reads is the copy, too.
    vi.stubEnv('CONTENT_DIR', content);
  });
  afterAll(() => {
    rmSync(join(root, cacheFolder()), { recursive: true, force: true });
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true, force: true });
  });
  return { folder, content };
}
