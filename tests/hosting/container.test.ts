// The image is not built here: its parts are held to what they stand for, and its nginx is started as the image would, as
// nobody, from the same packages, with the configuration that its first lines ask for.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { fixtureBase as base, fixtureEnv } from '../../scripts/lib/fixture.ts';
import { startProgram, type Started } from '../../scripts/lib/hosting/startServer.ts';
import { findServer, packages, tree } from '../../scripts/lib/servers.ts';

const lines = readFileSync('.config/hosting/Containerfile', 'utf8')
  .replaceAll(/ \\\n#? */g, ' ')
  .split('\n');
/** Words of the only line that begins so. */
function words(beginning: string): string[] {
  const [line, ...more] = lines.filter((one) => one.startsWith(beginning));
  if (line === undefined || more.length > 0) throw new Error(`There is no one line ${beginning}.`);
  return line.slice(beginning.length).trim().split(/\s+/);
}
const options = words('#   npm run hosting -- ');
const option = (name: string): string => options[options.indexOf(`--${name}`) + 1] ?? '';
const copied = new Map(
  lines
    .filter((line) => line.startsWith('COPY '))
    .map((line) => line.split(' '))
    .map(([, from = '', to = '']) => [from, to]),
);
const entrypoint = JSON.parse(words('ENTRYPOINT ').join(' ')) as string[];

describe('the image', () => {
  it('has the packages that are tested', () => {
    const [, installed = ''] = /install ((?:\S+ )+)&&/.exec(words('RUN ').join(' ')) ?? [];
    const names = installed.split(' ').filter((word) => word !== '' && !word.startsWith('--'));
    expect(names).not.toEqual([]);
    expect(packages).toEqual(expect.arrayContaining(names));
  });

  it('has the configuration and the site where nginx is told to look for them', () => {
    expect(copied.get(option('out'))).toBe(entrypoint.at(-1));
    expect(copied.get('dist')).toBe(option('folder'));
    expect(words('EXPOSE ')).toEqual([option('listen')]);
  });

  it('runs as nobody', () => {
    expect(words('USER ')).toEqual(['65534:65534']);
  });

  it('is made after commands that exist', () => {
    const scripts = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    expect(Object.keys(scripts.scripts)).toEqual(expect.arrayContaining(['build', 'hosting']));
    const flags = words('#   npm run build -- ').map((flag) => flag.replace(/^--/, ''));
    for (const flag of flags)
      expect(readFileSync('scripts/build.ts', 'utf8')).toMatch(new RegExp(`\\b${flag}: \\{`));
  });
});

const nginx = findServer('nginx');
describe.skipIf(!nginx?.brotli)('its nginx, as nobody', () => {
  let server: Started | undefined;
  let config = '';
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'image-'));
    const file = join(folder, 'nginx.conf');
    const args = options.map((word) => (word === option('out') ? file : word));
    const made = spawnSync(process.execPath, ['scripts/hosting.ts', ...args], {
      env: { ...process.env, ...fixtureEnv },
      encoding: 'utf8',
    });
    if (made.status !== 0) throw new Error(made.stderr);
    config = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true });
    if (!nginx?.brotli) return;
    const { brotli } = nginx;
    const [uid = 0, gid = 0] = words('USER ').join('').split(':').map(Number);
    server = await startProgram(
      nginx,
      {
        // The same text, with the places of this machine for those of the image.
        config: ({ listen, alone }) =>
          config
            .replaceAll(`"${option('alone')}/`, `"${alone}/`)
            .replaceAll(option('brotli'), brotli)
            .replaceAll(`${option('folder')}/`, `${join(inject('hosted'), 'site')}/`)
            .replace(`listen ${option('listen')};`, `listen ${listen};`),
        args: (path) =>
          entrypoint.slice(1).map((word) => (word === entrypoint.at(-1) ? path : word)),
      },
      process.getuid?.() === 0 ? { uid, gid } : undefined,
    );
  }, 60_000);
  afterAll(() => server?.stop());

  const ask = (
    path: string,
    headers: Record<string, string>,
  ): Promise<(string | number | undefined)[]> =>
    new Promise((done, fail) => {
      get({ host: '127.0.0.1', port: server?.port, path, headers, agent: false }, (answer) => {
        answer.resume();
        answer.on('end', () => {
          const { location, 'content-encoding': encoding } = answer.headers;
          done([answer.statusCode, location ?? encoding]);
        });
      }).on('error', fail);
    });

  it('finds the module for brotli where the package puts it', () => {
    expect(entrypoint[0]).toBe('nginx');
    expect(existsSync(join(tree, option('brotli'))) || existsSync(option('brotli'))).toBe(true);
  });

  it('writes nowhere but into the folder that is given to it', () => {
    const written = [...config.matchAll(/(?:_temp_path|pid) "([^"]+)"/g)].map(([, path]) => path);
    expect(written.length).toBeGreaterThan(5);
    expect(written.filter((path) => !path?.startsWith(`${option('alone')}/`))).toEqual([]);
    expect(config).toContain('error_log stderr');
    expect(config).toContain('access_log off');
  });

  it('lets readers in, and sends pages compressed', async () => {
    expect(await ask(base, { 'Accept-Language': 'ko' })).toEqual([302, `${base}ko/`]);
    expect(await ask(`${base}ko/`, { 'Accept-Encoding': 'br' })).toEqual([200, 'br']);
    expect(await ask(`${base}nothing/`, {})).toEqual([404, undefined]);
  });
});
