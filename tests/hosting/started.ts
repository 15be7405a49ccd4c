// Servers over a copy of the fixture's site, on free ports of the loopback interface.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressSite } from '../../scripts/lib/compressSite.ts';
import { fixtureBase, fixtureSite } from '../../scripts/lib/fixture.ts';
import { findServer } from '../../scripts/lib/servers.ts';
import { serve } from '../../scripts/lib/server.ts';
import { caddyConfig } from '../../src/site/hosting/caddy.ts';
import { nginxConfig } from '../../src/site/hosting/nginx.ts';
import { movedIn } from '../../src/site/hosting/site.ts';

export type ServerName = 'nginx' | 'caddy' | 'preview';

export interface Started {
  port: number;
  stop: () => Promise<void>;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const site = {
  base: fixtureBase,
  locales: ['en', 'ja', 'ko'],
  moved: movedIn(
    fixtureBase,
    ['en', 'ja', 'ko'],
    [{ from: 'serving/one-server', to: 'serving/web-single' }],
  ),
} as const;

/**
 * Copies the site and compresses it, once for all servers.
 *
 * @returns the folder above the site, which also has a file that no server may show
 */
export async function copySite(): Promise<string> {
  const parent = mkdtempSync(join(tmpdir(), 'hosted-'));
  chmodSync(parent, 0o755);
  const folder = join(parent, 'site');
  cpSync(fixtureSite, folder, { recursive: true });
  writeFileSync(join(parent, 'secret.txt'), 'secret');
  await compressSite(folder);
  return parent;
}

/** Starts a server over a site; undefined where it is not installed. */
export async function start(name: ServerName, folder: string): Promise<Started | undefined> {
  const program = name === 'preview' ? undefined : findServer(name);
  if (name !== 'preview' && program === undefined) return undefined;
  const parent = mkdtempSync(join(tmpdir(), 'hosting-'));
  // nginx's workers run as nobody where root starts it.
  chmodSync(parent, 0o755);
  const remove = (): void => {
    rmSync(parent, { recursive: true });
  };
  if (program === undefined) {
    const server = await serve({ folder, base: fixtureBase, port: 0 });
    const stop = async (): Promise<void> => {
      await server.close();
      remove();
    };
    return { port: server.port, stop };
  }
  const port = await freePort();
  const file = join(parent, 'config');
  const listen = `127.0.0.1:${String(port)}`;
  mkdirSync(join(parent, 'home'));
  writeFileSync(
    file,
    name === 'nginx'
      ? nginxConfig(site, { folder, listen, brotli: program.brotli, alone: parent })
      : caddyConfig(site, { folder, listen: `http://${listen}` }),
  );
  const args =
    name === 'nginx'
      ? ['-p', parent, '-e', 'stderr', '-c', file]
      : ['run', '--adapter', 'caddyfile', '--config', file];
  const env = {
    ...process.env,
    ...program.env,
    HOME: join(parent, 'home'),
    XDG_CONFIG_HOME: join(parent, 'home'),
  };
  const child = spawn(program.program, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
  await answering(child, port);
  return {
    port,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => {
          remove();
          done();
        });
        child.kill();
      }),
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

/** Waits until a server answers. */
async function answering(child: ChildProcess, port: number): Promise<void> {
  let said = '';
  child.stderr?.on('data', (part: Buffer) => {
    said += part.toString();
  });
  for (let tries = 0; tries < 200; tries += 1) {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said}`);
    try {
      await ask(port, '/');
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  throw new Error(`The server does not answer: ${said}`);
}

/** Asks with the path as it is, which `fetch` would tidy up. */
export function ask(
  port: number,
  path: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<Answer> {
  return new Promise((done, fail) => {
    const options = { port, path, method, headers, host: '127.0.0.1', agent: false };
    const asked = request(options, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => {
        const { statusCode: status = 0, headers: got } = response;
        done({ status, headers: got, body: Buffer.concat(parts) });
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}
