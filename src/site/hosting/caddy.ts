import { localeCookie, setLocaleCookie } from '../../i18n/localeCookie.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { acceptedLanguages, languageHeaders, namedLanguages } from './language.ts';
import type { ServerPlace } from './nginx.ts';
import { headerRules, typeRules, type Place } from './rules.ts';
import { hostFiles, literal, type HostedSite } from './site.ts';

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

/** Between backticks, backslashes stand for themselves. */
const expression = (base: string, { begins = '', ends = '' }: Place): string =>
  `^${literal(base + begins)}${ends === '' ? '' : `.*${literal(ends)}$`}`;

/**
 * Writes a Caddyfile. For a name of a host, Caddy fetches a certificate; for a port (`:8080`) or an `http://` address it
 * speaks plain HTTP, for use behind something that speaks TLS.
 *
 * @example caddyConfig(site, { folder: '/srv/site', listen: ':8080' }) // gives '{\n\tadmin off\n…'
 */
export function caddyConfig({ base, locales, moved }: HostedSite, place: ServerPlace): string {
  let count = 0;
  /** A header for the files of some places. */
  const set = (places: readonly Place[], field: string): string[] => {
    count += 1;
    const name = `@rule${String(count)}`;
    const all = places.map((one) => expression(base, one)).join('|');
    return [`${name} path_regexp \`${all}\``, `header ${name} ${field}`];
  };
  const headers = headerRules(locales).flatMap(({ name, otherwise, except }) => [
    ...(otherwise === '' ? [] : [`header ${name} ${quoted(otherwise)}`]),
    ...except.flatMap(({ value, places }) =>
      set(places, value === '' ? `-${name}` : `${name} ${quoted(value)}`),
    ),
  ]);
  // The first rule that fits counts, and here the last header that is set.
  const types = typeRules
    .toReversed()
    .flatMap(({ ends, type }) => set([{ ends }], `Content-Type ${quoted(type)}`));
  const isFolder = set([{ ends: '/' }], `Content-Type ${quoted('text/html; charset=utf-8')}`);
  const files = ['file_server {', '\tprecompressed br gzip', `\thide ${hostFiles.join(' ')}`, '}'];
  const answers = [
    // Asked for a name with this sign, the system fails.
    '@null path_regexp `\\x00`',
    'error @null 400',
    '@writing not method GET HEAD',
    'handle @writing {',
    '\theader Allow "GET, HEAD"',
    '\trespond 405',
    '}',
    ...moved.flatMap(({ from, to }) => [
      // Not `handle`, which would send on before it writes the new address.
      `route ${from} {`,
      `\turi replace ${from} ${to} 1`,
      '\tredir {uri} 301',
      '}',
    ]),
    ...(base === '/' ? [] : [`redir ${base.slice(0, -1)} ${base} 301`, `redir / ${base} 302`]),
    `@front path_regexp \`^${literal(base)}$\``,
    'route @front {',
    ...languageMaps({ base, locales }).map((line) => `\t${line}`),
    ...Object.entries(languageHeaders).map(([name, value]) => `\theader ${name} ${quoted(value)}`),
    `\trewrite * ${base}{site_language}/`,
    '\tredir {uri} 302',
    '}',
    `handle_path ${base}* {`,
    // Caddy adds the slash of a folder by itself, and forgets the query.
    '\t@folder {',
    '\t\tnot path */',
    '\t\tfile {path}/index.html',
    `\t\texpression \`{http.request.uri.query} != "" && !{http.request.orig_uri.path}.startsWith("//")\``,
    '\t}',
    '\tredir @folder {http.request.orig_uri.path}/?{query} 301',
    ...files.map((line) => `\t${line}`),
    '}',
    'error 404',
  ];
  const missing = [
    'header Cache-Control no-cache',
    'header Content-Type "text/html; charset=utf-8"',
    '@other expression {http.error.status_code} != 404',
    'handle @other {',
    '\theader Content-Type "text/plain; charset=utf-8"',
    '\trespond "{http.error.status_code} {http.error.status_text}"',
    '}',
    ...locales.flatMap((locale) => [
      `handle ${base}${locale}/* {`,
      `\trewrite * /${locale}/404/index.html`,
      ...files.map((line) => `\t${line}`),
      '}',
    ]),
    'handle {',
    '\trewrite * /404.html',
    ...files.map((line) => `\t${line}`),
    '}',
  ];
  const indented = (lines: readonly string[], by: number): string[] =>
    lines.map((line) => '\t'.repeat(by) + line);
  return [
    '{',
    '\tadmin off',
    ...(/^(?::|http:)/.test(place.listen) ? ['\tauto_https off'] : []),
    '}',
    `${place.listen} {`,
    `\troot * ${quoted(place.folder)}`,
    '\troute {',
    ...indented(['header Vary Accept-Encoding', ...headers, ...types, ...isFolder, ...answers], 2),
    '\t}',
    '\thandle_errors {',
    ...indented(missing, 2),
    '\t}',
    '}',
    '',
  ].join('\n');
}

/** The language of a reader: the one they chose, else the best of their browser's, else the one of the site. */
function languageMaps({ base, locales }: Pick<HostedSite, 'base' | 'locales'>): string[] {
  const is = (text: string): string => `\`~(?i)^${literal(text)}$\``;
  return [
    'map {header.Accept-Language} {site_accepted} {',
    ...acceptedLanguages(locales).map((accepted) => `\t\`~(?i)${accepted}\` \${1}`),
    '}',
    'map {site_accepted} {site_understood} {',
    ...namedLanguages(locales).map(([name, locale]) => `\t${is(name)} ${locale}`),
    `\tdefault ${defaultLocale}`,
    '}',
    `map {cookie.${localeCookie}} {site_language} {site_chosen} {`,
    ...locales.map((locale) => `\t${locale} ${locale} yes`),
    '\tdefault {site_understood} no',
    '}',
    '@chosen expression {site_chosen} == "yes"',
    `header @chosen Set-Cookie ${quoted(setLocaleCookie(base, '{site_language}'))}`,
  ];
}
