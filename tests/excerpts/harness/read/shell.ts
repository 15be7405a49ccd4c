import { spawnSync } from 'node:child_process';
import type { Reader } from './trouble.ts';

/** Reads a shell script with the machine's own shell, which parses it and runs nothing. */
export const readShell: Reader = (code) => {
  for (const shell of ['bash', 'sh']) {
    const { error, status, stderr } = spawnSync(shell, ['-n'], {
      input: `${code}\n`,
      encoding: 'utf8',
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (error !== undefined) continue;
    if (status === 0) return undefined;
    const line = Number(/line (\d+)|: (\d+):/.exec(stderr)?.slice(1).find(Boolean) ?? 1);
    return { line, message: stderr.trim() };
  }
  return { line: 1, message: 'this machine has neither bash nor sh to read it with' };
};
