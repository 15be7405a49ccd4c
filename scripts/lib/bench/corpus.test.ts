import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { fixtureEnv } from '../fixture.ts';
import { root } from '../root.ts';
import { growCorpus } from './corpus.ts';

/** Texts of the entries below a content folder. */
const entriesIn = (content: string): string[] =>
  globSync('*/*/en.mdx', { cwd: content }).filter((file) => !file.startsWith('pages'));

test('a grown corpus has every entry so many times, each under an id and a title of its own', () => {
  const original = join(root, fixtureEnv.CONTENT_DIR);
  const grown = mkdtempSync(join(tmpdir(), 'corpus-'));
  onTestFinished(() => {
    rmSync(grown, { recursive: true, force: true });
  });
  growCorpus(original, grown, 3);

  const entries = entriesIn(grown);
  expect(entries).toHaveLength(3 * entriesIn(original).length);
  const valuesOf = (field: string): string[] =>
    entries.map(
      (file) =>
        new RegExp(`^${field}: (.*)$`, 'm').exec(readFileSync(join(grown, file), 'utf8'))?.[1] ??
        '',
    );
  expect(new Set(valuesOf('title')).size).toBe(entries.length);
  const ids = valuesOf('id');
  expect(new Set(ids).size).toBe(entries.length);
  const ledger = parse(readFileSync(join(grown, 'ids.yaml'), 'utf8')) as Record<string, unknown>;
  expect(Object.keys(ledger)).toEqual(expect.arrayContaining(ids));
});
