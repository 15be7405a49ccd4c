import { localeCookie, setLocaleCookie } from '../../i18n/localeCookie.ts';
import { defaultLocale } from '../../i18n/locales.ts';
import { acceptedLanguages, languageHeaders, namedLanguages } from './language.ts';
import { headerRules, typeRules, type Place } from './rules.ts';
import { hostFiles, literal, type HostedSite } from './site.ts';

/** Where a server finds the site and where it listens. */
export interface ServerPlace {
  /** Folder of the built site. */
  folder: string;
  /** `8080`, or `127.0.0.1:8080`. */
  listen: string;
}

/** How nginx is set up. */
export interface NginxPlace extends ServerPlace {
  /** File of the brotli module; without it, nginx sends gzip alone. */
  brotli?: string | undefined;
  /** Folder for what nginx writes, for a configuration that stands alone and needs no rights. */
  alone?: string | undefined;
}

const variable = (name: string): string => `$site_${name.toLowerCase().replaceAll('-', '_')}`;

const quoted = (text: string): string => `"${text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;

const pattern = (base: string, { begins = '', ends = '' }: Place): string =>
  quoted(`~^${literal(base + begins)}${ends === '' ? '' : `.*${literal(ends)}$`}`);

/**
 * Writes a configuration of nginx: part of an `http` block, or a whole one with `alone`.
 *
 * @example nginxConfig(site, { folder: '/srv/site', listen: '8080' }) // gives 'map $uri $site_cache_control {…'
 */
export function nginxConfig(site: HostedSite, place: NginxPlace): string {
  const { base, locales, moved } = site;
  const rules = headerRules(locales);
  const maps = rules
    .filter(({ except }) => except.length > 0)
    .flatMap(({ name, otherwise, except }) => [
      `map $uri ${variable(name)} {`,
      `  default ${quoted(otherwise)};`,
      ...except.flatMap(({ value, places }) =>
        places.map((one) => `  ${pattern(base, one)} ${quoted(value)};`),
      ),
      '}',
    ]);
  const header = (name: string, value: string): string => `  add_header ${name} ${value} always;`;
  const headers = rules.map(({ name, otherwise, except }) =>
    header(name, except.length > 0 ? variable(name) : quoted(otherwise)),
  );
  const extensions = typeRules.filter(({ ends }) => ends.startsWith('.'));
  const names = typeRules.filter(({ ends }) => !ends.startsWith('.'));
  const files = [`    alias ${quoted(place.folder.replace(/\/*$/, '/'))};`];
  const config = [
    ...maps,
    'map $uri $site_missing {',
    `  default ${quoted(`${base}404.html`)};`,
    ...locales.map(
      (locale) =>
        `  ${quoted(`~^${literal(`${base}${locale}/`)}`)} ${quoted(`${base}${locale}/404/index.html`)};`,
    ),
    '}',
    ...languageMaps(site),
    'server {',
    `  listen ${place.listen};`,
    '  server_tokens off;',
    '  absolute_redirect off;',
    ...headers,
    '  types {',
    ...extensions.map(({ ends, type }) => `    ${quoted(type)} ${ends.slice(1)};`),
    '  }',
    '  default_type application/octet-stream;',
    '  etag on;',
    // Where a browser sends a tag too, as all do, that one decides.
    '  if_modified_since before;',
    '  gzip_static on;',
    '  gzip_vary on;',
    ...(place.brotli === undefined ? [] : ['  brotli_static on;']),
    '  error_page 404 $site_missing;',
    ...moved.map(({ from, to }) => `  location = ${from} { return 301 ${to}$is_args$args; }`),
    ...hostFiles.map((file) => `  location = ${base}${file} { return 404; }`),
    ...names.map(
      ({ ends, type }) =>
        `  location ~ ${quoted(`^${literal(base)}(.*${literal(ends)})$`)} { alias ${quoted(`${place.folder.replace(/\/*$/, '/')}$1`)}; types {} default_type ${quoted(type)}; }`,
    ),
    `  location = ${base} {`,
    // A header set here takes the place of all that are set around it.
    ...rules
      .filter(({ name }) => !(name in languageHeaders))
      .map(({ name, otherwise }) => otherwise && `  ${header(name, quoted(otherwise))}`)
      .filter((line) => line !== ''),
    ...Object.entries(languageHeaders).map(([name, value]) => `  ${header(name, quoted(value))}`),
    `  ${header('Set-Cookie', '$site_renewed')}`,
    `    return 302 ${base}$site_language/$is_args$args;`,
    '  }',
    `  location ${base} {`,
    ...files,
    '    index index.html;',
    '  }',
    ...(base === '/'
      ? []
      : [
          `  location = ${base.slice(0, -1)} { return 301 ${base}$is_args$args; }`,
          `  location = / { return 302 ${base}; }`,
          '  location / { return 404; }',
        ]),
    '}',
  ];
  return `${(place.alone === undefined ? config : standing(config, place.alone, place.brotli)).join('\n')}\n`;
}

/** The language of a reader: the one they chose, else the best of their browser's, else the one of the site. */
function languageMaps({ base, locales }: HostedSite): string[] {
  const names = namedLanguages(locales);
  return [
    'map $http_accept_language $site_accepted {',
    '  default "";',
    ...acceptedLanguages(locales).map((accepted) => `  ${quoted(`~*${accepted}`)} $1;`),
    '}',
    'map $site_accepted $site_understood {',
    `  default ${defaultLocale};`,
    ...names.map(([name, locale]) => `  ${quoted(name)} ${locale};`),
    '}',
    `map $cookie_${localeCookie} $site_chosen {`,
    '  default "";',
    ...locales.map((locale) => `  ${locale} ${locale};`),
    '}',
    'map $site_chosen $site_language {',
    '  default $site_chosen;',
    '  "" $site_understood;',
    '}',
    'map $site_chosen $site_renewed {',
    `  default ${quoted(setLocaleCookie(base, '$site_chosen'))};`,
    '  "" "";',
    '}',
  ];
}

/** What a process without rights needs around a server. */
function standing(config: readonly string[], writes: string, brotli: string | undefined): string[] {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return [
    ...(brotli === undefined ? [] : [`load_module ${quoted(brotli)};`]),
    'daemon off;',
    'worker_processes auto;',
    `pid ${quoted(`${writes}/nginx.pid`)};`,
    'error_log stderr warn;',
    'events { worker_connections 1024; }',
    'http {',
    '  access_log off;',
    '  sendfile on;',
    '  tcp_nopush on;',
    ...temporary.map((name) => `  ${name}_temp_path ${quoted(`${writes}/${name}`)};`),
    ...config.map((line) => `  ${line}`),
    '}',
  ];
}
