import fs, {
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readFolder, type FolderTexts } from './readFolder.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'read-folder-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  syncBuiltinESMExports();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array): string {
  const file = join(folder, 'wiki', path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
}

function read(): FolderTexts {
  const found = readFolder(join(folder, 'wiki'));
  if ('mistake' in found) throw new Error(found.mistake);
  return found;
}

describe('readFolder', () => {
  it('reads Markdown at any depth, without line ends and marks of other systems', () => {
    write('a/b/one.md', '\ufeff# One\r\n\r\nWords.\r\n');
    write('Two.MARKDOWN', '# Two\n');
    write('node_modules/three.md', '# Three\n');
    expect([...read().texts]).toEqual([
      ['Two.MARKDOWN', '# Two\n'],
      ['a/b/one.md', '# One\n\nWords.\n'],
    ]);
  });

  it.each([
    ['UTF-16', Buffer.from('\ufeff# One', 'utf16le'), 'The file is UTF-16, not UTF-8.'],
    ['another encoding', Buffer.from([0x23, 0x20, 0xe9, 0x0a]), 'The file is not valid UTF-8.'],
    ['nothing', Buffer.from(''), 'The file is empty.'],
    [
      'a conflict',
      Buffer.from('<<<<<<< a\nx\n=======\ny\n>>>>>>> b\n'),
      'A merge conflict is left',
    ],
    ['a line without end', Buffer.from('x'.repeat(5000)), 'The line has 5,000 characters'],
  ])('leaves out %s with the reason', (_what, bytes, reason) => {
    write('one.md', bytes);
    const { texts, leftOut } = read();
    expect(texts.size).toBe(0);
    expect(leftOut[0]?.path).toBe('one.md');
    expect(leftOut[0]?.reason).toContain(reason);
  });

  it('never reads a file larger than what it may become', () => {
    truncateSync(write('huge.md', ''), 6 * 1024 ** 3);
    expect(read().leftOut[0]?.reason).toBe(
      'The file has 6,442,450,944 bytes; 80,000 are accepted.',
    );
  });

  it('follows no link, neither to texts nor to pictures', () => {
    writeFileSync(join(folder, 'secret.md'), '# Secret\n');
    writeFileSync(join(folder, 'secret.png'), 'secret');
    write('one.md', '# One\n');
    symlinkSync(join(folder, 'secret.md'), join(folder, 'wiki', 'two.md'));
    symlinkSync(join(folder, 'wiki'), join(folder, 'wiki', 'again'));
    symlinkSync(join(folder, 'gone'), join(folder, 'wiki', 'gone.md'));
    symlinkSync(join(folder, 'secret.png'), join(folder, 'wiki', 'a.png'));
    const { texts, leftOut, picture } = read();
    expect([...texts.keys()]).toEqual(['one.md']);
    expect(leftOut.map(({ path, reason }) => `${path}: ${reason}`)).toEqual([
      'again: It is a link to another file of the folder, which is not followed.',
      'gone.md: It is a link that leads nowhere, which is not followed.',
      'two.md: It is a link out of the folder, which is not followed.',
    ]);
    expect(picture('a.png')).toBeUndefined();
    expect(picture('../secret.png')).toBeUndefined();
    symlinkSync(folder, join(folder, 'wiki', 'out'));
    expect(picture('out/secret.png')).toBeUndefined();
  });

  it('says that other documents are no Markdown', () => {
    write('one.rst', 'One\n===\n');
    expect(read().leftOut).toMatchObject([{ path: 'one.rst', reason: 'It is no Markdown.' }]);
  });

  it('says that a file may not be read', () => {
    write('one.md', '# One\n');
    // Whoever may do everything has no file that cannot be read.
    vi.spyOn(fs, 'readFileSync').mockImplementationOnce(() => {
      throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    });
    syncBuiltinESMExports();
    expect(read().leftOut[0]?.reason).toBe('The file cannot be read (EACCES).');
  });

  it.each([
    ['no such folder', 'gone', 'does not exist'],
    ['a file', 'wiki/one.md', 'is a file'],
    ['a folder without Markdown', 'wiki/empty', 'holds no Markdown'],
  ])('says that it is %s', (_what, name, mistake) => {
    write('one.md', '# One\n');
    mkdirSync(join(folder, 'wiki', 'empty'));
    expect(readFolder(join(folder, name))).toMatchObject({
      mistake: expect.stringContaining(mistake) as string,
    });
  });

  it('reads or leaves out whatever bytes there are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        write('one.md', bytes);
        const { texts, leftOut } = read();
        expect(texts.size + leftOut.length).toBe(1);
      }),
      { numRuns: 50 },
    );
  });
});
