// A built site that opens from disk, without a server: what a reviewer downloads of a pull request.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { html, parse, type DefaultTreeAdapterMap } from 'parse5';
import { parseContentPath } from '../../src/catalogue/paths.ts';
import { localeName, locales } from '../../src/i18n/locales.ts';

type Node = DefaultTreeAdapterMap['node'];

/** Attributes that hold the address of something that a page shows or leads to. */
const addresses = ['href', 'src'];

/**
 * Gives the address of a file relative to a page, as a browser without a server needs it: with the name of the file.
 *
 * @param page File of the page, `en/serving/index.html`.
 * @param base Base path of the site, with a slash at both ends.
 * @returns undefined for what does not lie in this site.
 * @example relativeAddress('/x/en/?a=1#top', 'ja/index.html', '/x/') // => '../en/index.html?a=1#top'
 */
export function relativeAddress(address: string, page: string, base: string): string | undefined {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/.exec(address) ?? [];
  if (!path.startsWith(base) || path.startsWith('//')) return undefined;
  const below = path.slice(base.length);
  const file = below === '' || below.endsWith('/') ? `${below}index.html` : below;
  return posix.relative(posix.dirname(page), file) + rest;
}

/**
 * Makes the addresses in a page relative. The security policy goes, which means this site by a word that means nothing
 * on disk; and the scripts, as browsers load no modules from disk: a page without them works, one that waits for them
 * does not. What stands there for readers without scripts is shown. Every other byte stays.
 *
 * @example portablePage('<a href="/x/en/">', 'index.html', '/x/') // => '<a href="en/index.html">'
 */
export function portablePage(text: string, page: string, base: string): string {
  const edits: { start: number; end: number; text: string }[] = [];
  const walk = (node: Node): void => {
    if ('tagName' in node) {
      const location = node.sourceCodeLocation;
      const isPolicy =
        node.tagName === 'meta' &&
        node.attrs.some(({ value }) => value.toLowerCase() === 'content-security-policy');
      if (location && (isPolicy || node.tagName === 'script')) {
        edits.push({ start: location.startOffset, end: location.endOffset, text: '' });
        return;
      }
      if (location && node.tagName === 'noscript')
        for (const tag of [location.startTag, location.endTag])
          if (tag) edits.push({ start: tag.startOffset, end: tag.endOffset, text: '' });
      for (const { name, value } of node.attrs) {
        const at = location?.attrs?.[name];
        const to = addresses.includes(name) ? relativeAddress(value, page, base) : undefined;
        if (at && to !== undefined) {
          const written = `${name}="${to.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
          edits.push({ start: at.startOffset, end: at.endOffset, text: written });
        }
      }
      // Only HTML can hold pages that wait.
      if ('content' in node && node.namespaceURI === html.NS.HTML) walk(node.content);
    }
    if ('childNodes' in node) node.childNodes.forEach(walk);
  };
  walk(parse(text, { sourceCodeLocationInfo: true, scriptingEnabled: false }));
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((done, { start, end, text: by }) => done.slice(0, start) + by + done.slice(end), text);
}

/** An entry or a page that a pull request changes. */
export interface ChangedPage {
  /** Where it stands: `serving/batch`, `about`. */
  place: string;
  /** Its page below a language. */
  path: string;
}

/**
 * Gives the pages that changed files of the content belong to.
 *
 * @param files From the project root.
 * @example changedPages(['content/qa/x/ja.mdx', 'README.md']) // => [{ place: 'qa/x', path: 'qa/x/' }]
 */
export function changedPages(files: readonly string[]): ChangedPage[] {
  const places = files.flatMap((file) => {
    const of = parseContentPath(file);
    if (of.type === 'entry') return [`${of.category}/${of.slug}`];
    if (of.type === 'page') return [of.slug];
    return of.type === 'diagram' ? [of.folder.replace(/^content\/(?:pages\/)?/, '')] : [];
  });
  return [...new Set(places)].map((place) => ({ place, path: `${place}/` }));
}

/** The page that a reviewer opens first. */
function frontPage(changed: readonly ChangedPage[], isThere: (file: string) => boolean): string {
  const link = (path: string, text: string): string =>
    `<a href="site/${path}index.html">${text}</a>`;
  const rows = changed.map(({ place, path }) => {
    const inLocales = locales
      .filter((locale) => isThere(`${locale}/${path}index.html`))
      .map((locale) => link(`${locale}/${path}`, localeName(locale)));
    return `<li>${place}: ${inLocales.length > 0 ? inLocales.join(' · ') : 'has no page any more'}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="color-scheme" content="light dark" />
<title>Preview</title>
<h1>Preview</h1>
<ul>
${rows.length > 0 ? rows.join('\n') : '<li>No entry and no page has changed.</li>'}
</ul>
<p>The whole site: ${locales.map((locale) => link(`${locale}/`, localeName(locale))).join(' · ')}</p>
<p>These pages open from disk. Browsers run no scripts of such pages, so search, comparison and copying do not work here; reading does, as without JavaScript.</p>
</html>
`;
}

/**
 * Writes a copy of a built site whose pages open from disk, below a page that lists what changed. Cards for other sites
 * and the search index are left out: nothing on disk reads them.
 *
 * @param site Folder of the built site.
 * @param folder Where to write; what lies there already stays.
 */
export function writePortableSite(
  site: string,
  folder: string,
  base: string,
  changed: readonly ChangedPage[],
): void {
  const target = join(folder, 'site');
  mkdirSync(target, { recursive: true });
  const isLeftOut = (path: string): boolean =>
    ['og', 'pagefind', 'search', 'api', 'embed', 'oembed'].some(
      (name) => path === join(site, name),
    );
  cpSync(site, target, { recursive: true, filter: (path) => !isLeftOut(path) });
  const pages = readdirSync(target, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  for (const file of pages) {
    const page = file.replaceAll(sep, '/');
    const text = readFileSync(join(target, file), 'utf8');
    writeFileSync(join(target, file), portablePage(text, page, base));
  }
  const isThere = (file: string): boolean => existsSync(join(target, file));
  writeFileSync(join(folder, 'index.html'), frontPage(changed, isThere));
}
