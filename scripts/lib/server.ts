// A small server for the built site. `astro preview` would do for looking at pages, but it knows
// one 404 page instead of one per language, does not add missing slashes, and does not compress,
// so the sizes and times measured with it would not be those of a real host.
import { statSync, createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import { answer, contentType, isCompressible, type Kind } from './static.ts';

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

/**
 * Serves a built site on the wished port or the next free one.
 *
 * @example
 * const site = await serve({ folder: 'dist', base: '/', port: 4321 });
 * site.url; // => 'http://localhost:4321/'
 */
export async function serve(options: ServeOptions): Promise<Site> {
  const { folder, base, host, onTaken } = options;
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    respond(request, response, folder, base);
  };
  for (let port = options.port, tries = 0; ; port += 1, tries += 1) {
    try {
      const servers = await listen(port, host, handle);
      const address = servers[0]?.address();
      const actual = typeof address === 'object' && address !== null ? address.port : port;
      return {
        port: actual,
        url: `http://${host === undefined || host === '0.0.0.0' ? 'localhost' : host}:${String(actual)}${base}`,
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
 * `localhost` means 127.0.0.1 to one program and ::1 to another, so take both or neither: a port
 * counts as taken when either is.
 */
async function listen(
  port: number,
  host: string | undefined,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server[]> {
  const first = await listenOn(port, host ?? '127.0.0.1', handle);
  if (host !== undefined) return [first];
  const address = first.address();
  const actual = typeof address === 'object' && address !== null ? address.port : port;
  try {
    return [first, await listenOn(actual, '::1', handle)];
  } catch (error) {
    // A machine without IPv6 has no ::1.
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return [first];
    await close(first);
    throw error;
  }
}

function listenOn(
  port: number,
  host: string,
  handle: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<Server> {
  return new Promise((done, fail) => {
    const server = createServer(handle);
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

function respond(
  request: IncomingMessage,
  response: ServerResponse,
  folder: string,
  base: string,
): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }
  const result = answer(request.url ?? '/', base, (path) => kindOf(join(folder, path)));
  if ('location' in result) {
    response.writeHead(result.status, { Location: result.location }).end();
    return;
  }
  if ('text' in result) {
    response.writeHead(result.status, { 'Content-Type': 'text/plain; charset=utf-8' });
    response.end(`${result.text}\n`);
    return;
  }
  sendFile(request, response, join(folder, result.file), result.status);
}

function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  status: number,
): void {
  const type = contentType(file);
  const { size, mtimeMs } = statSync(file);
  const etag = `W/"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  response.setHeader('Content-Type', type);
  response.setHeader('ETag', etag);
  // Astro puts a hash of the content into these names.
  const isHashed = file.includes('/_astro/');
  response.setHeader('Cache-Control', isHashed ? 'max-age=31536000, immutable' : 'no-cache');
  response.setHeader('Vary', 'Accept-Encoding');
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end();
    return;
  }
  const zip = isCompressible(type) && /\bgzip\b/.test(String(request.headers['accept-encoding']));
  if (zip) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', size);
  response.writeHead(status);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  // A reader who leaves in the middle is no error.
  const ended = (): void => undefined;
  const content = createReadStream(file);
  if (zip) pipeline(content, createGzip(), response, ended);
  else pipeline(content, response, ended);
}

function kindOf(path: string): Kind {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return undefined;
  return found.isDirectory() ? 'folder' : 'file';
}
