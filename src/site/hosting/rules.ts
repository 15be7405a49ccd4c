import type { Locale } from '../../i18n/locales.ts';

/**
 * Files by their address below the base path: what they begin with, what they end with, or both. Small enough for every
 * host to understand.
 */
export interface Place {
  begins?: string;
  ends?: string;
}

/** A header, and the files that have it with another value. An empty value leaves the header out. */
export interface HeaderRule {
  name: string;
  /** Value for every other file. */
  otherwise: string;
  /** Hosts that read `_headers` send this by themselves, or join the values of all rules that fit a file. */
  inHeadersFile: 'everywhere' | 'exceptions' | 'pages and exceptions';
  except: readonly { value: string; places: readonly Place[] }[];
}

/** A type that servers do not know, or know wrongly, by what a name ends with. */
export interface TypeRule {
  ends: string;
  type: string;
}

/** What is called after a digest of its content, and so never changes. */
const hashed: readonly Place[] = [
  { begins: '_astro/' },
  { begins: 'pagefind/index/' },
  { begins: 'pagefind/pagefind.', ends: '.pf_meta' },
];

/** What other sites and programs read: no two of these places hold the same file. */
const shared = (locales: readonly Locale[]): readonly Place[] => [
  ...['api/', 'oembed/', 'search/', 'pagefind/', 'diagrams/', 'og/', 'books/', 'scaffolds/'].map(
    (begins) => ({ begins }),
  ),
  ...locales.flatMap((locale) =>
    ['.md', '.xml', '.txt', '.json'].map((ends) => ({ begins: `${locale}/`, ends })),
  ),
  { begins: 'llms', ends: '.txt' },
  { begins: 'sitemap', ends: '.xml' },
  { begins: 'opensearch.xml' },
];

/** What may be shown in a frame of another site. */
const framed: readonly Place[] = [{ begins: 'embed/' }];

const always = (name: string, value: string): HeaderRule => ({
  name,
  otherwise: value,
  inHeadersFile: 'everywhere',
  except: [],
});

/**
 * The one table of headers. `_headers`, the configurations of nginx and Caddy and the server of `npm run preview` are
 * made from it.
 *
 * @param locales languages of the site
 * @example headerRules(['en']).map(({ name }) => name) // => ['Cache-Control', …]
 */
export const headerRules = (locales: readonly Locale[]): readonly HeaderRule[] => [
  {
    name: 'Cache-Control',
    // Kept, and asked about before each use: a deployment is seen at once, and costs a reader one short answer.
    otherwise: 'no-cache',
    inHeadersFile: 'exceptions',
    except: [
      { value: 'public, max-age=31536000, immutable', places: hashed },
      // Other sites load it with each of their pages, and nothing of a page's own edition depends on it.
      { value: 'public, max-age=86400', places: [{ begins: 'embed/resize.js' }] },
    ],
  },
  {
    // Every other directive stands in the pages; this one counts in a header only.
    name: 'Content-Security-Policy',
    otherwise: "frame-ancestors 'none'",
    inHeadersFile: 'pages and exceptions',
    except: [{ value: 'frame-ancestors *', places: framed }],
  },
  {
    name: 'X-Frame-Options',
    otherwise: 'DENY',
    inHeadersFile: 'pages and exceptions',
    except: [{ value: '', places: framed }],
  },
  {
    name: 'Access-Control-Allow-Origin',
    otherwise: '',
    inHeadersFile: 'exceptions',
    except: [{ value: '*', places: shared(locales) }],
  },
  {
    name: 'Cross-Origin-Resource-Policy',
    otherwise: '',
    inHeadersFile: 'exceptions',
    except: [{ value: 'cross-origin', places: [...shared(locales), ...framed] }],
  },
  always('Cross-Origin-Opener-Policy', 'same-origin'),
  always('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'),
  always('Referrer-Policy', 'strict-origin-when-cross-origin'),
  // Counts over TLS alone. Without the subdomains, which may be somebody else's.
  always('Strict-Transport-Security', 'max-age=31536000'),
  always('X-Content-Type-Options', 'nosniff'),
];

/** Types by what a name ends with; the first one that fits counts. */
export const typeRules: readonly TypeRule[] = [
  { ends: 'feed.xml', type: 'application/atom+xml; charset=utf-8' },
  { ends: 'opensearch.xml', type: 'application/opensearchdescription+xml; charset=utf-8' },
  { ends: '.html', type: 'text/html; charset=utf-8' },
  { ends: '.css', type: 'text/css; charset=utf-8' },
  { ends: '.js', type: 'text/javascript; charset=utf-8' },
  { ends: '.json', type: 'application/json' },
  { ends: '.md', type: 'text/markdown; charset=utf-8' },
  // Nobody has registered types for these; as text, a browser shows them.
  { ends: '.mdx', type: 'text/plain; charset=utf-8' },
  { ends: '.mmd', type: 'text/plain; charset=utf-8' },
  // Declarations of types, which servers take for video.
  { ends: '.ts', type: 'text/plain; charset=utf-8' },
  { ends: '.txt', type: 'text/plain; charset=utf-8' },
  { ends: '.xml', type: 'application/xml; charset=utf-8' },
  { ends: '.yaml', type: 'text/plain; charset=utf-8' },
  { ends: '.webmanifest', type: 'application/manifest+json' },
  { ends: '.svg', type: 'image/svg+xml' },
  { ends: '.png', type: 'image/png' },
  { ends: '.ico', type: 'image/x-icon' },
  { ends: '.woff2', type: 'font/woff2' },
  { ends: '.pdf', type: 'application/pdf' },
  { ends: '.epub', type: 'application/epub+zip' },
];

/** Whether a file below the base path is in a place. */
export const isIn = (path: string, { begins = '', ends = '' }: Place): boolean =>
  path.length >= begins.length + ends.length && path.startsWith(begins) && path.endsWith(ends);

/**
 * Gives the headers of a file.
 *
 * @param path below the base path, without a slash at its beginning
 * @example headersOf('_astro/a.css', ['en'])['Cache-Control'] // => 'public, max-age=31536000, immutable'
 */
export function headersOf(path: string, locales: readonly Locale[]): Record<string, string> {
  const type = typeRules.find(({ ends }) => path.endsWith(ends))?.type;
  const headers = headerRules(locales).map(({ name, otherwise, except }): [string, string] => [
    name,
    except.find(({ places }) => places.some((place) => isIn(path, place)))?.value ?? otherwise,
  ]);
  return Object.fromEntries([
    ...headers.filter(([, value]) => value !== ''),
    ...(type === undefined ? [] : [['Content-Type', type] as [string, string]]),
  ]);
}
