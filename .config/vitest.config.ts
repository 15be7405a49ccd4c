import { defineConfig } from 'vitest/config';
import { fixtureEnv } from '../scripts/lib/fixture.ts';
import { root } from '../scripts/lib/root.ts';

export default defineConfig({
  root,
  test: {
    projects: [
      // Beside the code they test.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          // On the catalogue of the fixture, so that one of another field passes them as it is.
          env: { CONTENT_DIR: 'tests/fixture/content' },
        },
      },
      // The code blocks of the content, read and run.
      {
        extends: true,
        test: {
          name: 'excerpts',
          include: ['tests/excerpts/**/*.test.ts'],
          // One file changes nothing for another, and each would load the parsers anew.
          isolate: false,
        },
      },
      // Over the files of the built sites.
      { extends: true, test: { name: 'site', include: ['tests/site/**/*.test.ts'] } },
      // Firefox and WebKit over the built site of the fixture.
      {
        extends: true,
        test: {
          name: 'engines',
          include: ['tests/engines/**/*.test.ts'],
          // Two more browsers on a busy machine: what is broken stays broken.
          retry: 1,
        },
      },
      // Books of the fixture, as files.
      {
        extends: true,
        test: { name: 'book', include: ['tests/book/**/*.test.ts'], env: { ...fixtureEnv } },
      },
      // nginx, Caddy and the server of `npm run preview` over the built site of the fixture.
      {
        extends: true,
        test: {
          name: 'hosting',
          include: ['tests/hosting/**/*.test.ts'],
          globalSetup: 'tests/hosting/prepare.ts',
        },
      },
      // Commands, as authors type them.
      { extends: true, test: { name: 'commands', include: ['tests/commands/**/*.test.ts'] } },
    ],
  },
});
