// Before the tests of this folder: one copy of the fixture's site for all of them.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compressSite } from '../../scripts/lib/compressSite.ts';
import { fixtureSite } from '../../scripts/lib/fixture.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder above the copy, which is called `site`. */
    hosted: string;
  }
}

/** Copies the site, compresses it, and puts a file beside it that no server may show. */
export default async function prepare({ provide }: TestProject): Promise<() => void> {
  const parent = mkdtempSync(join(tmpdir(), 'hosted-'));
  chmodSync(parent, 0o755);
  const folder = join(parent, 'site');
  cpSync(fixtureSite, folder, { recursive: true });
  // Books take minutes to make; here it is about what they are sent as.
  mkdirSync(join(folder, 'books'), { recursive: true });
  for (const name of ['book.epub', 'book.pdf']) writeFileSync(join(folder, 'books', name), name);
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  await compressSite(folder);
  provide('hosted', parent);
  return () => {
    rmSync(parent, { recursive: true });
  };
}
