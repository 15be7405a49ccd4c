// Firefox speaks WebDriver BiDi by itself: messages over a socket.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from '../../scripts/lib/engines.ts';
import type { Session } from './driver.ts';

interface Message {
  id?: number;
  result?: unknown;
  error?: string;
  message?: string;
}

/** Starts Firefox with a profile of its own. */
export async function startFirefox({ command, program }: Engine): Promise<Session> {
  const profile = mkdtempSync(join(tmpdir(), 'engine-'));
  const [file, args] = command(program, [
    ...['--headless', '--no-remote', '--profile', profile],
    ...['--remote-debugging-port', '0', 'about:blank'],
  ]);
  const browser = spawn(file, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, HOME: profile },
  });
  const end = (): void => {
    browser.kill('SIGKILL');
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  process.once('exit', end);
  const address = await new Promise<string>((done, fail) => {
    let said = '';
    browser.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const [, found] = /listening on (ws:\S+)/.exec(said) ?? [];
      if (found !== undefined) done(`${found}/session`);
    });
    browser.once('exit', () => {
      fail(new Error(`Firefox did not start: ${said.slice(-500)}`));
    });
  });
  const send = await connect(address);
  await send('session.new', { capabilities: {} });
  const { contexts } = (await send('browsingContext.getTree', {})) as {
    contexts: { context: string }[];
  };
  const context = contexts[0]?.context ?? '';
  return {
    goto: async (url) => {
      await send('browsingContext.navigate', { context, url, wait: 'complete' });
    },
    back: async () => {
      await send('browsingContext.traverseHistory', { context, delta: -1 });
    },
    call: async (text, given) => {
      const { result, exceptionDetails } = (await send('script.callFunction', {
        // What comes back is a text: the protocol has a notation of its own for values.
        functionDeclaration: `async (given) => JSON.stringify(await (${text})(...JSON.parse(given)))`,
        arguments: [{ type: 'string', value: JSON.stringify(given) }],
        target: { context },
        awaitPromise: true,
      })) as { result?: { value?: string }; exceptionDetails?: { text: string } };
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result?.value === undefined ? undefined : (JSON.parse(result.value) as unknown);
    },
    act: async (source) => {
      await send('input.performActions', { context, actions: [source] });
    },
    close: async () => {
      await Promise.race([
        send('browser.close', {}).catch(() => undefined),
        new Promise((done) => setTimeout(done, 3000)),
      ]);
      process.off('exit', end);
      end();
    },
  };
}

/** Connects to the socket; what is sent gets the answer to it. */
async function connect(
  address: string,
): Promise<(method: string, params: object) => Promise<unknown>> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (message: Message) => void>();
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
  });
  await new Promise((done, fail) => {
    socket.addEventListener('open', done, { once: true });
    socket.addEventListener('error', fail, { once: true });
  });
  let last = 0;
  return (method, params) =>
    new Promise((done, fail) => {
      const id = ++last;
      waiting.set(id, ({ result, error, message = '' }) => {
        waiting.delete(id);
        if (error === undefined) done(result);
        else fail(new Error(`${method}: ${error}: ${message}`));
      });
      socket.send(JSON.stringify({ id, method, params }));
    });
}
