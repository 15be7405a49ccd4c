// The small catalogue that tests of behaviour run on: it changes with the code and never with the content.
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
