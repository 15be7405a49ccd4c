// A small server for the built site, which behaves as a common static host does: `astro preview` knows one 404 page
// instead of one per language, does not add missing slashes and does not compress.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import compression from 'compression';
import sirv from 'sirv';
import { locales } from '../../src/i18n/locales.ts';
import { headersOf } from '../../src/site/hosting/rules.ts';
import { hostFiles } from '../../src/site/hosting/site.ts';

/** A running server. */
export interface Site {
  port: number;
  /** Where to look at it, base path included. */
  url: string;
  close: () => Promise<void>;
}

/** What to serve and where. */
export interface ServeOptions {
  /** The built site. */
  folder: string;
  /** Where it is mounted, with a slash on both ends. */
  base: string;
  /** 0 takes any free one. */
  port: number;
  /** Interface to listen on; the loopback addresses alone unless given. */
  host?: string | undefined;
  /** Hears of a taken port before the next one is tried. */
  onTaken?: (port: number) => void;
}

/** How many ports to try after the wished one. */
const TRIES = 50;

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/**
 * A base path with a slash on both ends.
 *
 * @example normalizeBase('docs') // => '/docs/'
 * @example normalizeBase(undefined) // => '/'
 */
export function normalizeBase(base: string | undefined): string {
  const inner = (base ?? '').split('/').filter((part) => part !== '');
  return inner.length === 0 ? '/' : `/${inner.join('/')}/`;
}

/** Answers requests for the files of a folder below a base path. */
function handlerOf(folder: string, base: string): Handler {
  const compress = compression();
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response, path) => {
      setHeaders(response, path.slice(1).replace(/^$|\/$/, '$&index.html'));
    },
    onNoMatch: (request, response) => {
      answerMissing(folder, request.url ?? '/', response);
    },
  });

  return (request, response) => {
    const url = request.url ?? '/';
    const [path = '/', ...query] = url.split('?');
    const search = query.length > 0 ? `?${query.join('?')}` : '';
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const decoded = decode(path);
    if (decoded === undefined) {
      response.writeHead(400, { 'Content-Type': 'text/plain' }).end('Bad request\n');
      return;
    }
    // A host with the site under a base path has something else at its root; a reader wants the site.
    const isRoot = path === '/' && base !== '/';
    const inside = decoded.startsWith(base) ? decoded.slice(base.length) : undefined;
    const isFolder =
      inside !== undefined &&
      inside !== '' &&
      !inside.endsWith('/') &&
      !inside.includes('..') &&
      existsSync(join(folder, inside, 'index.html'));
    if (isRoot || `${path}/` === base) {
      response.writeHead(isRoot ? 302 : 301, { Location: base + search }).end();
    } else if (isFolder) {
      response.writeHead(301, { Location: `${path}/${search}` }).end();
    } else if (inside === undefined || hostFiles.some((file) => file === inside)) {
      answerMissing(folder, '/', response);
    } else {
      // The types of the two packages know other versions of a request.
      compress(request as never, response as never, () => {
        request.url = `/${path.slice(base.length)}${search}`;
        files(request, response);
      });
    }
  };
}

/** The same headers as every other host sends. */
function setHeaders(response: ServerResponse, path: string): void {
  for (const [name, value] of Object.entries(headersOf(path, locales)))
    response.setHeader(name, value);
}

/** The missing page in the language of the path, or the one of the site. */
function answerMissing(folder: string, url: string, response: ServerResponse): void {
  const [, first = ''] = url.split(/[/?]/);
  const own = join(folder, /^[a-z-]+$/.test(first) ? first : '.', '404.html');
  const page = [own, join(folder, '404.html')].find((file) => existsSync(file));
  setHeaders(response, '404.html');
  response.writeHead(404);
  response.end(page === undefined ? 'Not found\n' : readFileSync(page));
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/**
 * Serves a built site on the wished port or the next free one.
 *
 * @example
 * const site = await serve({ folder: 'dist', base: '/', port: 0 });
 * await site.close();
 */
export async function serve({
  folder,
  base,
  host,
  port: wished,
  onTaken,
}: ServeOptions): Promise<Site> {
  const handler = handlerOf(folder, base);
  for (let port = wished, tries = 0; ; port += 1, tries += 1) {
    try {
      const servers = await listen(port, host, handler);
      const address = servers[0]?.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      const name = host === undefined || host === '0.0.0.0' ? 'localhost' : host;
      return {
        port: actual,
        url: `http://${name}:${String(actual)}${base}`,
        close: async () => {
          await Promise.all(servers.map(close));
        },
      };
    } catch (error) {
      const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
      if (!isTaken || tries === TRIES || port >= 65_535) throw error;
      onTaken?.(port);
    }
  }
}

/**
 * `localhost` means 127.0.0.1 to one program and ::1 to another, so take both or neither: a port counts as taken when
 * either is.
 */
async function listen(port: number, host: string | undefined, handler: Handler): Promise<Server[]> {
  const first = await listenOn(port, host ?? '127.0.0.1', handler);
  if (host !== undefined) return [first];
  const address = first.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  try {
    return [first, await listenOn(actual, '::1', handler)];
  } catch (error) {
    // A machine without IPv6 has no ::1.
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return [first];
    await close(first);
    throw error;
  }
}

function listenOn(port: number, host: string, handler: Handler): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer(handler);
    server.once('error', fail);
    server.listen(port, host, () => {
      server.off('error', fail);
      done(server);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done) => {
    server.close(() => {
      done();
    });
    // Browsers keep connections open for minutes.
    server.closeAllConnections();
  });
}
