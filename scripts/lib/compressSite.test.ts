import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressSite } from './compressSite.ts';

it('writes both forms beside texts that are worth it, and removes old ones', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'compress-'));
  const at = (name: string): string => join(folder, name);
  const text = 'word '.repeat(500);
  writeFileSync(at('index.html'), text);
  writeFileSync(at('small.css'), 'a{}');
  writeFileSync(at('picture.png'), text);
  writeFileSync(at('gone.js.br'), '');
  expect(await compressSite(folder)).toMatchObject({ files: 1, before: text.length });
  expect(brotliDecompressSync(readFileSync(at('index.html.br'))).toString()).toBe(text);
  expect(gunzipSync(readFileSync(at('index.html.gz'))).toString()).toBe(text);
  for (const name of ['small.css.br', 'picture.png.gz', 'gone.js.br'])
    expect(existsSync(at(name)), name).toBe(false);
  rmSync(folder, { recursive: true });
});
