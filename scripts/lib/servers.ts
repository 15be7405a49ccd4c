// nginx and Caddy, which the step `hosting` asks: those that are installed, or Debian's packages, unpacked into `.cache/`.
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './process.ts';
import { root } from './root.ts';

/** A server that starts here. */
export interface ServerProgram {
  program: string;
  /** For libraries that the system lacks. */
  env: Record<string, string>;
  /** nginx's module for brotli, where there is one. */
  brotli?: string | undefined;
}

const folder = join(root, '.cache', 'servers');
/** Where they are unpacked, as if it were the root of the system. */
export const tree = join(folder, 'tree');
/** Written when everything is unpacked. */
const mark = join(folder, 'whole');

/** Debian's packages; the image of `.config/hosting/` has those of nginx. */
export const packages = [
  ...['nginx', 'nginx-common', 'libnginx-mod-http-brotli-static', 'caddy'],
  ...['libbrotli1', 'libpcre2-8-0'],
];

/** What each is asked to know that it starts. */
const probes = { nginx: ['-v'], caddy: ['version'] } as const;

/**
 * Finds a server.
 *
 * @returns undefined where there is none; see {@link ensureServers}
 * @example findServer('nginx')?.program // gives '/usr/sbin/nginx'
 */
export function findServer(name: keyof typeof probes): ServerProgram | undefined {
  const unpacked = existsSync(mark);
  const env: Record<string, string> = unpacked
    ? { LD_LIBRARY_PATH: globSync(join(tree, 'usr/lib/*-linux-*')).join(':') }
    : {};
  const module = 'lib/nginx/modules/ngx_http_brotli_static_module.so';
  // The unpacked ones first: the module fits the program that it came with.
  for (const at of [...(unpacked ? [join(tree, 'usr')] : []), '/usr'])
    for (const place of ['sbin', 'bin']) {
      const program = join(at, place, name);
      const { status } = spawnSync(program, [...probes[name]], {
        env: { ...process.env, ...env },
        timeout: 10_000,
      });
      const brotli = join(at, module);
      if (status === 0) return { program, env, brotli: existsSync(brotli) ? brotli : undefined };
    }
  return undefined;
}

/**
 * Unpacks the servers that are not there, where that is possible. Tests over those that cannot be had are left out.
 *
 * @param say receives what the reader should know
 * @example await ensureServers(console.log)
 */
export async function ensureServers(say: (line: string) => void): Promise<void> {
  const isWhole = (): boolean =>
    findServer('nginx') !== undefined && findServer('caddy') !== undefined;
  if (!isWhole() && !existsSync(mark)) {
    say('Unpacking nginx and Caddy for the step `hosting` (about 10 MB) …');
    const problem = await unpack();
    if (problem !== undefined) say(`  did not work: ${problem}`);
  }
  for (const name of ['nginx', 'caddy'] as const)
    if (findServer(name) === undefined)
      say(`Tests of ${name} are left out and count as skipped: it is not installed and cannot be.`);
}

/** Fetches the packages and unpacks them. Needs no rights; returns what went wrong. */
async function unpack(): Promise<string | undefined> {
  for (const tool of ['apt-get', 'dpkg-deb'])
    if (spawnSync(tool, ['--version'], { stdio: 'ignore' }).status !== 0)
      return `there is no ${tool}`;
  const archives = join(folder, 'archives');
  for (const part of [tree, join(archives, 'partial'), join(folder, 'lists', 'partial')])
    mkdirSync(part, { recursive: true });
  const options = {
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': folder,
    'APT::Sandbox::User': '',
    'Debug::NoLocking': '1',
    'Acquire::Retries': '1',
    'Acquire::http::Timeout': '10',
  };
  const words = Object.entries(options).flatMap(([key, value]) => ['-o', `${key}=${value}`]);
  const script = 'cd "$0" && exec apt-get "$@"';
  for (const [command, limit] of [
    [['update'], 40_000],
    [['download', ...packages], 60_000],
  ] as const) {
    const { code, output } = await run('sh', ['-c', script, archives, ...words, ...command], {
      limit,
    });
    if (code !== 0) return lastLine(output);
  }
  for (const name of readdirSync(archives).filter((one) => one.endsWith('.deb'))) {
    const { code, output } = await run('dpkg-deb', ['--extract', join(archives, name), tree]);
    if (code !== 0) return lastLine(output);
  }
  for (const part of ['archives', 'lists', 'pkgcache.bin', 'srcpkgcache.bin'])
    rmSync(join(folder, part), { recursive: true, force: true });
  writeFileSync(mark, '');
  return undefined;
}

const lastLine = (output: string): string =>
  output.split('\n').findLast((line) => /^(?:E:|W:|Err|Stopped)/.test(line)) ?? 'no reason given';
