import { headerRules, typeRules, type Place } from './rules.ts';
import type { HostedSite } from './site.ts';

/** Types that the hosts with `_headers` do not know. */
const unknownTypes = new Set(['feed.xml', 'opensearch.xml', '.md', '.mdx', '.mmd', '.ts']);

/**
 * Writes `_headers`, as Netlify and Cloudflare Pages read it. Both join the values of all rules that fit a file, so no
 * two rules for the same header fit the same one.
 *
 * @example headersFile({ base: '/', locales: ['en'], moved: [] }) // => '/*\n  Cross-Origin-Opener-Policy: same-origin\n…'
 */
export function headersFile({ base, locales }: HostedSite): string {
  const blocks = new Map<string, string[]>();
  const add = (path: string, name: string, value: string): void => {
    if (value === '') return;
    const lines = blocks.get(path) ?? [];
    blocks.set(path, [...lines, `  ${name}: ${value}`]);
  };
  const glob = ({ begins = '', ends = '' }: Place): string =>
    /\.\w+$/.test(begins) && ends === '' ? base + begins : `${base}${begins}*${ends}`;
  const pages = ['', '404.html', ...locales.map((locale) => `${locale}/*`), 'p/*'];

  for (const { name, otherwise, inHeadersFile, except } of headerRules(locales)) {
    if (inHeadersFile === 'everywhere') add(`${base}*`, name, otherwise);
    if (inHeadersFile === 'pages and exceptions')
      for (const page of pages) add(base + page, name, otherwise);
    for (const { value, places } of except)
      for (const place of places) add(glob(place), name, value);
  }
  for (const { ends, type } of typeRules)
    if (unknownTypes.has(ends)) add(`${base}*${ends}`, 'Content-Type', type);
  return [...blocks].map(([path, lines]) => `${[path, ...lines].join('\n')}\n`).join('\n');
}

/**
 * Writes `_redirects`, as Netlify and Cloudflare Pages read it: former addresses, and the page for unknown ones in each
 * language. Cloudflare Pages finds that page by itself and leaves out the lines with 404.
 *
 * @example redirectsFile({ base: '/', locales: ['en'], moved: [] }) // => '/en/* /en/404/index.html 404\n…'
 */
export function redirectsFile({ base, locales, moved }: HostedSite): string {
  return [
    ...moved.map(({ from, to }) => `${from} ${to} 301`),
    ...(base === '/' ? [] : [`/ ${base} 302`]),
    ...locales.map((locale) => `${base}${locale}/* ${base}${locale}/404/index.html 404`),
    `${base}* ${base}404.html 404`,
    '',
  ].join('\n');
}
