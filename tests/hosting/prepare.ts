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

/** What tests ask for in its compressed forms: all of it would take as long as the tests. */
const compressed = ['_astro', 'en', 'ko'];

/** Copies the site, compresses a part of it, and puts a file beside it that no server may show. */
export default async function prepare({ provide }: TestProject): Promise<() => void> {
  const parent = mkdtempSync(join(tmpdir(), 'hosted-'));
  chmodSync(parent, 0o755);
  const folder = join(parent, 'site');
  cpSync(fixtureSite, folder, { recursive: true });
  // Books take minutes to make; here it is about what they are sent as.
  mkdirSync(join(folder, 'books'), { recursive: true });
  for (const name of ['book.epub', 'book.pdf']) writeFileSync(join(folder, 'books', name), name);
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  for (const part of compressed) await compressSite(join(folder, part));
  provide('hosted', parent);
  return () => {
    rmSync(parent, { recursive: true });
  };
}
