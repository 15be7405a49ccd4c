import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { findBrowser } from './scripts/lib/browser.ts';
import { buildTargets, engines } from './scripts/lib/targets.ts';
import { cacheFolder } from './src/data/files.ts';
import { bodies, keptBodies } from './src/integrations/bodies.ts';
import { catalogueSheet } from './src/integrations/catalogueStyle.ts';
import { content } from './src/integrations/content.ts';
import { hostFiles } from './src/integrations/hosting.ts';
import { offline } from './src/integrations/offline.ts';
import { searchIndex } from './src/integrations/searchIndex.ts';
import { siteMap } from './src/integrations/sitemap.ts';
import { site } from './src/site.config.ts';

/**
 * What is imported on demand has no imports of its own to preload, so Vite's helper for that, 0.7 kB in every page, is
 * left out. Each module gets what is left of it for itself: shared, it would be a file of its own.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  /**
   * @param {string} id
   * @param {string | undefined} importer
   */
  resolveId: (id, importer = '') =>
    id === '\0vite/preload-helper.js' ? `${id}?${encodeURIComponent(importer)}` : undefined,
  /** @param {string} id */
  load: (id) =>
    id.startsWith('\0vite/preload-helper.js')
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
  // The names of what would be preloaded are written into each file all the same, and compress badly.
  generateBundle: {
    order: /** @type {const} */ ('post'),
    /**
     * @param {unknown} _options
     * @param {Record<string, { type: string; code?: string }>} bundle
     */
    handler: (_options, bundle) => {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.code)
          file.code = file.code
            .replace(/^const __vite__mapDeps=.*\n/, '')
            .replaceAll(/,__vite__mapDeps\(\[[\d,]*\]\)/g, '');
    },
  },
};

/** What several pages share, in few files: each file costs a phone a round trip, and is compressed alone. */
const chunks = [
  // What the script of every page cannot start without, together with that script. Taken first: a group takes along what
  // its modules import.
  {
    name: 'page',
    priority: 2,
    test: /\/src\/(?:layouts\/Page\.astro|client\/(?:page|themeToggle|language\/switch|shortcuts|searchDialog|contents|claimLinks|tools|buttonFor|tray\/(?:tray|store)|kit\/(?:later|composing|storage|lists|fragment|sheet|keptFields))\.ts|schema\/idPattern)/,
  },
  // What most parts need that are loaded when asked for, and no page at its beginning.
  {
    name: 'kit',
    priority: 1,
    test: /\/src\/(?:client\/kit\/(?:h|fetched|phrases|address|markupPolicy|provided)\.ts|i18n\/fill)/,
  },
  // What reads and writes what a page is asked for.
  { name: 'asked', test: /\/src\/(?:client\/kit\/(?:typing|query)|catalogue\/facetSelection)\.ts/ },
  {
    name: 'entries',
    test: /\/src\/client\/(?:entries\/|kit\/ids|compare\/address|review\/combinations\.)/,
  },
];

const targets = buildTargets(engines(fileURLToPath(new URL('.', import.meta.url))));

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  cacheDir: `./${cacheFolder()}`,
  build: { inlineStylesheets: 'never', concurrency: 16 },
  devToolbar: { enabled: false },
  vite: {
    // What is made, not written: thousands of files, which to watch would hold up the dev server for half a minute.
    server: { watch: { ignored: ['**/.cache/**', '**/dist/**', '**/test-results/**'] } },
    build: {
      modulePreload: false,
      // What is newer is written for older engines, or stays where it only adds: see "Engines" in the README.
      target: targets,
      cssTarget: targets,
      assetsInlineLimit: 0,
      // Astro marks what it bundles of the content with a directive that the bundler does not know.
      rolldownOptions: {
        checks: { moduleLevelDirective: false },
        output: { codeSplitting: { groups: chunks } },
      },
    },
    // A model that simulates is loaded by its worker when it is asked for.
    worker: { format: 'es' },
    plugins: [plainImports],
  },
  integrations: [
    catalogueSheet(),
    content(findBrowser),
    bodies(),
    mdx({ optimize: true }),
    searchIndex(),
    siteMap(),
    // Behind all that browsers load: it lists what is there.
    offline(targets),
    // Hosts read these files and send them to nobody.
    hostFiles(),
  ],
  markdown: {
    // Prism marks tokens with classes; Shiki's inline styles would need an unsafe content security policy.
    syntaxHighlight: 'prism',
    processor: keptBodies(fileURLToPath(new URL('.', import.meta.url))),
  },
  // Pages are told apart by what they are made of (`cacheKey`), and rendered again when that changes.
  experimental: { incrementalBuild: true },
});
