import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'esbuild';
import { workerPhrases } from '../worker/phrases.ts';
import { translator } from '../i18n/translate.ts';
import { localeName, locales } from '../i18n/locales.ts';
import {
  digestLength,
  type Edition,
  type EditionIndex,
  type FileMark,
} from '../offline/edition.ts';
import { keptPath } from '../offline/keptFiles.ts';

/**
 * Writes what reading without a connection takes: the worker, and for each language the list of files that it may keep.
 * Stands last in the list of integrations, as it lists what the others wrote.
 *
 * @param targets Engines that the worker is written for.
 */
export function offline(targets: string[]): AstroIntegration {
  return {
    name: 'offline',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeEditions(folder);
        await writeWorker(folder, targets);
      },
    },
  };
}

/**
 * Writes what each language keeps, with digests and bytes, and a short file that says what is newest.
 *
 * @param folder A built site. Every file is read once: most of what a language keeps, others keep as well.
 */
export function writeEditions(folder: string): void {
  const marks = new Map<string, FileMark>();
  const markOf = (file: string): FileMark => {
    const mark = marks.get(file) ?? measured(readFileSync(join(folder, file)));
    marks.set(file, mark);
    return mark;
  };
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => relative(folder, join(file.parentPath, file.name)).replaceAll(sep, '/'))
    .sort();
  const editions = locales.map((locale): Edition => {
    const kept = files.flatMap((file): [string, FileMark][] => {
      const path = keptPath(file, locale);
      return path === undefined ? [] : [[path, markOf(file)]];
    });
    return {
      locale,
      name: localeName(locale),
      revision: createHash('sha256').update(JSON.stringify(kept)).digest('hex').slice(0, 8),
      bytes: kept.reduce((sum, [, [, bytes]]) => sum + bytes, 0),
      words: translator(locale).pick(workerPhrases),
      files: Object.fromEntries(kept),
    };
  });
  mkdirSync(join(folder, 'offline'), { recursive: true });
  for (const edition of editions)
    writeFileSync(join(folder, 'offline', `${edition.locale}.json`), JSON.stringify(edition));
  const index: EditionIndex = Object.fromEntries(
    editions.map(({ locale, revision, bytes, files: kept }) => [
      locale,
      { revision, files: Object.keys(kept).length, bytes },
    ]),
  );
  writeFileSync(join(folder, 'offline', 'index.json'), JSON.stringify(index));
}

const measured = (bytes: Buffer): FileMark => [
  createHash('sha256').update(bytes).digest('base64url').slice(0, digestLength),
  bytes.length,
];

/** The worker lies at the root of the site, as it may answer for what lies below its own folder only. */
async function writeWorker(folder: string, targets: string[]): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL('src/worker/worker.ts', `file://${process.cwd()}/`))],
    outfile: join(folder, 'sw.js'),
    bundle: true,
    minify: true,
    format: 'iife',
    legalComments: 'none',
    target: targets,
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
}
