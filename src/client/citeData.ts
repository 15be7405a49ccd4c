import type { EntryData } from '../outputs/entryData.ts';
import type { CitePhrase } from './citePhrases.ts';
import { json } from './kit/fetched.ts';
import { wordsOf, type Words } from './kit/phrases.ts';

/** What is fetched when a reader cites something, or follows a citation. */
export interface CiteData {
  entry: EntryData;
  t: Words<CitePhrase>;
}

/**
 * Fetches the entry's data and the phrases to show it with.
 *
 * @param page The entry's page: `data-base` and `data-json` say where from.
 * @throws {FetchError} When either cannot be fetched.
 */
export async function loadCiteData(page: HTMLElement): Promise<CiteData> {
  const { base = '/', json: data = '' } = page.dataset;
  const [entry, phrases] = await Promise.all([
    json<EntryData>(data),
    json<Record<CitePhrase, string>>(`${base}${document.documentElement.lang}/cite.json`),
  ]);
  return { entry, t: wordsOf(phrases) };
}
