import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse, serialize, type DefaultTreeAdapterMap } from 'parse5';
import type { Locale } from '../../src/i18n/locales.ts';
import { normalizeBase } from './server.ts';
import { site as config } from '../../src/site.config.ts';

/** An element of a parsed page. */
export type Element = DefaultTreeAdapterMap['element'];

/** Every element of a page, inside templates too, in document order. */
export function elementsOf(html: string): Element[] {
  const found: Element[] = [];
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) found.push(node);
    if ('childNodes' in node) node.childNodes.forEach(walk);
    if ('content' in node) walk(node.content);
  };
  walk(parse(html));
  return found;
}

/**
 * Reads an attribute.
 *
 * @returns its value, or undefined where it is absent
 */
export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((candidate) => candidate.name === name)?.value;
}

/**
 * What a first visit transfers until the page is there, in bytes compressed as a host does. The sheet for print is none of
 * it: browsers load it when nothing else waits, and show the page without it.
 */
export interface PageWeight {
  html: number;
  css: number;
  /** Files and inline scripts. */
  js: number;
  /** All files; inline scripts count with the page. */
  total: number;
  requests: number;
}

/** One page of each type, below a language. */
export const pageTypes = {
  home: '',
  catalogue: 'catalogue/',
  category: 'serving/',
  pattern: 'serving/asynchronous/',
  antipattern: 'serving/online-bigsize/',
  search: 'search/',
  choose: 'choose/',
  map: 'map/',
  compare: 'compare/',
  review: 'review/',
  glossary: 'glossary/',
  tags: 'tags/',
  tag: 'tags/queue/',
  antipatterns: 'antipatterns/',
  symptoms: 'symptoms/',
  tradeoffs: 'tradeoffs/',
  sizing: 'sizing/',
  news: 'new/',
  about: 'about/',
  offline: 'offline/',
  begin: 'contribute/entry/',
} as const;

/** Languages of a built site, whatever content it was made from. */
export const localesOf = (dist: string): Locale[] =>
  readdirSync(dist).filter((name): name is Locale =>
    existsSync(join(dist, name, 'catalogue', 'index.html')),
  );

/**
 * The file that serves an address of the site.
 *
 * @example fileOf('/x/en/', '/x/') // => 'en/index.html'
 */
export function fileOf(path: string, base: string): string {
  const below = decodeURIComponent(path.slice(base.length));
  return below === '' || below.endsWith('/') ? `${below}index.html` : below;
}

/** A script with all modules that it cannot start without. What it imports on demand is none of them. */
function modulesOf(path: string, dist: string, base: string): string[] {
  const found = new Set<string>();
  const follow = (at: string): void => {
    if (found.has(at)) return;
    found.add(at);
    const code = readFileSync(join(dist, fileOf(at, base)), 'utf8');
    for (const [, target = ''] of code.matchAll(
      /(?:^|[;}\n])import(?:[^"'()]*from)?"(\.\/[^"]+)"/g,
    ))
      follow(new URL(target, `http://site.test${at}`).pathname);
  };
  follow(path);
  return [...found];
}

/**
 * Weighs the page of a built site.
 *
 * @param dist folder of the built site
 * @param file page inside it, such as `en/index.html`
 * @param base path that the site lies below
 */
export function weighPage(
  dist: string,
  file: string,
  base = normalizeBase(config.base),
): PageWeight {
  const page = readFileSync(join(dist, file));
  const elements = elementsOf(page.toString());
  const linked = (tag: string, name: string, rel?: string): string[] =>
    elements
      .filter(({ tagName }) => tagName === tag)
      .filter((element) => rel === undefined || attribute(element, 'rel') === rel)
      .flatMap((element) => attribute(element, name) ?? []);
  const weigh = (paths: string[]): number =>
    paths.reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(dist, fileOf(path, base)))).length,
      0,
    );
  const printed = elements
    .filter((element) => attribute(element, 'media') === 'print')
    .flatMap((element) => attribute(element, 'href') ?? []);
  const files = {
    // A sheet that is named twice is loaded once.
    css: [...new Set(linked('link', 'href', 'stylesheet'))].filter(
      (path) => !printed.includes(path),
    ),
    js: [...new Set(linked('script', 'src').flatMap((path) => modulesOf(path, dist, base)))],
    icon: linked('link', 'href', 'icon'),
  };
  const inline = elements
    .filter(
      (element) =>
        element.tagName === 'script' &&
        attribute(element, 'src') === undefined &&
        // A block of data is text to a browser.
        attribute(element, 'type') !== 'application/ld+json',
    )
    .flatMap(({ childNodes }) => childNodes)
    .map((node) => ('value' in node ? node.value : ''))
    .join('');
  const html = gzipSync(page).length;
  return {
    html,
    css: weigh(files.css),
    js: weigh(files.js) + (inline === '' ? 0 : gzipSync(inline).length),
    total: html + weigh([...files.css, ...files.js, ...files.icon]),
    requests: 1 + files.css.length + files.js.length + files.icon.length,
  };
}

/**
 * Weighs what the text of an entry adds to its page, compressed: claims, body, diagrams and sources. What is left of the page
 * without it is the same for every entry, however much there is to say.
 *
 * @param dist folder of the built site
 * @param file page of an entry inside it
 * @returns 0 for the page of anything else
 * @example
 * weighText('dist', 'en/serving/asynchronous/index.html'); // some 10 kB
 */
export function weighText(dist: string, file: string): number {
  const page = parse(readFileSync(join(dist, file), 'utf8'));
  const whole = gzipSync(serialize(page)).length;
  const empty = (node: DefaultTreeAdapterMap['node']): void => {
    if (!('childNodes' in node)) return;
    if ('tagName' in node && attribute(node, 'class') === 'entry-main') node.childNodes = [];
    node.childNodes.forEach(empty);
  };
  empty(page);
  return whole - gzipSync(serialize(page)).length;
}

/** What a page loads for its models alone, before a reader touches one: their sheet, and what waits for the touch. */
const ofModels = /\/_astro\/(?:model\.[\w-]+\.css|Model\.astro[^/]+\.js)$/;

/**
 * Weighs what models add to a page, compressed: most entries have none, and an entry with one is no longer to read.
 *
 * @param dist folder of the built site
 * @param file page inside it
 * @returns `files` are the sheet and the script, `html` is what stands in the page; both 0 for a page without a model.
 * @example
 * weighModels('dist', 'en/serving/batch/index.html', '/'); // gives { html: 0, files: 0 }
 */
export function weighModels(
  dist: string,
  file: string,
  base = normalizeBase(config.base),
): { html: number; files: number } {
  const page = parse(readFileSync(join(dist, file), 'utf8'));
  const whole = gzipSync(serialize(page)).length;
  const paths = new Set<string>();
  const empty = (node: DefaultTreeAdapterMap['node']): void => {
    if ('tagName' in node) {
      const path = attribute(node, 'href') ?? attribute(node, 'src') ?? '';
      if (ofModels.test(path)) paths.add(path);
    }
    if (!('childNodes' in node)) return;
    if ('tagName' in node && attribute(node, 'class') === 'model') node.childNodes = [];
    node.childNodes.forEach(empty);
  };
  empty(page);
  const files = [...paths].map(
    (path) => gzipSync(readFileSync(join(dist, fileOf(path, base)))).length,
  );
  return {
    html: whole - gzipSync(serialize(page)).length,
    files: files.reduce((sum, size) => sum + size, 0),
  };
}

/** Weighs one page of each type in each language, of those that the site has. */
export function weighPages(
  dist: string,
  base?: string,
  types: Readonly<Record<string, string>> = pageTypes,
): (PageWeight & { type: string; path: string })[] {
  const locales = localesOf(dist);
  return Object.entries(types).flatMap(([type, page]) =>
    locales.map((locale) => ({
      type,
      path: `${locale}/${page}`,
      ...weighPage(dist, `${locale}/${page}index.html`, base),
    })),
  );
}
