// Times programs as whole processes, with the memory of the largest one among them.
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** What one run took. */
export interface Measured {
  /** Wall time in milliseconds. */
  time: number;
  /** Resident bytes of the largest process at its peak; 0 where the system does not tell. */
  memory: number;
  /** Both streams. */
  output: string;
}

/** Peak of a process and of all that it started, as Linux keeps it. */
function peakOf(pid: number): number {
  try {
    const status = readFileSync(`/proc/${String(pid)}/status`, 'utf8');
    const own = Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
    const children = readFileSync(`/proc/${String(pid)}/task/${String(pid)}/children`, 'utf8');
    return Math.max(own, ...children.split(' ').filter(Boolean).map(Number).map(peakOf));
  } catch {
    return 0;
  }
}

function start(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
): { child: ChildProcess; output: () => string } {
  let text = '';
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own can be ended with all its children.
    detached: process.platform !== 'win32',
  });
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  return { child, output: () => text };
}

function end({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It ended by itself.
  }
}

/**
 * Runs a program to its end.
 *
 * @throws When it fails, with what it printed.
 */
export async function measure(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): Promise<Measured> {
  const started = performance.now();
  const { child, output } = start(program, args, cwd, env);
  let memory = 0;
  const watch = setInterval(() => {
    if (child.pid !== undefined) memory = Math.max(memory, peakOf(child.pid));
  }, 50);
  const code = await new Promise<number>((done) => {
    child.on('close', (status) => {
      done(status ?? 1);
    });
  });
  clearInterval(watch);
  const time = performance.now() - started;
  if (code !== 0) throw new Error(`${args.join(' ')} failed:\n${output()}`);
  return { time, memory, output: output() };
}

/**
 * Starts a server and waits until an address answers.
 *
 * @param address As `http://localhost:4321/en/`.
 * @returns Milliseconds from the start to the whole first page.
 * @throws When nothing answers within two minutes.
 */
export async function timeToFirstPage(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>>,
  address: string,
): Promise<number> {
  const started = performance.now();
  const { child, output } = start(program, args, cwd, env);
  try {
    while (performance.now() - started < 120_000) {
      try {
        const response = await fetch(address);
        await response.text();
        if (response.ok) return performance.now() - started;
      } catch {
        // Not up yet.
      }
      await sleep(10);
    }
    throw new Error(`${args.join(' ')} did not serve ${address}:\n${output()}`);
  } finally {
    end(child);
  }
}
