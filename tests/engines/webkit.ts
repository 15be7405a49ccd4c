// WebKitGTK speaks plain WebDriver, and shows its window on a screen that nobody sees.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import type { Engine } from '../../scripts/lib/engines.ts';
import type { Session } from './driver.ts';

/** Where the package puts the browser that its driver drives. */
const browser = `/usr/lib/${process.arch === 'arm64' ? 'aarch64' : 'x86_64'}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;

/** Starts WebKitGTK with a home of its own. */
export async function startWebKit({ command, program }: Engine): Promise<Session> {
  const home = mkdtempSync(join(tmpdir(), 'engine-'));
  const started: ChildProcess[] = [];
  const end = (): void => {
    for (const child of started)
      try {
        // With all that it has started.
        process.kill(-(child.pid ?? 0), 'SIGKILL');
      } catch {
        // It has ended by itself.
      }
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', end);
  const screen = run(command, 'Xvfb', [
    ...['-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'],
  ]);
  started.push(screen);
  const display = await firstLine(screen.stdio[3] as Readable);
  const port = String(await freePort());
  started.push(
    run(command, program, [`--port=${port}`], {
      ...{ HOME: home, DISPLAY: `:${display}`, XDG_RUNTIME_DIR: home, NO_AT_BRIDGE: '1' },
      ...{ GIO_USE_VFS: 'local', GSETTINGS_BACKEND: 'memory' },
    }),
  );
  const driver = `http://127.0.0.1:${port}`;
  await answers(`${driver}/status`);
  const options = { binary: browser, args: ['--automation'] };
  const { sessionId } = (await ask(driver, 'POST', '/session', {
    capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': options } },
  })) as { sessionId: string };
  const send = (path: string, body: object): Promise<unknown> =>
    ask(driver, 'POST', `/session/${sessionId}/${path}`, body);
  await send('timeouts', { script: 20_000, pageLoad: 30_000 });
  await send('window/rect', { width: 1280, height: 900 });
  return {
    goto: async (url) => {
      await send('url', { url });
    },
    back: async () => {
      await send('back', {});
    },
    call: async (text, given) => {
      const script = `const done = arguments[1];
        (async () => (${text})(...arguments[0]))().then(
          (value) => done({ value }), (error) => done({ error: String(error) }));`;
      const { value, error } = (await send('execute/async', { script, args: [given] })) as {
        value?: unknown;
        error?: string;
      };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    act: async (source) => {
      await send('actions', { actions: [source] });
    },
    close: async () => {
      await ask(driver, 'DELETE', `/session/${sessionId}`).catch(() => undefined);
      process.off('exit', end);
      end();
    },
  };
}

function run(
  command: Engine['command'],
  program: string,
  words: readonly string[],
  env: Record<string, string> = {},
): ChildProcess {
  const [file, args] = command(program, words);
  return spawn(file, args, {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
    detached: true,
  });
}

const firstLine = (stream: Readable): Promise<string> =>
  new Promise((done, fail) => {
    stream.setEncoding('utf8').once('data', (text: string) => {
      done(text.trim());
    });
    stream.once('close', () => {
      fail(new Error('The screen of WebKit did not start.'));
    });
  });

function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        done(port);
      });
    });
  });
}

/** Waits for the driver to be there. */
async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if (await fetch(address).then(Boolean, () => false)) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('The driver of WebKit does not answer.');
}

async function ask(driver: string, method: string, path: string, body?: object): Promise<unknown> {
  const response = await fetch(driver + path, {
    method,
    ...(body ? { body: JSON.stringify(body) } : {}),
  });
  const { value } = (await response.json()) as { value: { error?: string; message?: string } };
  if (!response.ok) throw new Error(`${path}: ${value.error ?? ''}: ${value.message ?? ''}`);
  return value;
}
