import { languageOf, pathOf, worker } from './scope.ts';
import { editions, keyOf, type Kept } from './store.ts';

/** A kept file. */
export interface Found {
  edition: Kept;
  path: string;
  /** Its address in the cache. */
  key: string;
}

/**
 * Finds the kept file that an address means, whatever it asks of the page.
 *
 * @param language Which edition is asked first: files that all languages have may differ between two editions.
 */
export async function find(address: string, language: string): Promise<Found | undefined> {
  const path = pathOf(address);
  if (path === undefined) return undefined;
  const own = [language, languageOf(address)];
  const kept = [...(await editions()).values()].sort(
    (one, other) => Number(own.includes(other.locale)) - Number(own.includes(one.locale)),
  );
  for (const edition of kept) {
    const { files, before, missing } = edition;
    const mark = missing.includes(path) ? undefined : (files[path] ?? before[path]);
    if (mark) return { edition, path, key: keyOf(path, mark[0]) };
  }
  return undefined;
}

/** In which language a page is that asks for a file, by its address. */
export async function languageOfPage({ clientId }: FetchEvent): Promise<string> {
  const client = clientId === '' ? undefined : await worker.clients.get(clientId);
  return client ? languageOf(client.url) : '';
}
