import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  test: {
    projects: [
      // Beside the code they test.
      {
        extends: true,
        test: { name: 'unit', include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'] },
      },
      // Over the files in dist/, after a build.
      { extends: true, test: { name: 'built', include: ['tests/**/*.test.ts'] } },
    ],
  },
});
