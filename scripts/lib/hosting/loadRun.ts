import autocannon from 'autocannon';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startServer, type ServerName, type Setup } from './startServer.ts';

/** What one kind of request came to. */
export interface Measured {
  what: string;
  perSecond: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  bytesPerSecond: number;
  errors: number;
}

/** How many readers ask at the same time. */
export const connections = 50;

const browserHeaders = { 'accept-encoding': 'gzip, deflate, br' };

/** The same program as it comes, over one folder: what is left of its speed is the machine's. */
const plain = {
  nginx: (folder: string): Setup => ({
    config: ({ listen, alone }) =>
      `daemon off; worker_processes auto; pid "${alone}/nginx.pid"; error_log stderr; events { worker_connections 1024; }
http { access_log off; sendfile on; tcp_nopush on; client_body_temp_path "${alone}/a"; proxy_temp_path "${alone}/b";
fastcgi_temp_path "${alone}/c"; uwsgi_temp_path "${alone}/d"; scgi_temp_path "${alone}/e";
server { listen ${listen}; root "${folder}"; } }`,
    args: (config, home) => ['-p', home, '-e', 'stderr', '-c', config],
  }),
  caddy: (folder: string): Setup => ({
    config: ({ listen }) =>
      `{\n\tadmin off\n\tauto_https off\n}\nhttp://${listen} {\n\troot * "${folder}"\n\tfile_server\n}\n`,
    args: (config) => ['run', '--adapter', 'caddyfile', '--config', config],
  }),
} as const;

/**
 * Asks a server for a visit over and over, then whether the same files have changed, then, started anew and with no
 * settings, for one plain file that is as large as an answer of the visit is on average.
 *
 * @param paths what a visit asks for, base path included
 * @param size average bytes of an answer
 * @param seconds for all of it
 * @returns undefined where the server is not installed
 */
export async function loadRun(
  name: ServerName,
  setup: Setup,
  paths: readonly string[],
  size: number,
  seconds: number,
): Promise<{ rows: Measured[]; unchanged: number } | undefined> {
  const started = await startServer(name, setup);
  if (!started) return undefined;
  const duration = seconds / 3;
  const rows: Measured[] = [];
  let unchanged = 0;
  try {
    rows.push(
      await measured(
        'a visit',
        started.port,
        duration,
        paths.map((path) => ({ path })),
      ),
    );
    const tags = await Promise.all(
      paths.map(async (path) => {
        const { headers } = await ask(started.port, path, browserHeaders);
        return { path, headers: { 'if-none-match': headers.etag ?? '' } };
      }),
    );
    const [tag] = tags;
    if (tag) {
      const { rawHeaders } = await ask(started.port, tag.path, {
        ...browserHeaders,
        ...tag.headers,
      });
      unchanged = rawHeaders.join('  ').length;
    }
    rows.push(await measured('the same again, unchanged', started.port, duration, tags));
  } finally {
    await started.stop();
  }
  rows.push(await reference(name, size, duration));
  return { rows, unchanged };
}

async function reference(name: ServerName, size: number, duration: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'plain-'));
  try {
    chmodSync(folder, 0o755);
    writeFileSync(join(folder, 'file.bin'), randomBytes(size));
    const started = await startServer(name, plain[name](folder));
    if (!started) throw new Error(`${name} was here and is gone.`);
    try {
      return await measured('reference: one plain file', started.port, duration, [
        { path: '/file.bin' },
      ]);
    } finally {
      await started.stop();
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function measured(
  what: string,
  port: number,
  duration: number,
  requests: { path: string; headers?: Record<string, string> }[],
): Promise<Measured> {
  const url = `http://127.0.0.1:${String(port)}`;
  const all = requests.map((one) => ({ ...one, headers: { ...browserHeaders, ...one.headers } }));
  const result = await autocannon({ url, connections, duration, requests: all });
  return {
    what,
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytesPerSecond: result.throughput.average,
    errors: result.errors + result.timeouts + result['4xx'] + result['5xx'],
  };
}

function ask(
  port: number,
  path: string,
  headers: Record<string, string>,
): Promise<{
  headers: Record<string, string | string[] | undefined> & { etag?: string | undefined };
  rawHeaders: string[];
}> {
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, path, headers, agent: false }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        done(answer);
      });
    });
    asked.on('error', fail);
    asked.end();
  });
}
