// Small sites for the tests of the rules.
import { elementsOf } from '../pageWeight.ts';
import type { Site } from './site.ts';

/**
 * Makes a site of the text of its pages, in English and Japanese, below `/x/`.
 *
 * @param others Files that are there and are no pages.
 * @example siteOf({ 'en/index.html': '<h1>Home</h1>' })
 */
export const siteOf = (
  pages: Readonly<Record<string, string>>,
  others: readonly string[] = [],
): Site => ({
  folder: 'dist',
  origin: 'https://example.org',
  base: '/x/',
  locales: ['en', 'ja'],
  files: [...Object.keys(pages), ...others],
  pages: new Map(Object.entries(pages).map(([file, html]) => [file, elementsOf(html)])),
});
