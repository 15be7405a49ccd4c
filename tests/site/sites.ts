import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  fixtureBase,
  fixtureEnv,
  fixtureSite,
  forkBase,
  forkEnv,
  forkSite,
} from '../../scripts/lib/fixture.ts';
import type { SearchRecords } from '../../src/search/records.ts';
import { elementsOf, localesOf, pageTypes, type Element } from '../../scripts/lib/pageWeight.ts';
import { root } from '../../scripts/lib/root.ts';
import { normalizeBase } from '../../scripts/lib/server.ts';
import { site as config } from '../../src/site.config.ts';

/** A built site with its parsed pages. */
export interface BuiltSite {
  name: string;
  folder: string;
  /** Folder of the content that it was made from. */
  content: string;
  /** Base path, with a slash at both ends. */
  base: string;
  /** Every file, with forward slashes. */
  files: string[];
  /** One page of each type: name of the type -> path below the language. */
  types: Readonly<Record<string, string>>;
  /** Languages that it is in. */
  locales: readonly string[];
  /** Families that it has. */
  families: readonly string[];
  /** Elements of each page by its file. */
  pages: ReadonlyMap<string, Element[]>;
  /** Whether what takes long is asked of a page, too: of a site that another test changed, only of what it changed. */
  isNew: (file: string) => boolean;
}

/** Words that pages have which another test changed. */
const changed = process.env['SITE_CHANGED'];

function readSite(name: string, folder: string, base: string, content: string): BuiltSite {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, elementsOf(readFileSync(join(folder, file), 'utf8'))] as const);
  const isNew = (file: string): boolean =>
    changed === undefined || readFileSync(join(folder, file), 'utf8').includes(changed);
  return {
    name,
    folder,
    content: resolve(root, content),
    base,
    files,
    pages: new Map(pages),
    isNew,
    ...typesOf(folder),
  };
}

/** One page of each type, as the records of the search name them. */
function typesOf(folder: string): Pick<BuiltSite, 'types' | 'locales' | 'families'> {
  const { entries } = JSON.parse(
    readFileSync(join(folder, 'search', 'en.json'), 'utf8'),
  ) as SearchRecords;
  const first = (kind: string): string => entries.find((entry) => entry.kind === kind)?.path ?? '';
  const families = [...new Set(entries.map(({ category }) => category))];
  const [tag = ''] = readdirSync(join(folder, 'en', 'tags'));
  return {
    locales: localesOf(folder),
    families,
    types: {
      ...pageTypes,
      pattern: `${first('pattern')}/`,
      antipattern: `${first('antipattern')}/`,
      category: `${families[0] ?? ''}/`,
      tag: `tags/${tag}/`,
    },
  };
}

/** A site that another test built and asks about. */
const asked = process.env['SITE_UNDER_TEST'];

/** The site of the catalogue, that of a catalogue of another field, and that of the fixture, which lies below a path and has seen more. */
export const sites: BuiltSite[] =
  asked === undefined
    ? [
        readSite('the catalogue', join(root, 'dist'), normalizeBase(config.base), 'content'),
        readSite('the fixture', fixtureSite, fixtureBase, fixtureEnv.CONTENT_DIR),
        readSite('the fork', forkSite, forkBase, forkEnv.CONTENT_DIR),
      ]
    : [
        readSite(
          'the site',
          asked,
          normalizeBase(config.base),
          process.env['CONTENT_DIR'] ?? 'content',
        ),
      ];
