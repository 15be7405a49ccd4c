// The last way to a browser: a headless Chromium shipped as an npm package together with the system
// libraries it needs. It works on a bare Linux without root, and is about 70 MB, so it is fetched
// only where nothing else can be had, and is no dependency.
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { run } from './process.ts';

/** The package, at the version whose Chromium our Playwright has been tried with. */
export const npmBrowserPackage = '@sparticuz/chromium@153.0.0';

/** The part of the package that is used. */
interface Unpacker {
  /** Unpacks into the temporary folder and returns the place. */
  inflate: (file: string) => Promise<string>;
}

/**
 * The program that starts an unpacked browser with its own libraries, and with its own font where
 * the system has none configured.
 *
 * @example launcher('/site/.cache/browser').startsWith('#!/bin/sh') // => true
 */
export function launcher(folder: string): string {
  const quoted = (path: string): string => `'${path.replaceAll("'", `'\\''`)}'`;
  return [
    '#!/bin/sh',
    `export LD_LIBRARY_PATH=${quoted(join(folder, 'al2023', 'lib'))}`,
    `[ -e /etc/fonts/fonts.conf ] || export FONTCONFIG_PATH=${quoted(join(folder, 'fonts'))}`,
    `exec ${quoted(join(folder, 'chromium'))} "$@"`,
    '',
  ].join('\n');
}

/**
 * Installs and unpacks the browser and writes the program that starts it.
 *
 * @param program where that program goes
 * @returns what went wrong, or an empty string
 */
export async function installNpmBrowser(program: string): Promise<string> {
  const folder = dirname(program);
  mkdirSync(folder, { recursive: true });
  // Without a package.json of its own npm would take the project's folder for the root.
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--no-package-lock'];
  const { code, output } = await run('npm', [...args, '--prefix', folder, npmBrowserPackage], {
    limit: 5 * 60_000,
  });
  if (code !== 0) return output.split('\n').find((line) => line.startsWith('npm error')) ?? output;

  const temporary = process.env.TMPDIR;
  try {
    process.env.TMPDIR = folder;
    const home = join(folder, 'node_modules', '@sparticuz', 'chromium');
    const main = pathToFileURL(join(home, 'build', 'index.js')).href;
    const { inflate } = (await import(main)) as Unpacker;
    for (const part of ['chromium.br', 'al2023.tar.br', 'fonts.tar.br']) {
      await inflate(join(home, 'bin', part));
    }
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
  rmSync(join(folder, 'node_modules'), { recursive: true });
  writeFileSync(program, launcher(folder));
  chmodSync(program, 0o755);
  return '';
}
