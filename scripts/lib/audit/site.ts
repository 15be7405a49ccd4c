// A built site as the rules of the audit see it: its files, and the elements of its pages.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { attribute, elementsOf, localesOf, type Element } from '../pageWeight.ts';

/** What a rule reads. */
export interface Site {
  /** Where it lies: `dist`. */
  folder: string;
  /** Origin that its pages name as theirs: `https://example.org`. */
  origin: string;
  /** Base path, with a slash at both ends. */
  base: string;
  /** Languages that it is in. */
  locales: readonly string[];
  /** Every file, with forward slashes. */
  files: readonly string[];
  /** Elements of each page by its file, in document order. */
  pages: ReadonlyMap<string, readonly Element[]>;
}

/**
 * Reads a built site.
 *
 * @example readSite('dist', 'https://example.org', '/').pages.get('en/index.html')
 */
export function readSite(folder: string, origin: string, base: string): Site {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name).slice(folder.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .sort();
  const pages = files
    .filter((file) => file.endsWith('.html'))
    .map((file) => [file, elementsOf(readFileSync(join(folder, file), 'utf8'))] as const);
  return { folder, origin, base, locales: localesOf(folder), files, pages: new Map(pages) };
}

/**
 * Tells whether scripts take a file into other pages, while nobody is led to it: it has no head to speak of, and its
 * headings go below those of the page that takes it.
 *
 * @example isPiece('en/fragments/srv-03/index.html') // => true
 */
export const isPiece = (file: string): boolean => /^[\w-]+\/(?:fragments|lists)\//.test(file);

/**
 * Gives the language that the address of a page names.
 *
 * @returns undefined for a page that belongs to no language.
 * @example localeOf({ locales: ['en'] }, 'p/srv-03/index.html') // => undefined
 */
export const localeOf = (site: Pick<Site, 'locales'>, file: string): string | undefined =>
  site.locales.find((locale) => file.startsWith(`${locale}/`));

/**
 * Reads the content of a `<meta>`, whichever attribute names it.
 *
 * @example metaOf(elements, 'og:title')
 */
export function metaOf(elements: readonly Element[], name: string): string | undefined {
  const found = elements.find(
    (element) =>
      element.tagName === 'meta' &&
      ['property', 'name', 'http-equiv'].some((key) => attribute(element, key) === name),
  );
  return found && attribute(found, 'content');
}

/**
 * Gives the address of the page that counts, where a page names one.
 *
 * @example canonicalOf(elementsOf('<link rel="canonical" href="https://example.org/en/">')) // => 'https://example.org/en/'
 */
export function canonicalOf(elements: readonly Element[]): string | undefined {
  const link = elements.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  );
  return link && attribute(link, 'href');
}

/**
 * Gives the text of an element, without what scripts and styles hold.
 *
 * @example textOf(heading)
 */
export function textOf(node: Element | Element['childNodes'][number]): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if ('tagName' in node && ['script', 'style'].includes(node.tagName)) return '';
  return node.childNodes.map(textOf).join('');
}

/**
 * Makes a finding about a built file. What is built has no lines that somebody wrote, so it concerns the whole file.
 *
 * @example fault('links', 'en/index.html', 'A link leads to `/nowhere/`.', 'Link to a page that is there.')
 */
export const fault = (rule: string, file: string, message: string, hint: string): Finding => ({
  rule,
  level: 'error',
  file: `dist/${file}`,
  line: 1,
  message,
  hint,
});
