// What a static host answers to a request, without the network and the disk.
import { extname } from 'node:path';

/** What lies at a path below the served folder. */
export type Kind = 'file' | 'folder' | undefined;

/** The answer to a request, before its headers. */
export type Answer =
  | { status: 200 | 404; file: string }
  | { status: 301 | 302; location: string }
  | { status: 400 | 404; text: string };

/** Types of the files a build of ours may contain. */
const TYPES: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/**
 * The media type of a file by its name.
 *
 * @example contentType('feed.xml') // => 'application/xml; charset=utf-8'
 * @example contentType('en_3f9c.pf_meta') // => 'application/octet-stream'
 */
export function contentType(file: string): string {
  return TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
}

/**
 * Whether compressing files of a type is worth it: text is, pictures and Pagefind's already
 * compressed index files are not.
 *
 * @example isCompressible('image/svg+xml; charset=utf-8') // => true
 */
export function isCompressible(type: string): boolean {
  return type.includes('charset=utf-8') || type === 'application/wasm';
}

/**
 * A base path with a slash on both ends.
 *
 * @example normalizeBase('docs') // => '/docs/'
 * @example normalizeBase(undefined) // => '/'
 */
export function normalizeBase(base: string | undefined): string {
  const inner = (base ?? '').split('/').filter((part) => part !== '');
  return inner.length === 0 ? '/' : `/${inner.join('/')}/`;
}

/**
 * What to answer for a URL, as common static hosts do: folders answer with their `index.html` and
 * want a slash at the end; what is unknown gets the nearest `404.html`, which below `/ja/` is the
 * Japanese one.
 *
 * @param url path and query as requested
 * @param base where the site is mounted, as from {@link normalizeBase}
 * @param kindOf tells what lies at a path below the served folder ('' is the folder itself)
 * @example
 * answer('/ja/x/', '/', (path) => (path === 'ja/404.html' ? 'file' : undefined))
 * // => { status: 404, file: 'ja/404.html' }
 */
export function answer(url: string, base: string, kindOf: (path: string) => Kind): Answer {
  const [rawPath = '/', ...rest] = url.split('?');
  const query = rest.length === 0 ? '' : `?${rest.join('?')}`;
  const path = decode(rawPath);
  if (path === undefined) return { status: 400, text: 'Bad request' };

  if (`${path}/` === base) return { status: 301, location: base + query };
  // A host with the site under a base path has something else here; a reader wants the site.
  if (path === '/' && base !== '/') return { status: 302, location: base + query };
  if (!path.startsWith(base)) return notFound('', kindOf);

  const inside = path.slice(base.length);
  if (inside.split(/[/\\]/).some((part) => part.startsWith('..') || part.includes('\0'))) {
    return notFound('', kindOf);
  }
  const index = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
  const kind = kindOf(index);
  if (kind === 'file') return { status: 200, file: index };
  if (kind === 'folder' && kindOf(`${index}/index.html`) === 'file') {
    return { status: 301, location: `${rawPath}/${query}` };
  }
  return notFound(inside, kindOf);
}

function notFound(inside: string, kindOf: (path: string) => Kind): Answer {
  const [first = ''] = inside.split('/');
  const pages = first === '' ? ['404.html'] : [`${first}/404.html`, '404.html'];
  const file = pages.find((page) => kindOf(page) === 'file');
  return file === undefined ? { status: 404, text: 'Not found' } : { status: 404, file };
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}
