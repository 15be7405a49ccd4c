import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { readStored, storedDiagramPath, writeStored } from './store.ts';

const folder = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const svg = '<svg class="diagram" data-digest="0123456789abcdef"><title>T</title></svg>';

test('keeps a picture beside its entry', () => {
  expect(storedDiagramPath('content/serving/asynchronous', 'polling', 'ja')).toBe(
    'content/serving/asynchronous/diagrams/polling.ja.svg',
  );
});

test('gives back what was stored, with its digest', () => {
  const path = storedDiagramPath(folder, 'polling', 'en');
  expect(readStored(path)).toBeUndefined();
  writeStored(path, svg);
  expect(readStored(path)).toEqual({ svg, digest: '0123456789abcdef' });
});

test('does not touch a file that says the same', () => {
  const path = storedDiagramPath(folder, 'same', 'en');
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
