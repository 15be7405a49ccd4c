// The pages that an audit of a change opens.
import { parseContentPath } from '../../../src/catalogue/paths.ts';
import { attribute, fileOf, type Element } from '../pageWeight.ts';
import { changedPages } from '../portableSite.ts';
import { canonicalOf, type Site } from './site.ts';

/** Files that no page is made of. */
const isApart = (file: string): boolean =>
  !/^(?:content|src|public)\/|^(?:astro\.config\.mjs|package-lock\.json)$/.test(file) ||
  /\.(?:test\.ts|md)$/.test(file) ||
  // The ledger of ids and the records of revisions change with an entry.
  /^content\/ids\.yaml$|\/revisions\.json$/.test(file);

const isOfOnePage = (file: string): boolean =>
  ['entry', 'page', 'diagram'].includes(parseContentPath(file).type);

/** Files of the site that the addresses on a page lead to, without its place on it. */
const linkedFrom = (site: Site, elements: readonly Element[]): string[] =>
  elements.flatMap((element) => {
    const [path = ''] = (attribute(element, 'href') ?? '').split(/[?#]/);
    return path.startsWith(site.base) ? [fileOf(path, site.base)] : [];
  });

/**
 * Chooses the pages that show what changed: those of an entry or a page, their permanent links and cards, and the pages
 * that lead to them, as these quote titles, summaries and reasons.
 *
 * @param changed Files from the project root.
 * @returns All pages where something changed that many are made of, such as code or the glossary.
 * @example pagesToAudit(siteOf({ 'ja/qa/x/index.html': '<h1>X</h1>' }), ['content/qa/x/ja.mdx']).has('ja/qa/x/index.html') // => true
 */
export function pagesToAudit(site: Site, changed: readonly string[]): Set<string> {
  const files = changed.filter((file) => file !== '' && !isApart(file));
  if (!files.every(isOfOnePage)) return new Set(site.pages.keys());
  const own = new Set(
    changedPages(files).flatMap(({ path }) =>
      site.locales.map((locale) => `${locale}/${path}index.html`),
    ),
  );
  const stands = ([file, elements]: readonly [string, readonly Element[]]): boolean => {
    if (own.has(file)) return true;
    const canonical = canonicalOf(elements);
    const counts = canonical === undefined ? '' : new URL(canonical, site.origin).pathname;
    return (
      (counts !== '' && own.has(fileOf(counts, site.base))) ||
      linkedFrom(site, elements).some((linked) => own.has(linked))
    );
  };
  return new Set([...site.pages].filter(stands).map(([file]) => file));
}
