// Whatever is in the cache, a replica starts with the bytes that its checksum names or does not start.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { documentsOf, excerpt } from '../harness/excerpt.ts';

interface Container {
  command?: string[];
  args?: string[];
  env: { name: string; value: string }[];
  volumeMounts: { mountPath: string; readOnly?: boolean }[];
}
interface Manifest {
  spec: { template: { spec: { initContainers: [Container]; containers: [Container] } } };
}

const [manifest] = documentsOf(excerpt(import.meta.url, 'yaml')) as [Manifest];
const pod = manifest.spec.template.spec;
const [init] = pod.initContainers;
const [server] = pod.containers;

const weights = 'the weights';
const checksum = createHash('sha256').update(weights).digest('hex');

let folder: string;
const cache = (...path: string[]): string => join(folder, 'cache', ...path);
const model = (): string => cache(checksum, 'model.onnx');

/** Puts a program on the path of the script. */
function program(name: string, script: string): void {
  const file = join(folder, 'bin', name);
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
}

/** Runs the init container with a storage client that writes the given bytes and notes that it was called. */
function start(stored = weights): { status: number | null; fetched: number; errors: string } {
  const log = join(folder, 'fetched');
  writeFileSync(log, '');
  program('fetch', `echo "$1" >> '${log}'; printf %s '${stored}' > "$2"`);
  const [shell = '', ...options] = init.command ?? [];
  const script = (init.args ?? []).join('\n').replaceAll('/cache', cache());
  const { status, stderr, error } = spawnSync(shell, [...options, script], {
    encoding: 'utf8',
    env: {
      ...process.env,
      LC_ALL: 'C',
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      MODEL_URI: 's3://models/churn',
      MODEL_SHA256: checksum,
    },
  });
  if (error) throw error;
  return { status, fetched: readFileSync(log, 'utf8').split('\n').length - 1, errors: stderr };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'model-load-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(cache());
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('operation/model-load', () => {
  it('is run where the commands are those of a Linux image', () => {
    const { stdout } = spawnSync('mv', ['--version'], { encoding: 'utf8' });
    expect(stdout, 'GNU coreutils are needed: on macOS, put those of Homebrew first').toMatch(
      /GNU|uutils/,
    );
  });

  it('fetches once and starts from the cache afterwards', () => {
    expect(start()).toMatchObject({ status: 0, fetched: 1 });
    expect(start()).toMatchObject({ status: 0, fetched: 0 });
    expect(readFileSync(model(), 'utf8')).toBe(weights);
  });

  it('replaces a cached copy that is damaged', () => {
    start();
    writeFileSync(model(), 'other bytes');
    expect(start()).toMatchObject({ status: 0, fetched: 1 });
    expect(readFileSync(model(), 'utf8')).toBe(weights);
  });

  it('replaces a cache entry without a model', () => {
    mkdirSync(cache(checksum));
    expect(start()).toMatchObject({ status: 0, fetched: 1 });
    expect(readFileSync(model(), 'utf8')).toBe(weights);
  });

  it('does not start with weights that are not the ones it asked for, and leaves nothing behind', () => {
    expect(start('other bytes').status).not.toBe(0);
    expect(readdirSync(cache())).toEqual([]);
  });

  it('starts when another Pod was faster', () => {
    const copy = `mkdir -p '${cache(checksum)}' && printf %s '${weights}' > '${model()}'`;
    program('chmod', `${copy}; exec /bin/chmod "$@"`);
    expect(start()).toMatchObject({ status: 0, fetched: 1 });
    expect(readdirSync(cache())).toEqual([checksum]);
  });

  it('does not start when the copy cannot be put in its place', () => {
    program('mv', 'exit 1');
    expect(start().status).not.toBe(0);
    expect(readdirSync(cache())).toEqual([]);
  });

  it('lets the server read what the init container wrote', () => {
    start();
    expect(statSync(cache(checksum)).mode & 0o005).toBe(0o005);
    expect(existsSync(model())).toBe(true);
  });

  it('gives both containers the same pair, and the server no right to write', () => {
    expect(server.env).toEqual(init.env);
    expect(server.volumeMounts[0]?.readOnly).toBe(true);
  });
});
