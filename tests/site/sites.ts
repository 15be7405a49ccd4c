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
import { readSite, type Site } from '../../scripts/lib/audit/site.ts';
import { pageTypes } from '../../scripts/lib/pageWeight.ts';
import { root } from '../../scripts/lib/root.ts';
import { normalizeBase } from '../../scripts/lib/server.ts';
import { site as config } from '../../src/site.config.ts';

/** A built site with its parsed pages. */
export interface BuiltSite extends Site {
  name: string;
  /** Folder of the content that it was made from. */
  content: string;
  /** One page of each type: name of the type -> path below the language. */
  types: Readonly<Record<string, string>>;
  /** Families that it has. */
  families: readonly string[];
  /** Whether what takes long is asked of a page, too: of a site that another test changed, only of what it changed. */
  isNew: (file: string) => boolean;
}

/** Words that pages have which another test changed. */
const changed = process.env['SITE_CHANGED'];

function builtSite(
  name: string,
  folder: string,
  { origin, base, content }: { origin: string; base: string; content: string },
): BuiltSite {
  const site = readSite(folder, new URL(origin).origin, base);
  const isNew = (file: string): boolean =>
    changed === undefined || readFileSync(join(folder, file), 'utf8').includes(changed);
  return { ...site, name, content: resolve(root, content), isNew, ...typesOf(folder) };
}

/** One page of each type, as the records of the search name them. */
function typesOf(folder: string): Pick<BuiltSite, 'types' | 'families'> {
  const { entries } = JSON.parse(
    readFileSync(join(folder, 'search', 'en.json'), 'utf8'),
  ) as SearchRecords;
  const first = (kind: string): string => entries.find((entry) => entry.kind === kind)?.path ?? '';
  const families = [...new Set(entries.map(({ category }) => category))];
  const [tag = ''] = readdirSync(join(folder, 'en', 'tags'));
  return {
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
        builtSite('the catalogue', join(root, 'dist'), {
          origin: config.url,
          base: normalizeBase(config.base),
          content: 'content',
        }),
        builtSite('the fixture', fixtureSite, {
          origin: fixtureEnv.SITE_URL,
          base: fixtureBase,
          content: fixtureEnv.CONTENT_DIR,
        }),
        builtSite('the fork', forkSite, {
          origin: forkEnv.SITE_URL,
          base: forkBase,
          content: forkEnv.CONTENT_DIR,
        }),
      ]
    : [
        builtSite('the site', asked, {
          origin: config.url,
          base: normalizeBase(config.base),
          content: process.env['CONTENT_DIR'] ?? 'content',
        }),
      ];
