import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fixtureBase, fixtureSite } from '../../scripts/lib/fixture.ts';
import { elementsOf, type Element } from '../../scripts/lib/pageWeight.ts';
import { root } from '../../scripts/lib/root.ts';
import { normalizeBase } from '../../scripts/lib/server.ts';
import { site as config } from '../../src/site.config.ts';

/** A built site with its parsed pages. */
export interface BuiltSite {
  name: string;
  folder: string;
  /** Base path, with a slash at both ends. */
  base: string;
  /** Every file, with forward slashes. */
  files: string[];
  /** Elements of each page by its file. */
  pages: ReadonlyMap<string, Element[]>;
}

function readSite(name: string, folder: string, base: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, elementsOf(readFileSync(join(folder, file), 'utf8'))] as const);
  return { name, folder, base, files, pages: new Map(pages) };
}

/** The site of the catalogue, and that of the fixture, which lies below a path and has seen more. */
export const sites: BuiltSite[] = [
  readSite('the catalogue', join(root, 'dist'), normalizeBase(config.base)),
  readSite('the fixture', fixtureSite, fixtureBase),
];
