// External addresses in the content, and whether they still answer.

/** An address that does not answer, with the places it stands in. */
export interface DeadLink {
  url: string;
  /** Status or network error. */
  reason: string;
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
  const waiting = [...links];
  const dead: DeadLink[] = [];
  const work = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [url, places] = next;
      const reason = (await problem(url, ask)) && (await problem(url, ask));
      if (reason) dead.push({ url, reason, places });
    }
  };
  await Promise.all(Array.from({ length: 8 }, work));
  return dead.sort((a, b) => a.url.localeCompare(b.url));
}

async function problem(url: string, ask: typeof fetch): Promise<string | undefined> {
  try {
    const response = await ask(url, {
      headers: { 'User-Agent': 'Mozilla/5.0 (link check of a pattern catalogue)' },
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
