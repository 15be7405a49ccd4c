// @ts-check
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

export default defineConfig(
  globalIgnores([
    'dist/',
    '.astro/',
    '.cache/',
    'test-results/',
    'playwright-report/',
    'coverage/',
  ]),
  js.configs.recommended,
  {
    files: ['**/*.{ts,js,mjs}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true },
    },
    rules: {
      // A module's functions read better in the order a reader meets them, helpers last.
      '@typescript-eslint/no-use-before-define': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Brackets mark a name that is data, and dots one that somebody declared.
      '@typescript-eslint/dot-notation': 'off',
      // `import('…')` as a type is how one speaks of a module that is loaded late.
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
    },
  },
  // No types to lint by: what these files have are comments.
  {
    files: ['**/*.{js,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    // The compiler knows the globals of Node and of browsers, and reports unknown ones.
    rules: { 'no-undef': 'off' },
  },
  // `astro check` covers the types of templates; ESLint does not see through their imports. The
  // plugin's own configuration comes last, because each of these sets the parser.
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict],
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  {
    files: ['**/*.astro'],
    rules: {
      // A wide diagram or table scrolls inside its region, and keyboards need to reach it.
      'astro/jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: [] }],
      // A table whose rows are cards on a phone says what it is: some browsers forget it with the layout.
      'astro/jsx-a11y/no-redundant-roles': ['error', { thead: ['rowgroup'], tbody: ['rowgroup'] }],
      'astro/jsx-a11y/no-interactive-element-to-noninteractive-role': ['error', { td: ['cell'] }],
    },
  },
);
