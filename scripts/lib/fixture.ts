// The small catalogues that tests of behaviour run on: they change with the code and never with the content.
import { join } from 'node:path';
import { root } from './root.ts';

/** Below a path, as on project pages of a Git host. */
export const fixtureBase = '/x/';

/** Where the site of the fixture is built. */
export const fixtureSite = join(root, '.cache', 'fixture-site');

/** What a build, or any other command, is told to work on the fixture. */
export const fixtureEnv = {
  CONTENT_DIR: join('tests', 'fixture', 'content'),
  OUT_DIR: fixtureSite,
  BASE_PATH: fixtureBase,
  SITE_URL: 'https://example.org',
} as const;

/** Base path of the fork. */
export const forkBase = '/api/';

/** Where the site of the fork is built. */
export const forkSite = join(root, '.cache', 'fork-site');

/** The same for a catalogue of another field, with two families, other attributes, and two other languages. */
export const forkEnv = {
  CONTENT_DIR: join('tests', 'fork', 'content'),
  OUT_DIR: forkSite,
  BASE_PATH: forkBase,
  SITE_URL: 'https://example.net',
} as const;
