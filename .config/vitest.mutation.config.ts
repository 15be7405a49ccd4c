import { defineConfig } from 'vitest/config';

/** The unit tests of the layers that are mutated, without what starts programs or draws. */
export default defineConfig({
  test: {
    include: [
      'src/{catalogue,schema,markdown,search,outputs,data}/**/*.test.ts',
      'scripts/lib/authoring/*.test.ts',
    ],
    // Reads the source, which mutants change.
    exclude: ['src/catalogue/ruleList.test.ts'],
  },
});
