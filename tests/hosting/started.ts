// Servers over a copy of the fixture's site, on free ports of the loopback interface.
import { join } from 'node:path';
import { request, type IncomingHttpHeaders } from 'node:http';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { fixtureBase } from '../../scripts/lib/fixture.ts';
import { setups, startServer, type Started } from '../../scripts/lib/hosting/startServer.ts';
import { serve } from '../../scripts/lib/server.ts';
import { findServer } from '../../scripts/lib/servers.ts';
import { movedIn, type HostedSite } from '../../src/site/hosting/site.ts';

export type ServerName = keyof typeof setups | 'preview';

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** Asks a server, with the path as it is written. */
export type Get = (
  path: string,
  headers?: Readonly<Record<string, string>>,
  method?: string,
) => Promise<Answer>;

export const locales = ['en', 'ja', 'ko'] as const;

/** What the servers are told of the site. */
export const site: HostedSite = {
  base: fixtureBase,
  locales,
  moved: movedIn(fixtureBase, locales, [{ from: 'serving/one-server', to: 'serving/web-single' }]),
};

/**
 * Says what is tested of each server. Tests of one that is not installed count as skipped.
 *
 * @param told what the servers are told of the site, where that is something else
 */
export function onServers(
  names: readonly ServerName[],
  tests: (get: Get, name: ServerName) => void,
  told = site,
): void {
  for (const name of names)
    describe.skipIf(name !== 'preview' && !findServer(name))(name, () => {
      let server: Started | undefined;
      beforeAll(async () => {
        server = await start(name, told);
      }, 60_000);
      afterAll(() => server?.stop());
      tests((path, headers, method) => ask(server?.port ?? 0, path, headers, method), name);
    });
}

async function start(name: ServerName, told: HostedSite): Promise<Started> {
  const folder = join(inject('hosted'), 'site');
  if (name === 'preview') {
    const preview = await serve({ folder, base: fixtureBase, port: 0 });
    return { port: preview.port, stop: preview.close };
  }
  const started = await startServer(name, setups[name](told, folder));
  if (!started) throw new Error(`${name} was here and is gone.`);
  return started;
}

/** Asks with the path as it is, which `fetch` would tidy up. */
function ask(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
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
