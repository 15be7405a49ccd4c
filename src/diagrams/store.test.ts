import { expect, test } from 'vitest';
import { parseStored } from './store.ts';

const svg = '<svg class="diagram" data-digest="0123456789abcdef"><title>T</title></svg>';

test('gives the picture with what it was drawn from', () => {
  expect(parseStored(`${svg}\n`)).toEqual({ svg, digest: '0123456789abcdef' });
});

test('a file without a digest is outdated, not an error', () => {
  expect(parseStored('<svg><text data-digest="abc"/></svg>').digest).toBe('');
});
