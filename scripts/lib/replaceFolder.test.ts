import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { contentFolder } from '../../src/config/catalogue.ts';
import { mendInterrupted, refuseFolder, replaceFolder } from './replaceFolder.ts';
import { root } from './root.ts';

let base = '';
let store = '';
let site = '';
const make = (folder: string, text: string): string => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, '404.html'), text);
  return folder;
};
const shows = (folder: string): string => readFileSync(join(folder, '404.html'), 'utf8');
/** What is in the way of nobody is deleted by a process of its own. */
const expectNothingElse = (): Promise<void> =>
  vi.waitFor(() => {
    expect(readdirSync(store, { recursive: true })).toEqual(['removed']);
  }, 10_000);

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'replace-'));
  store = join(base, 'cache');
  site = join(base, 'site');
  mkdirSync(store);
});
afterEach(() => {
  rmSync(base, { recursive: true });
});

describe('replaceFolder', () => {
  it('puts the new folder in the place of the old one and leaves nothing else', async () => {
    make(site, 'old');
    replaceFolder(site, make(join(store, 'site-new'), 'new'), store);
    expect(shows(site)).toBe('new');
    await expectNothingElse();
    expect(readdirSync(base).sort()).toEqual(['cache', 'site']);
  });

  it('makes the place where there was none', () => {
    const deep = join(base, 'a', 'b');
    replaceFolder(deep, make(join(store, 'site-new'), 'new'), store);
    expect(shows(deep)).toBe('new');
  });

  it('keeps the old folder where the new one cannot come', () => {
    make(site, 'old');
    expect(() => {
      replaceFolder(site, join(store, 'missing'), store);
    }).toThrow('ENOENT');
    expect(shows(site)).toBe('old');
  });
});

describe('mendInterrupted', () => {
  it('puts a folder back that was put aside when the run ended', async () => {
    make(join(store, 'site-old'), 'old');
    make(join(store, 'site-new'), 'half');
    writeFileSync(join(store, 'site-old.txt'), site);
    mendInterrupted(store);
    expect(shows(site)).toBe('old');
    await expectNothingElse();
  });

  it('leaves a folder alone that is there already', async () => {
    make(site, 'new');
    make(join(store, 'site-old'), 'old');
    writeFileSync(join(store, 'site-old.txt'), site);
    mendInterrupted(store);
    expect(shows(site)).toBe('new');
    await expectNothingElse();
  });

  it.each(['', 'no/such/place\0', '/'])('clears up when the note says %j', async (note) => {
    make(join(store, 'site-old'), 'old');
    writeFileSync(join(store, 'site-old.txt'), note);
    mendInterrupted(store);
    await expectNothingElse();
  });
});

describe('refuseFolder', () => {
  const refused: Readonly<Record<string, () => string>> = {
    'which holds this project': () => root,
    'which holds this project ': () => join(root, '..'),
    'where the content lies': () => contentFolder(root),
    'where the content lies ': () => join(contentFolder(root), 'serving'),
    'which is a part of this project': () => join(root, 'src'),
    'which is a file': () => {
      writeFileSync(site, 'text');
      return site;
    },
    'which holds something else than a built site': () => {
      mkdirSync(site);
      writeFileSync(join(site, 'thesis.docx'), 'text');
      return site;
    },
  };
  it.each(Object.entries(refused))('a folder %s', (why, folder) => {
    expect(() => {
      refuseFolder(root, folder());
    }).toThrow(why.trim());
  });

  it('and takes one that is new, empty or holds a site', () => {
    refuseFolder(root, site);
    mkdirSync(site);
    refuseFolder(root, site);
    refuseFolder(root, make(site, 'old'));
    refuseFolder(root, join(root, 'dist'));
    expect(existsSync(site)).toBe(true);
  });
});
