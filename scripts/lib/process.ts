import { spawn } from 'node:child_process';
import { commandFile } from './node.mjs';
import { root } from './root.ts';

/** How a program ended. */
export interface Outcome {
  /** Its exit code; 1 when a signal or a time limit ended it. */
  code: number;
  /** What it wrote, both streams in the order they came. */
  output: string;
}

/** How to run a program. */
export interface RunOptions {
  /** Added to this process's environment. */
  env?: Record<string, string>;
  /** Ends the program after this many milliseconds. */
  limit?: number;
  /** Passes the output on as it comes, besides keeping it. */
  live?: boolean;
}

/**
 * Runs a program to its end and keeps its output.
 *
 * @example await run('apt-get', ['update'], { limit: 60_000 }) // => { code: 0, output: '…' }
 */
export function run(program: string, args: string[], options: RunOptions = {}): Promise<Outcome> {
  return new Promise((done) => {
    let output = '';
    // A group of its own can be ended with all its children.
    const detached = options.limit !== undefined && process.platform !== 'win32';
    const child = spawn(program, args, {
      cwd: root,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
      detached,
    });
    const end = (): void => {
      if (child.pid === undefined || child.exitCode !== null) return;
      try {
        process.kill(detached ? -child.pid : child.pid, 'SIGKILL');
      } catch {
        // It ended by itself in the meantime.
      }
    };
    const timer =
      options.limit === undefined
        ? undefined
        : setTimeout(() => {
            output += `\nStopped after ${String(options.limit)} ms.`;
            end();
          }, options.limit);
    process.once('exit', end);
    const read = (text: string): void => {
      output += text;
      if (options.live === true) process.stdout.write(text);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    const finish = (code: number): void => {
      clearTimeout(timer);
      process.off('exit', end);
      done({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      finish(1);
    });
    child.on('close', (code) => {
      finish(code ?? 1);
    });
  });
}

/**
 * Runs a TypeScript file of ours, or the command of a dependency, on this Node.
 *
 * @example await runNode('astro', ['build'])
 * @example await runNode('scripts/check.ts', [])
 */
export function runNode(target: string, args: string[], options?: RunOptions): Promise<Outcome> {
  const file = target.endsWith('.ts') ? target : commandFile(target, root);
  return run(process.execPath, [file, ...args], options);
}

/**
 * Makes a signal end this process in order, so that programs it runs end with it.
 *
 * @returns undoes it
 * @example const release = exitOnSignals();
 */
export function exitOnSignals(): () => void {
  const codes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;
  const handlers = Object.entries(codes).map(([signal, code]) => {
    const handler = (): never => process.exit(code);
    process.on(signal, handler);
    return (): void => {
      process.off(signal, handler);
    };
  });
  return () => {
    for (const undo of handlers) undo();
  };
}
