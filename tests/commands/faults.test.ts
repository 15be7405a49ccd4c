// When the world fails a build: the site that is there stays whole, a sentence names cause and cure, and the next run
// recovers. In a copy of the project, whose cache nobody else uses.
import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findBrowser } from '../../scripts/lib/browser.ts';
import { fixtureEnv } from '../../scripts/lib/fixture.ts';
import type { Outcome } from '../../scripts/lib/process.ts';
import { root } from '../../scripts/lib/root.ts';

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

const folder = mkdtempSync(join(tmpdir(), 'faults-'));
const project = join(folder, 'project');
const fault = pathToFileURL(join(root, 'tests', 'commands', 'fault.mjs')).href;

/** Copies what a build needs; the libraries are the same for all. */
function copyProject(to: string): void {
  const parts = ['src', 'scripts', 'public', 'astro.config.mjs', 'tsconfig.json', 'package.json'];
  for (const part of [...parts, 'package-lock.json', fixtureEnv.CONTENT_DIR])
    cpSync(join(root, part), join(to, part), { recursive: true });
  symlinkSync(join(root, 'node_modules'), join(to, 'node_modules'), 'junction');
}

interface Running {
  outcome: Promise<Outcome>;
  /** Ends it as a machine that goes off would. */
  kill: () => void;
  /** What it has said so far. */
  said: () => string;
}

function start(
  command: string,
  env: Record<string, string> = {},
  cwd = project,
  args: readonly string[] = [],
): Running {
  const program = ['--import', fault, join(cwd, 'scripts', `${command}.ts`), ...args];
  const child = spawn(process.execPath, program, {
    cwd,
    detached: process.platform !== 'win32',
    env: {
      ...process.env,
      ...{ NO_COLOR: '1', CI: 'true', GITHUB_ACTIONS: '', NODE_ENV: '', ...fixtureEnv },
      ...{ OUT_DIR: join(cwd, 'dist'), CHROME_PATH: findBrowser() ?? '' },
      ...env,
    },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text: Buffer) => (output += text.toString()));
  return {
    outcome: new Promise((resolve) => {
      child.on('close', (code) => {
        resolve({ code: code ?? 1, output });
      });
    }),
    kill: () => {
      // With the processes that it started, which write as well.
      if (child.pid !== undefined && process.platform !== 'win32')
        process.kill(-child.pid, 'SIGKILL');
      else child.kill('SIGKILL');
    },
    said: () => output,
  };
}
const finish = (...args: Parameters<typeof start>): Promise<Outcome> => start(...args).outcome;

/** Every file of a folder with its bytes. */
function filesOf(base: string): Map<string, string> {
  const files = readdirSync(base, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .sort();
  return new Map(files.map((file) => [file.slice(base.length), readFileSync(file, 'latin1')]));
}

/** Names of the files that two folders do not have alike. */
function differences(one: Map<string, string>, other: Map<string, string>): string[] {
  const names = new Set([...one.keys(), ...other.keys()]);
  return [...names].filter((name) => one.get(name) !== other.get(name));
}

function expectPlain({ code, output }: Outcome): void {
  expect(code, output).toBe(1);
  expect(output).not.toMatch(/^\s+at .+:\d+/m);
  expect(output).not.toContain('This should not have happened');
}

const dist = join(project, 'dist');
let whole = new Map<string, string>();

beforeAll(async () => {
  copyProject(project);
  const { code, output } = await finish('build');
  expect(code, output).toBe(0);
  whole = filesOf(dist);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const expectWhole = (): void => {
  expect(differences(filesOf(dist), whole)).toEqual([]);
};

describe('a disk that fails', () => {
  it.each([
    ['is full while pages are written', 'ENOSPC', '.cache/site-new', '60', 'the disk is full'],
    ['is full from the start', 'ENOSPC', '', '0', 'the disk is full'],
    ['cannot be written', 'EROFS', '', '0', 'cannot be written'],
    ['is broken', 'EIO', '.cache/site-new', '20', 'the disk reports a fault'],
  ])('as it %s', async (_what, code, below, after, told) => {
    const outcome = await finish('build', {
      ...{ FAULT: code, FAULT_BELOW: join(project, below), FAULT_AFTER: after },
    });
    expectPlain(outcome);
    expect(outcome.output).toContain(told);
    expectWhole();
  });

  it('and only where finished work is kept costs time alone', async () => {
    const outcome = await finish('build', {
      ...{
        FAULT: 'ENOSPC',
        FAULT_BELOW: join(project, '.cache/parsed'),
        OUT_DIR: join(folder, 'kept'),
      },
    });
    expect(outcome.code, outcome.output).toBe(0);
    expect(differences(filesOf(join(folder, 'kept')), whole)).toEqual([]);
  });
});

describe('a folder', () => {
  it('that the bundler cannot read is named with the sign', async () => {
    const odd = join(folder, 'patterns #2');
    copyProject(odd);
    const outcome = await finish('build', {}, odd);
    expectPlain(outcome);
    expect(outcome.output).toContain(`The folder ${odd}`);
    expect(outcome.output).toContain('has `#` in its name');
  });
});

describe('a place that is taken', () => {
  it('by a file is left alone', async () => {
    const file = join(folder, 'thesis');
    writeFileSync(file, 'years of work');
    const outcome = await finish('build', { OUT_DIR: file });
    expectPlain(outcome);
    expect(outcome.output).toContain(`OUT_DIR names ${file}, which is a file.`);
    expect(readFileSync(file, 'utf8')).toBe('years of work');
  });

  it('by a file where the cache belongs is named', async () => {
    const bare = join(folder, 'bare');
    copyProject(bare);
    writeFileSync(join(bare, '.cache'), '');
    const outcome = await finish('build', {}, bare);
    expectPlain(outcome);
    expect(outcome.output).toContain(`${join(bare, '.cache')} is a file where a folder belongs`);
  });
});

/** Ways to spoil a file, one after the other over all of them. */
const spoils: readonly ((file: string) => void)[] = [
  (file) => {
    writeFileSync(file, '');
  },
  (file) => {
    writeFileSync(file, 'spoiled');
  },
  (file) => {
    writeFileSync(file, 'null');
  },
  (file) => {
    truncateSync(file, Math.floor(statSync(file).size / 2));
  },
  (file) => {
    const bytes = readFileSync(file);
    bytes.fill(0, Math.floor(bytes.length / 2));
    writeFileSync(file, bytes);
  },
  (file) => {
    rmSync(file);
    mkdirSync(file);
  },
];

describe('a build that was ended', () => {
  it('leaves the old site whole, and the next one recovers, also from a spoiled cache', async () => {
    const site = join(project, '.cache', 'site-new');
    const running = start('build');
    await vi.waitUntil(() => existsSync(join(site, 'en')), { timeout: 200_000, interval: 20 });
    running.kill();
    await running.outcome;
    expectWhole();

    const cache = join(project, '.cache');
    const files = [...filesOf(cache).keys()].map((file) => join(cache, file));
    // Each kind of kept work is spoiled in each way.
    const kinds = Map.groupBy(files, (file) => file.slice(cache.length + 1).split(/[\\/]/)[0]);
    expect(kinds.size).toBeGreaterThan(5);
    for (const ofKind of kinds.values())
      for (const [index, file] of ofKind.entries()) spoils[index % spoils.length]?.(file);

    const next = await finish('build');
    expect(next.code, next.output).toBe(0);
    expectWhole();
    expect(readdirSync(cache).filter((name) => /^site-|\.lock$/.test(name))).toEqual([]);
  });
});

describe('two builds at once', () => {
  it('wait for each other and make the same', async () => {
    const places = ['one', 'two'].map((name) => join(folder, name));
    const outcomes = await Promise.all(places.map((place) => finish('build', { OUT_DIR: place })));
    expect(outcomes.map(({ code }) => code)).toEqual([0, 0]);
    expect(outcomes.map(({ output }) => output).join('\n')).toContain('Waiting for another build');
    for (const place of places) expect(differences(filesOf(place), whole)).toEqual([]);
  });
});

describe('another machine', () => {
  it('makes the same site, byte for byte, on its own clock, in its language, place and number of cores', async () => {
    const elsewhere = join(folder, 'プロジェクト of another');
    copyProject(elsewhere);
    const { code, output } = await finish(
      'build',
      {
        ...{ TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
        ...{ LANGUAGE: 'tr', CLOCK_DAYS: '200', CORES: '1' },
      },
      elsewhere,
    );
    expect(code, output).toBe(0);
    expect(differences(filesOf(join(elsewhere, 'dist')), whole)).toEqual([]);
  });
});

describe('a browser that is killed while it draws', () => {
  const browser = findBrowser();
  it.skipIf(process.platform === 'win32' || browser === undefined)(
    'is named, leaves no half of a picture, and the next run draws',
    async () => {
      const drawing = join(project, fixtureEnv.CONTENT_DIR, 'serving/batch/diagrams/run.en.svg');
      const before = readFileSync(drawing, 'utf8');
      // A run that ended while it wrote; what is half there is drawn anew.
      truncateSync(drawing, Math.floor(before.length / 2));
      const dying = join(folder, 'dying.sh');
      writeFileSync(
        dying,
        `#!/bin/sh\ncase "$*" in *--version*) exit 0;; esac\n"${String(browser)}" "$@" &\nsleep 0.3\nkill -9 $!\n`,
        { mode: 0o755 },
      );
      const killed = await finish('diagrams', { CHROME_PATH: dying });
      expectPlain(killed);
      expect(killed.output).toContain('the browser ended before it was done');
      expect(killed.output).toContain('CHROME_PATH');
      expect(readdirSync(join(drawing, '..')).sort()).toEqual(['run.en.svg', 'run.ja.svg']);

      const next = await finish('diagrams');
      expect(next.code, next.output).toBe(0);
      expect(readFileSync(drawing, 'utf8')).toMatch(/<\/svg>\n$/);
    },
  );
});
