// What lies in the content and is no text: links out of it, pipes, folders by the names of files, files larger than memory.
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { fixtureEnv } from '../../scripts/lib/fixture.ts';
import { run } from '../../scripts/lib/process.ts';
import { root } from '../../scripts/lib/root.ts';
import type { Finding } from '../../src/catalogue/finding.ts';

// Long enough for a busy machine; who waits for a pipe waits for ever.
vi.setConfig({ testTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'odd-files-'));
const content = join(folder, 'content');
const place = (path: string): string => join(content, path);
beforeAll(() => {
  cpSync(join(root, fixtureEnv.CONTENT_DIR), content, { recursive: true });
  writeFileSync(join(folder, 'outside.mdx'), '---\ntitle: Secret\n---\n');
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const pipe = (path: string): void => {
  spawnSync('mkfifo', [place(path)]);
};
/** A file that is as large as it says and takes no room on the disk. */
const huge = (path: string): void => {
  writeFileSync(place(path), '');
  truncateSync(place(path), 6 * 1024 ** 3);
};

/** What stands in place of a file, or beside the others, and what its finding says. */
const odd: Readonly<Record<string, [path: string, make: (path: string) => void, told: string]>> = {
  'a link out of the content': [
    'serving/batch/ja.mdx',
    (path) => {
      symlinkSync(join(folder, 'outside.mdx'), place(path));
    },
    'This is a link to another file or folder, which is not followed.',
  ],
  'a link to itself': [
    'serving/batch/ja.mdx',
    (path) => {
      symlinkSync(place(path), place(path));
    },
    'This is a link to another file or folder, which is not followed.',
  ],
  'a folder that is a link to one above it': [
    'serving/again',
    (path) => {
      symlinkSync(content, place(path));
    },
    'This is a link to another file or folder, which is not followed.',
  ],
  'a catalogue.yaml that never ends': [
    'catalogue.yaml',
    (path) => {
      symlinkSync('/dev/zero', place(path));
    },
    'This is a link to another file or folder, which is not followed.',
  ],
  'a folder by the name of a text': [
    'serving/batch/ja.mdx',
    (path) => {
      mkdirSync(place(path));
    },
    'This is a folder, where a file belongs.',
  ],
  'a folder by the name of the ledger': [
    'ids.yaml',
    (path) => {
      mkdirSync(place(path));
    },
    'This is a folder, where a file belongs.',
  ],
  'a text larger than memory': ['serving/batch/ja.mdx', huge, 'The file has 6,442,450,944 bytes;'],
  'a catalogue.yaml larger than memory': [
    'catalogue.yaml',
    huge,
    'The file has 6,442,450,944 bytes;',
  ],
  'a drawing larger than memory': [
    'serving/batch/diagrams/run.en.svg',
    huge,
    'The file has 6,442,450,944 bytes;',
  ],
  'something else larger than memory': [
    'model.bin',
    huge,
    'This file has no place in the content.',
  ],
  ...(process.platform === 'win32'
    ? {}
    : {
        'a text that is a pipe': ['serving/batch/ja.mdx', pipe, 'This is no file with content.'],
        'a catalogue.yaml that is a pipe': [
          'catalogue.yaml',
          pipe,
          'This is no file with content.',
        ],
      }),
};

describe('the check, on', () => {
  it.each(Object.entries(odd))('%s', async (_name, [path, make, told]) => {
    rmSync(place(path), { recursive: true, force: true });
    make(path);
    const program = ['--max-old-space-size=200', join(root, 'scripts', 'check.ts'), '--json'];
    const { code, output } = await run(process.execPath, program, {
      env: { NO_COLOR: '1', CI: 'true', GITHUB_ACTIONS: '', CONTENT_DIR: content },
    });
    rmSync(place(path), { recursive: true, force: true });
    const original = join(root, fixtureEnv.CONTENT_DIR, path);
    if (existsSync(original)) cpSync(original, place(path), { recursive: true });
    expect(output).not.toMatch(/^\s+at .+:\d+/m);
    expect(code).toBe(1);
    const findings = JSON.parse(output.slice(output.indexOf('['))) as Finding[];
    const own = findings.filter(({ file }) => file.replace(/\/$/, '') === `content/${path}`);
    expect(own.map(({ level, message }) => `${level} ${message}`).join('\n')).toContain(
      `error ${told}`,
    );
    // What a link leads to is never read.
    expect(output).not.toContain('Secret');
  });
});
