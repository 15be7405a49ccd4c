import type { WorkboxPlugin } from 'workbox-core/types.js';
import { NetworkFirst } from 'workbox-strategies';
import type { SearchRecords } from '../search/records.ts';
import { say, withBar, type BarLink } from './bar.ts';
import { find, type Found } from './find.ts';
import type { WorkerPhrase } from './phrases.ts';
import { home, languageOf, pathOf } from './scope.ts';
import { addOldPage, editions, filesCache, type Kept } from './store.ts';

/** How long a page may take to begin before the kept one is shown, in seconds. */
export const patience = 3;

/** Nothing that is only passing through is stored: what is kept is what a reader asked to keep. */
const storesNothing: WorkboxPlugin = { cacheWillUpdate: () => Promise.resolve(null) };

/** Shows the kept page where the network does not answer in time, and says on it that it is the kept one. */
const fallsBack: WorkboxPlugin = {
  cachedResponseWillBeUsed: async ({ request, event }) => {
    const { request: asked, resultingClientId } = event as FetchEvent;
    const found = await find(asked.url || request.url, '');
    const answer = found && (await keptPage(found, 'offline.bar.kept', asked.url));
    if (answer) await addOldPage(resultingClientId);
    return answer;
  },
};

const network = new NetworkFirst({
  networkTimeoutSeconds: patience,
  plugins: [storesNothing, fallsBack],
});

/** Answers for a page: from the network, else the kept one, else one that says what there is. */
export async function page(event: FetchEvent): Promise<Response> {
  const { request } = event;
  let failed: Response;
  try {
    failed = await network.handle({ event, request });
    if (failed.status < 500) return failed;
  } catch {
    failed = Response.error();
  }
  const answer = await stoodIn(request.url);
  if (answer) await addOldPage(event.resultingClientId);
  return answer ?? failed;
}

/** What is shown where the network fails: the kept page, else one that says what there is. */
async function stoodIn(address: string): Promise<Response | undefined> {
  const kept = await editions();
  const path = pathOf(address) ?? '';
  const [first] = kept.values();
  if (!first) return undefined;
  const itself = await find(address, '');
  const page = itself && (await keptPage(itself, 'offline.bar.kept', address));
  if (page) return page;
  const folder = withSlash(address);
  if (folder !== undefined && (await find(folder, ''))) return Response.redirect(folder);
  const entry = await permanent(path, new URL(address));
  if (entry) return entry;
  const own = kept.get(languageOf(address));
  if (own) {
    const found = await find(`${home()}${own.locale}/404/`, own.locale);
    return found && (await keptPage(found, 'offline.bar.absent', address, 404));
  }
  const found = await find(`${home()}${first.locale}/offline/`, first.locale);
  return found && (await keptPage(found, 'offline.bar.other', address, 503));
}

function withSlash(address: string): string | undefined {
  const url = new URL(address);
  if (url.pathname.endsWith('/')) return undefined;
  url.pathname += '/';
  return url.href;
}

/** A kept page with the sentence that it has to begin with; nothing where the browser has deleted it. */
async function keptPage(
  { edition, key }: Found,
  phrase: WorkerPhrase,
  address: string,
  status = 200,
): Promise<Response | undefined> {
  const response = await (await filesCache()).match(key);
  if (!response) return undefined;
  const url = new URL(address);
  const again = { href: url.pathname + url.search, text: say(edition, 'offline.bar.again') };
  const ways = phrase === 'offline.bar.kept' ? [] : await otherWays(phrase, edition, url);
  const text = withBar(await response.text(), say(edition, phrase), edition.locale, [
    ...ways,
    again,
  ]);
  return html(text, status);
}

/** Where to go from an address that is not kept: to what is, or to the same page in another language. */
async function otherWays(phrase: WorkerPhrase, edition: Kept, url: URL): Promise<BarLink[]> {
  if (phrase === 'offline.bar.other') return await sameInKept(url);
  const { pathname } = new URL(`${home()}${edition.locale}/offline/`);
  return [{ href: pathname, text: say(edition, 'offline.bar.list') }];
}

/** The same page in the languages that are kept. */
async function sameInKept(url: URL): Promise<BarLink[]> {
  const [, ...rest] = (pathOf(url.href) ?? '').split('/');
  return [...(await editions()).values()].flatMap(({ locale, name, files }) => {
    const path = [locale, ...rest].join('/');
    const href = new URL(home() + path).pathname + url.search;
    return path in files ? [{ href, text: name, lang: locale }] : [];
  });
}

/** Sends a permanent link on: to the only language that is kept, else by the front door, which knows what was chosen. */
async function permanent(path: string, url: URL): Promise<Response | undefined> {
  const [, id, anchor] = /^p\/([a-z]+-a?\d+)\/(?:([\w-]+)\/)?$/i.exec(path) ?? [];
  const kept = [...(await editions()).values()];
  const [first] = kept;
  if (id === undefined || !first) return undefined;
  const entry = await entryPath(id.toUpperCase(), first);
  if (entry === undefined) return undefined;
  const target = `${entry}${anchor === undefined ? '' : `#${anchor}`}`;
  const found = kept.length > 1 ? await find(home(), first.locale) : undefined;
  const front = found && (await (await filesCache()).match(found.key));
  const door = await front?.text();
  if (door !== undefined) return html(leadingTo(door, target));
  const to = new URL(`${home()}${first.locale}/${target}`);
  to.search = url.search;
  return Response.redirect(to.href);
}

/** The front door, whose links lead to a page in each language in place of the first one. */
function leadingTo(door: string, target: string): string {
  const languages = new Set([...door.matchAll(/hreflang="([\w-]+)"/g)].map(([, name]) => name));
  return door.replaceAll(/(href="[^"]*\/([\w-]+)\/)"/g, (link, start: string, last: string) =>
    languages.has(last) ? `${start}${target}"` : link,
  );
}

const html = (text: string, status = 200): Response =>
  new Response(text, { status, headers: { 'content-type': 'text/html; charset=utf-8' } });

/** Where an entry lies below its language, as the records of the search say. */
async function entryPath(id: string, { locale }: Kept): Promise<string | undefined> {
  const found = await find(`${home()}search/${locale}.json`, locale);
  const response = found && (await (await filesCache()).match(found.key));
  const records = (await response?.json()) as SearchRecords | undefined;
  const path = records?.entries.find((entry) => entry.id === id)?.path;
  return path === undefined ? undefined : `${path}/`;
}
