// External addresses in the content, and whether they still answer.
import pLimit from 'p-limit';

/** An address that does not answer, with the places it stands in. */
export interface DeadLink {
  url: string;
  /** Status or network error. */
  reason: string;
  /** `content/…/en.mdx:12` */
  places: string[];
}

/** An address that leads to another one for good. */
export interface MovedLink {
  url: string;
  /** Where it is now. */
  to: string;
  /** `content/…/en.mdx:12` */
  places: string[];
}

const address = /https:\/\/[\x21-\x7e]+/g;

/** Cuts off what follows an address in a sentence, in Markdown or in code; a pair of parentheses may belong to it. */
function trimmed(found: string): string {
  const [url = ''] = found.split(/["'`<>\]{}\\|^]/);
  let depth = 0;
  const end = Array.from(url).findIndex((sign) => {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    return depth < 0;
  });
  return (end < 0 ? url : url.slice(0, end)).replace(/[.,;:]+$/, '');
}

/**
 * Collects addresses with the lines they stand on.
 *
 * @returns Address -> places, in the order of the files.
 * @example externalLinks([{ path: 'a.mdx', text: 'x\nhttps://a.org/b.' }])
 * // => new Map([['https://a.org/b', ['a.mdx:2']]])
 */
export function externalLinks(
  files: readonly { path: string; text: string }[],
): Map<string, string[]> {
  const links = new Map<string, string[]>();
  for (const { path, text } of files) {
    if (!/\.(?:mdx|md|yaml)$/.test(path)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      for (const [found] of line.matchAll(address)) {
        const url = trimmed(found);
        const host = /^https:\/\/([^/:?#]+)/.exec(url)?.[1] ?? '';
        // An example, or a host that a template fills in.
        if (/(?:^|\.)example\.(?:org|com|net)$/.test(host) || !host.includes('.')) continue;
        links.set(url, [...(links.get(url) ?? []), `${path}:${String(index + 1)}`]);
      }
    }
  }
  return links;
}

/** Addresses that are asked at a time. */
const atOnce = 8;

/** Statuses of hosts that refuse programs but serve people. */
const guarded = new Set([401, 403, 405, 418, 429, 999]);

/**
 * Asks each address once, eight at a time, and once more before it is called dead.
 *
 * @param ask As the global `fetch`.
 */
export async function checkLinks(
  links: ReadonlyMap<string, string[]>,
  ask: typeof fetch,
): Promise<DeadLink[]> {
  const dead: DeadLink[] = [];
  await pLimit(atOnce).map(links, async ([url, places]) => {
    const reason = (await problem(url, ask)) && (await problem(url, ask));
    if (reason) dead.push({ url, reason, places });
  });
  return dead.sort((a, b) => a.url.localeCompare(b.url));
}

/**
 * Asks each address where it is now, following only what its host says is for good: a redirection of today may be
 * another one tomorrow.
 *
 * @param links Those that answer; see `checkLinks`.
 * @param ask As the global `fetch`.
 */
export async function movedLinks(
  links: ReadonlyMap<string, string[]>,
  ask: typeof fetch,
): Promise<MovedLink[]> {
  const moved: MovedLink[] = [];
  await pLimit(atOnce).map(links, async ([url, places]) => {
    const to = await placeNow(url, ask);
    if (bare(to) !== bare(url)) moved.push({ url, to, places });
  });
  return moved.sort((a, b) => a.url.localeCompare(b.url));
}

const headers = { 'User-Agent': 'Mozilla/5.0 (link check of a pattern catalogue)' };

/** An address without what makes no other place of it. */
const bare = (url: string): string => url.replace(/#.*$/, '').replace(/\/$/, '');

/** Statuses of a move for good. */
const forGood = new Set([301, 308]);

/** Follows moves for good, as far as a chain of them goes. */
async function placeNow(url: string, ask: typeof fetch): Promise<string> {
  let at = url;
  for (let hop = 0; hop < 5; hop += 1) {
    try {
      const response = await ask(at, {
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(20_000),
      });
      await response.body?.cancel();
      const to = response.headers.get('location');
      if (!forGood.has(response.status) || to === null) return at;
      at = new URL(to, at).href;
    } catch {
      // Who answered a moment ago and does not now is asked again in three months.
      return at;
    }
  }
  return at;
}

async function problem(url: string, ask: typeof fetch): Promise<string | undefined> {
  try {
    const response = await ask(url, {
      headers,
      signal: AbortSignal.timeout(20_000),
    });
    await response.body?.cancel();
    return response.ok || guarded.has(response.status)
      ? undefined
      : `status ${String(response.status)}`;
  } catch (error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    return cause instanceof Error ? cause.message : String(cause);
  }
}
