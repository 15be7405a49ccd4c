import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { headersOf } from '../../../src/site/hosting/rules.ts';
import { locales } from '../../../src/i18n/locales.ts';
import { fileOf } from '../pageWeight.ts';
import type { Load } from './edges.ts';

/** A file of a built site. */
export interface BuiltFile {
  bytes: number;
  /** As hosts send it: the brotli form, where there is one. */
  sent: number;
  /** Never changes, as its name says what is in it. */
  isKept: boolean;
}

/**
 * Lists what hosts have to send, by the path below the site.
 *
 * @param dist folder of a site that was built with `--compress`
 */
export function buildFiles(dist: string): Map<string, BuiltFile> {
  const names = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name));
  const known = new Set(names);
  return new Map(
    names
      .filter((name) => !/\.(?:br|gz)$/.test(name))
      .map((name) => {
        const path = relative(dist, name).split(sep).join('/');
        const bytes = statSync(name).size;
        const sent = known.has(`${name}.br`) ? statSync(`${name}.br`).size : bytes;
        const isKept = (headersOf(path, locales)['Cache-Control'] ?? '').includes('immutable');
        return [path, { bytes, sent, isKept }];
      }),
  );
}

/** Adds up files as hosts send them. */
export const loadOf = (files: readonly BuiltFile[]): Load => ({
  requests: files.length,
  bytes: files.reduce((sum, { sent }) => sum + sent, 0),
});

/**
 * Gives what goes over the wire where a browser asks for paths: what never changes comes once and is then kept, everything
 * else is asked about each time, and the answer to that is next to nothing.
 *
 * @param seen paths that the browser has; those that it asks for are added
 * @throws when there is no such file: what is asked for in vain is a fault of the site
 */
export function overTheWire(
  paths: readonly string[],
  files: ReadonlyMap<string, BuiltFile>,
  base: string,
  seen: Set<string>,
): BuiltFile[] {
  return paths.flatMap((path) => {
    const file = files.get(fileOf(path, base));
    if (!file) throw new Error(`The site has nothing at ${path}.`);
    const isHere = seen.has(path);
    seen.add(path);
    if (isHere && file.isKept) return [];
    return [isHere ? { ...file, sent: 0 } : file];
  });
}
