import type { Edition, Files } from '../offline/edition.ts';
import { home } from './scope.ts';

/** An edition on this device. */
export interface Kept extends Edition {
  /** When it was taken, in ISO 8601. */
  taken: string;
  /** Paths of files that the host did not hand over. */
  missing: readonly string[];
  /** Scripts and styles of the edition before, which pages that are still open may load. */
  before: Files;
}

/** Name of the cache that holds the files: other sites below the same host have caches, too. */
export const filesName = (): string => `offline ${new URL(home()).pathname} files`;
const stateName = (): string => `offline ${new URL(home()).pathname} state`;
/** The cache that holds the files. */
export const filesCache = (): Promise<Cache> => caches.open(filesName());
const stateCache = (): Promise<Cache> => caches.open(stateName());

/** Opens a cache to read from it: where nothing is kept, none is made. */
const opened = async (name: string): Promise<Cache | undefined> =>
  (await caches.has(name)) ? await caches.open(name) : undefined;

/** Under which address a file lies in the cache: editions that have the same file share it. */
export const keyOf = (path: string, digest: string): string => `${home()}${path}?edition=${digest}`;

const keptAddress = (locale: string): string => `${home()}offline/kept/${locale}`;
const takingAddress = (locale: string): string => `${home()}offline/taking/${locale}`;
const oldPagesAddress = (): string => `${home()}offline/pages`;

/** Read once for the life of the worker, which the browser ends when it likes. */
let known: Promise<Map<string, Kept>> | undefined;

/** Every edition on this device, by language. */
export const editions = (): Promise<Map<string, Kept>> => (known ??= readEditions());

async function readEditions(): Promise<Map<string, Kept>> {
  const cache = await opened(stateName());
  if (!cache) return new Map();
  const addresses = (await cache.keys()).map(({ url }) => url);
  const kept = addresses.filter((address) => address.startsWith(keptAddress('')));
  const read = kept.map(async (address) => {
    const response = await cache.match(address);
    return (await response?.json()) as Kept | undefined;
  });
  const found = (await Promise.all(read)).filter((edition) => edition !== undefined);
  return new Map(found.map((edition) => [edition.locale, edition]));
}

/** Makes an edition the one that is kept, in one step. */
export async function keep(edition: Kept): Promise<void> {
  const cache = await stateCache();
  await cache.put(keptAddress(edition.locale), Response.json(edition));
  (await editions()).set(edition.locale, edition);
}

/** Remembers that an edition is on its way, past the end of the worker. */
export async function markTaking(locale: string, isOnItsWay: boolean): Promise<void> {
  const cache = await stateCache();
  if (isOnItsWay) await cache.put(takingAddress(locale), new Response());
  else await cache.delete(takingAddress(locale));
}

/** Languages whose edition is on its way, also where the worker was ended in between. */
export async function onTheirWay(): Promise<string[]> {
  const cache = await opened(stateName());
  const start = takingAddress('');
  return ((await cache?.keys()) ?? []).flatMap(({ url }) =>
    url.startsWith(start) ? [url.slice(start.length)] : [],
  );
}

/** Forgets an edition; its files go with {@link prune}. */
export async function forget(locale: string): Promise<void> {
  const cache = await stateCache();
  await cache.delete(keptAddress(locale));
  (await editions()).delete(locale);
}

/** Deletes both caches. */
export async function forgetAll(): Promise<void> {
  await Promise.all([caches.delete(filesName()), caches.delete(stateName())]);
  known = undefined;
  pages = undefined;
}

/** Deletes the files that no kept edition has. */
export async function prune(): Promise<void> {
  const wanted = new Set(
    [...(await editions()).values()].flatMap(({ files, before }) =>
      [...Object.entries(files), ...Object.entries(before)].map(([path, [digest]]) =>
        keyOf(path, digest),
      ),
    ),
  );
  const cache = await opened(filesName());
  for (const { url } of (await cache?.keys()) ?? []) if (!wanted.has(url)) await cache?.delete(url);
}

/** How many pages that were answered from an edition are remembered: more than anybody has open. */
const mostPages = 50;

let pages: Promise<string[]> | undefined;

/** Pages that were answered from a kept edition: what they load comes from it as well. */
export const oldPages = (): Promise<string[]> => (pages ??= readPages());

async function readPages(): Promise<string[]> {
  const cache = await opened(stateName());
  const response = await cache?.match(oldPagesAddress());
  return ((await response?.json()) as string[] | undefined) ?? [];
}

/** Remembers that a page was answered from a kept edition. */
export async function addOldPage(id: string): Promise<void> {
  const all = [...(await oldPages()), id].slice(-mostPages);
  pages = Promise.resolve(all);
  await (await stateCache()).put(oldPagesAddress(), Response.json(all));
}
