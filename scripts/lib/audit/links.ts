// Every address of the site that a page, a Markdown file or a file of the data names has something at it.
import type { Finding } from '../../../src/catalogue/finding.ts';
import { attribute, fileOf, type Element } from '../pageWeight.ts';
import { fault, type Site } from './site.ts';

/** Attributes that hold the address of something that a page shows or leads to. */
const addresses = ['href', 'src', 'action', 'data', 'poster'];

/** A `<meta>` that names a page or a picture of the site. */
const named = ['og:url', 'og:image', 'twitter:image'];

/** What is wrong with an address, in words for its author. */
type Problem = [message: string, hint: string];

/**
 * Makes what tells whether an address leads to something.
 *
 * @returns Of an address and the file it stands in, what is wrong; undefined for a sound one, and for one of another site.
 * @example
 * const ask = linkChecker(siteOf({ 'en/index.html': '<h1>Home</h1>' }));
 * ask('/x/en/#nowhere', 'en/index.html'); // => ['`/x/en/#nowhere` leads to …', …]
 */
export function linkChecker(site: Site): (target: string, file: string) => Problem | undefined {
  const there = new Set(site.files);
  const ids = new Map(
    [...site.pages].map(([file, elements]) => [
      file,
      new Set(elements.map((element) => attribute(element, 'id'))),
    ]),
  );
  const hasAnchor = (file: string, anchor: string): boolean => ids.get(file)?.has(anchor) === true;
  return (target, file) => {
    const here = new URL(site.base + file.replace(/index\.html$/, ''), site.origin);
    const url = new URL(target, here);
    if (url.origin !== here.origin) return undefined;
    const linked = fileOf(url.pathname, site.base);
    if (!url.pathname.startsWith(site.base) || !there.has(linked))
      return [
        `\`${target}\` leads to no file of the site.`,
        `Accepted is an address below \`${site.base}\` of a file that is built; \`${linked}\` is none. Correct the address, or build the file.`,
      ];
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment === '' || !linked.endsWith('.html')) return undefined;
    // A permanent link hands its fragment on to the entry.
    const asked = /\/p\/[a-z0-9-]+\/$/.test(url.pathname) ? entriesOf(site, linked) : [linked];
    const lacking = asked.find((page) => !hasAnchor(page, fragment));
    return lacking === undefined
      ? undefined
      : [
          `\`${target}\` leads to a place that is not on its page.`,
          `Accepted is the \`id\` of an element; \`${lacking}\` has no \`${fragment}\`. Correct what stands behind \`#\`, or give the place its \`id\`.`,
        ];
  };
}

/** The pages that a permanent link may lead to. */
const entriesOf = ({ pages, base }: Site, permalink: string): string[] =>
  (pages.get(permalink) ?? [])
    .filter(({ tagName }) => tagName === 'a')
    .filter((link) => attribute(link, 'data-locale') !== undefined)
    .map((link) => fileOf(attribute(link, 'href') ?? '', base));

/** The addresses that an element names. */
function targetsOf(element: Element): string[] {
  const isMeta = element.tagName === 'meta' && named.includes(attribute(element, 'property') ?? '');
  const sources = (attribute(element, 'srcset') ?? '')
    .split(',')
    .map((source) => source.trim().split(/\s+/)[0] ?? '');
  return [
    ...addresses.map((name) => attribute(element, name)),
    ...(isMeta ? [attribute(element, 'content')] : []),
    ...sources,
  ].filter((target) => target !== undefined && target !== '') as string[];
}

/**
 * Finds addresses on pages that lead nowhere: of links, pictures, scripts, canonical pages, other languages and cards.
 *
 * @example linkFindings(siteOf({ 'en/index.html': '<a href="/x/nowhere/">…</a>' })).length // => 1
 */
export function linkFindings(site: Site): Finding[] {
  const ask = linkChecker(site);
  return [...site.pages].flatMap(([file, elements]) =>
    [...new Set(elements.flatMap(targetsOf))].flatMap((target) => {
      const problem = ask(target, file);
      return problem === undefined ? [] : [fault('link', file, ...problem)];
    }),
  );
}
