import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStored, writeStored } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const svg = '<svg class="diagram" data-digest="0123456789abcdef"><title>T</title></svg>';

test('gives back what was stored, with its digest', () => {
  const path = join(folder, 'diagrams', 'polling.en.svg');
  expect(readStored(path)).toBeUndefined();
  writeStored(path, svg);
  expect(readStored(path)).toEqual({ svg, digest: '0123456789abcdef' });
});

test('does not touch a file that says the same', () => {
  const path = join(folder, 'diagrams', 'same.en.svg');
  writeStored(path, svg);
  const before = statSync(path, { bigint: true }).mtimeNs;
  writeStored(path, svg);
  expect(statSync(path, { bigint: true }).mtimeNs).toBe(before);
});

test('a file without a digest is outdated, not an error', () => {
  const path = join(folder, 'edited.svg');
  writeFileSync(path, '<svg><text data-digest="abc"/></svg>');
  expect(readStored(path)?.digest).toBe('');
});
