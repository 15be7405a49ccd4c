import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { digestFiles, lookAtFolder } from './files.ts';

const folder = mkdtempSync(join(tmpdir(), 'look-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});
const write = (path: string, text: string): void => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};

describe('a look at the content', () => {
  it('sees what authors wrote, not what systems and editors leave behind', () => {
    for (const path of [
      'tags.yaml',
      'serving/x/en.mdx',
      'serving/x/.en.mdx.swp',
      'serving/x/en.mdx~',
      'serving/.DS_Store',
      'Thumbs.db',
    ])
      write(path, path);
    const look = lookAtFolder(folder);
    expect([...look.keys()]).toEqual(['content/serving/x/en.mdx', 'content/tags.yaml']);
    expect(look.get('content/tags.yaml')?.bytes().toString()).toBe('tags.yaml');
  });

  it('reads again what was saved since, and nothing else', () => {
    const before = lookAtFolder(folder);
    write('tags.yaml', 'changed');
    utimesSync(join(folder, 'tags.yaml'), 1, 1);
    const after = lookAtFolder(folder, before);
    expect(after.get('content/serving/x/en.mdx')).toBe(before.get('content/serving/x/en.mdx'));
    expect(after.get('content/tags.yaml')?.bytes().toString()).toBe('changed');
  });

  it('has a digest of names and bytes', () => {
    const digest = (): string => digestFiles(lookAtFolder(folder).values());
    const first = digest();
    expect(digest()).toBe(first);
    write('tags.yaml', 'changes');
    expect(digest()).not.toBe(first);
  });
});
