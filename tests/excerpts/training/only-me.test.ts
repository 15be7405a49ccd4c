// The clean room sees the clone and the identity of the job and nothing else, stops at the first failure, and leaves
// nothing behind.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { excerpt } from '../harness/excerpt.ts';

let folder: string;

/** Puts a program on the path of the script, which notes how it was called. */
function program(name: string, script: string): void {
  const file = join(folder, 'bin', name);
  writeFileSync(
    file,
    `#!/bin/sh\nprintf '%s\\n' "${name} $*" >> '${join(folder, 'calls')}'\n${script}\n`,
  );
  chmodSync(file, 0o755);
}

/** Runs the script with a `docker` that runs the command of the container here, and a `uv` that may fail. */
function cleanRoom(env: Record<string, string> = {}, failing = 'nothing') {
  writeFileSync(join(folder, 'calls'), '');
  program('git', '');
  program('uv', `case "$*" in *${failing}*) exit 3;; esac`);
  // The options end where the image begins, which the test names.
  program('docker', `while [ "$1" != image@sha256:1 ]; do shift; done; shift; exec "$@"`);
  const args = ['-s', 'ssh://repository', 'c0ffee', 'snapshot-7'];
  const { status, stderr, error } = spawnSync('bash', args, {
    input: excerpt(import.meta.url, 'shell').code,
    encoding: 'utf8',
    env: {
      PATH: [join(folder, 'bin'), process.env['PATH']].join(delimiter),
      TMPDIR: join(folder, 'work'),
      ...env,
    },
  });
  if (error) throw error;
  const calls = readFileSync(join(folder, 'calls'), 'utf8')
    .trim()
    .split(/\n(?=git|uv|docker)/);
  return { status, stderr, calls, left: readdirSync(join(folder, 'work')) };
}

const job = {
  TRAIN_IMAGE: 'image@sha256:1',
  JOB_TOKEN: '/ci/token',
  SNAPSHOT_ROLE: 'arn:aws:iam::1:role/snapshots',
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'only-me-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'work'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('training/only-me', () => {
  it('trains the commit on the snapshot, compares and tests', () => {
    const { status, calls, left, stderr } = cleanRoom(job);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(calls.join('\n')).toMatch(
      /checkout .*c0ffee[\s\S]*uv sync --locked[\s\S]*--snapshot snapshot-7[\s\S]*training\.compare[\s\S]*pytest/,
    );
    expect(left).toEqual([]);
  });

  it('shows the container the fresh clone and a token that it cannot change, and no key of a person', () => {
    const keys = { AWS_ACCESS_KEY_ID: 'mine', AWS_PROFILE: 'mine', SSH_AUTH_SOCK: '/mine' };
    const { calls } = cleanRoom({ ...job, ...keys });
    const docker = calls.find((call) => call.startsWith('docker')) ?? '';
    const clone = /git clone --quiet ssh:\/\/repository (\S+)/.exec(calls.join('\n'))?.[1] ?? '?';
    expect(docker.match(/--volume \S+/g)).toEqual([
      `--volume ${clone}:/src`,
      '--volume /ci/token:/run/job-token:ro',
    ]);
    expect(docker.match(/--env \S+/g)).toEqual([
      '--env HOME=/tmp',
      '--env AWS_WEB_IDENTITY_TOKEN_FILE=/run/job-token',
      '--env AWS_ROLE_ARN=arn:aws:iam::1:role/snapshots',
      '--env AWS_ROLE_SESSION_NAME=clean-room-c0ffee',
    ]);
    expect(docker).not.toContain('mine');
  });

  it.each(['sync', 'training.run', 'training.compare', 'pytest'])(
    'fails when %s fails, and goes no further',
    (step) => {
      const { status, calls, left } = cleanRoom(job, step);
      expect(status).not.toBe(0);
      expect(calls.at(-1)).toContain(step);
      expect(left).toEqual([]);
    },
  );

  it.each(['TRAIN_IMAGE', 'JOB_TOKEN', 'SNAPSHOT_ROLE'] as const)(
    'asks for %s before it does anything',
    (name) => {
      const { status, stderr, calls } = cleanRoom({ ...job, [name]: '' });
      expect(status).not.toBe(0);
      expect(stderr).toContain(name);
      expect(calls).toEqual(['']);
    },
  );
});
