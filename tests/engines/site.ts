// The built site on a line that can be bad.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fixtureBase, fixtureSite } from '../../scripts/lib/fixture.ts';
import { serve } from '../../scripts/lib/server.ts';

/** What happens to requests on their way. */
export interface Line {
  /** Where the site is, with its base path. */
  url: string;
  /** Files whose address fits are not there. */
  missing: RegExp | undefined;
  /** Files whose address fits come this much later, in milliseconds. */
  late: { files: RegExp; by: number } | undefined;
  close: () => Promise<void>;
}

/** Serves the site of the fixture. */
export async function openLine(): Promise<Line> {
  const site = await serve({ folder: fixtureSite, base: fixtureBase, port: 0 });
  const server = createServer((request, response) => {
    const { url = '/' } = request;
    const answer = async (): Promise<void> => {
      if (line.missing?.test(url) === true) {
        response.writeHead(404).end();
        return;
      }
      const { late } = line;
      if (late?.files.test(url) === true) await new Promise((done) => setTimeout(done, late.by));
      const found = await fetch(`http://localhost:${String(site.port)}${url}`, {
        redirect: 'manual',
      });
      const headers = ['content-type', 'location'].flatMap((name) => {
        const value = found.headers.get(name);
        return value === null ? [] : [[name, value] as [string, string]];
      });
      // What one test has loaded is not there yet for the next one.
      const isPage = headers.some(([, value]) => value.startsWith('text/html'));
      response.writeHead(found.status, {
        ...Object.fromEntries(headers),
        'cache-control': isPage ? 'no-cache' : 'no-store',
      });
      response.end(Buffer.from(await found.arrayBuffer()));
    };
    answer().catch(() => response.destroy());
  });
  await new Promise<void>((done) => {
    server.listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  const line: Line = {
    url: `http://127.0.0.1:${String(port)}${fixtureBase}`,
    missing: undefined,
    late: undefined,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await site.close();
    },
  };
  return line;
}
