// nginx and Caddy over a built site, on free ports of the loopback interface.
import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { caddyConfig } from '../../../src/site/hosting/caddy.ts';
import { nginxConfig } from '../../../src/site/hosting/nginx.ts';
import type { HostedSite } from '../../../src/site/hosting/site.ts';
import { findServer, type ServerProgram } from '../servers.ts';

/** A server that listens. */
export interface Started {
  port: number;
  stop: () => Promise<void>;
}

/** What a configuration is written for. */
export interface Place {
  /** `127.0.0.1:4711`. */
  listen: string;
  /** Empty, and the server may write into it. */
  alone: string;
  /** nginx's module for brotli, where there is one. */
  brotli: string | undefined;
}

/** A server, and how it is told what to do. */
export interface Setup {
  /** Gives the configuration. */
  config: (place: Place) => string;
  /** Gives the arguments. */
  args: (config: string, folder: string) => string[];
}

/** How each server is started. */
export const setups = {
  nginx: (site: HostedSite, folder: string): Setup => ({
    config: (place) => nginxConfig(site, { folder, ...place }),
    args: (config, home) => ['-p', home, '-e', 'stderr', '-c', config],
  }),
  caddy: (site: HostedSite, folder: string): Setup => ({
    config: ({ listen }) => caddyConfig(site, { folder, listen: `http://${listen}` }),
    args: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  }),
} as const;

/** The servers that sites are put on. */
export type ServerName = keyof typeof setups;

/**
 * Starts a server and waits until it answers.
 *
 * @returns undefined where it is not installed
 * @throws when it ends instead of answering, with its own words
 * @example
 * const started = await startServer('nginx', setups.nginx(hostedSite(), 'dist'));
 * await started?.stop();
 */
export async function startServer(name: ServerName, setup: Setup): Promise<Started | undefined> {
  const program = findServer(name);
  return program && startProgram(program, setup);
}

/**
 * Starts a program as a server, and waits until it answers.
 *
 * @param as the user that it runs as, where the one of this process may choose
 * @throws when it ends instead of answering, with its own words
 */
export async function startProgram(
  { program, env, brotli }: ServerProgram,
  setup: Setup,
  as?: { uid: number; gid: number },
): Promise<Started> {
  const parent = mkdtempSync(join(tmpdir(), 'hosting-'));
  // nginx's workers run as nobody where root starts it.
  chmodSync(parent, as ? 0o777 : 0o755);
  const port = await freePort();
  const file = join(parent, 'config');
  const home = join(parent, 'home');
  mkdirSync(home);
  const listen = `127.0.0.1:${String(port)}`;
  writeFileSync(file, setup.config({ listen, brotli, alone: parent }));
  const child = spawn(program, setup.args(file, parent), {
    env: { ...process.env, ...env, HOME: home, XDG_CONFIG_HOME: home },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...as,
  });
  const stop = (): Promise<void> =>
    new Promise((done) => {
      const end = (): void => {
        rmSync(parent, { recursive: true, force: true });
        done();
      };
      if (child.exitCode !== null || child.signalCode !== null) {
        end();
        return;
      }
      child.once('exit', end);
      child.kill();
    });
  try {
    await answering(child, port);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, stop };
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
      await fetch(`http://127.0.0.1:${String(port)}/`, { redirect: 'manual' });
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 50));
    }
  }
  throw new Error(`The server does not answer: ${said}`);
}
