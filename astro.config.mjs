import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import remarkGfm from 'remark-gfm';
import { findBrowser } from './scripts/lib/browser.ts';
import { content } from './src/integrations/content.ts';
import { searchIndex } from './src/integrations/searchIndex.ts';
import { rehypeGlossary } from './src/markdown/glossary.ts';
import {
  rehypeEntryIds,
  rehypeFocusableCode,
  rehypeScrollableTables,
  rehypeSharedAnchors,
  remarkSafeMdx,
} from './src/markdown/plugins.ts';
import { site } from './src/site.config.ts';

/**
 * What is imported on demand has no imports of its own to preload, so Vite's helper for that, 0.7 kB in every page, is
 * left out.
 */
const plainImports = {
  name: 'plain-imports',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} id */
  load: (id) =>
    id === '\0vite/preload-helper.js'
      ? 'export const __vitePreload = (load) => load();'
      : undefined,
};

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  build: { inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
  vite: { build: { modulePreload: false, assetsInlineLimit: 0 }, plugins: [plainImports] },
  integrations: [content(findBrowser), mdx(), searchIndex()],
  markdown: {
    // Prism marks tokens with classes; Shiki's inline styles would need an unsafe content security policy.
    syntaxHighlight: 'prism',
    processor: unified({
      gfm: false,
      smartypants: false,
      remarkPlugins: [remarkGfm, remarkSafeMdx],
      rehypePlugins: [
        rehypeSharedAnchors,
        rehypeScrollableTables,
        rehypeFocusableCode,
        [rehypeEntryIds, { base: site.base }],
        [rehypeGlossary, { base: site.base }],
      ],
    }),
  },
});
