// What can be linked to is the same in all languages, in pages and in data.
import type { Finding } from '../../../src/catalogue/finding.ts';
import { attribute, type Element } from '../pageWeight.ts';
import { fault, isPiece, localeOf, type Site } from './site.ts';

/** Elements that texts are cited by. */
const isAnchor = (element: Element): boolean =>
  ['h2', 'h3', 'li', 'figure'].includes(element.tagName) &&
  // A title of one language alone.
  !(attribute(element, 'class') ?? '').includes('own-anchor');

const anchorsOf = (elements: readonly Element[]): string[] =>
  elements.filter(isAnchor).flatMap((element) => attribute(element, 'id') ?? []);

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'none' : names.map((name) => `\`${name}\``).join(', ');

/** Says what one list has and the other has not; undefined where they are equal. */
function difference(own: readonly string[], english: readonly string[]): string | undefined {
  const more = own.filter((name) => !english.includes(name));
  const less = english.filter((name) => !own.includes(name));
  return more.length + less.length === 0
    ? undefined
    : `has ${listed(more)} that English has not, and lacks ${listed(less)}`;
}

const hint =
  'Accepted are the same anchors in every language: they are written once, in the English file, and translations only have words for them.';

/**
 * Finds pages whose anchors differ from those of the English page, and languages that lack a page.
 *
 * @example parityFindings(siteOf({ 'en/index.html': '<h2 id="a">', 'ja/index.html': '' })).length // => 1
 */
export function parityFindings(site: Site): Finding[] {
  const english = [...site.pages].filter(([file]) => file.startsWith('en/') && !isPiece(file));
  const missing = (file: string): boolean => {
    const locale = localeOf(site, file);
    return (
      locale !== undefined && !isPiece(file) && !site.pages.has(`en${file.slice(locale.length)}`)
    );
  };
  return [
    ...english.flatMap(([file, elements]) =>
      site.locales.flatMap((locale) => {
        const other = locale + file.slice(2);
        const own = site.pages.get(other);
        if (own === undefined)
          return [
            fault(
              'same-pages',
              other,
              'The page is not there; the English one is.',
              'Accepted is a page in every language: words that nobody translated stand in English there.',
            ),
          ];
        const differs = difference(anchorsOf(own), anchorsOf(elements));
        return differs === undefined
          ? []
          : [fault('same-anchors', other, `The page ${differs}.`, hint)];
      }),
    ),
    ...[...site.pages.keys()]
      .filter(missing)
      .map((file) =>
        fault(
          'same-pages',
          file,
          'There is no such page in English.',
          'Accepted is a page in every language, English among them.',
        ),
      ),
  ];
}

/** An entry as its file of the data says. */
export interface EntryFile {
  /** `api/v1/ja/entries/asynchronous.json` */
  file: string;
  locale: string;
  /** Name of the file, the same in all languages. */
  name: string;
  /** Below a language: `serving/asynchronous`. */
  place: string;
  /** Anchors of its claims. */
  claims: readonly string[];
}

/**
 * Finds entries whose claims in the data differ from those of the English file, or are not on the page.
 *
 * @example claimFindings(site, [{ file: 'api/v1/ja/entries/a.json', locale: 'ja', name: 'a', place: 'qa/a', claims: [] }])
 */
export function claimFindings(site: Site, entries: readonly EntryFile[]): Finding[] {
  return entries.flatMap(({ file, locale, name, place, claims }) => {
    const english = entries.find((entry) => entry.locale === 'en' && entry.name === name);
    const differs = difference(claims, english?.claims ?? []);
    const ids = new Set(
      site.pages.get(`${locale}/${place}/index.html`)?.map((element) => attribute(element, 'id')),
    );
    const lacking = claims.filter((claim) => !ids.has(claim));
    return [
      ...(differs === undefined ? [] : [fault('same-claims', file, `The entry ${differs}.`, hint)]),
      ...(lacking.length === 0
        ? []
        : [
            fault(
              'claims-on-page',
              file,
              `The entry names ${listed(lacking)}, and its page has no such place.`,
              `Accepted are claims that \`${locale}/${place}/\` shows, each with its \`id\`.`,
            ),
          ]),
    ];
  });
}
