import { defineConfig } from 'vitest/config';
import { fixtureEnv } from '../scripts/lib/fixture.ts';
import { root } from '../scripts/lib/root.ts';

export default defineConfig({
  root,
  test: {
    // One core less, the default, leaves half of a small machine idle.
    maxWorkers: '100%',
    projects: [
      // Beside the code they test.
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['src/**/*.test.ts', 'scripts/**/*.test.ts', 'tests/unit/**/*.test.ts'],
          // What a test stands in for is put back, so that a file finds all as it was: each would load the parsers anew.
          isolate: false,
          ...{ unstubEnvs: true, unstubGlobals: true, restoreMocks: true },
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
          isolate: false,
        },
      },
      // Over the files of the built sites.
      {
        extends: true,
        test: {
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          // Each file would parse thousands of pages anew.
          isolate: false,
        },
      },
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
