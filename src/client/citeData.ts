import type { EntryData } from '../outputs/entryData.ts';
import { fill, type Values } from '../i18n/fill.ts';
import type { CitePhrase } from './citePhrases.ts';

/** What is fetched when a reader cites something, or follows a citation. */
export interface CiteData {
  entry: EntryData;
  /** Gives a phrase in the language of the page. */
  t: (key: CitePhrase, values?: Values) => string;
}

let loading: Promise<CiteData> | undefined;

/**
 * Fetches the entry's data and the phrases to show it with, once. After a failure the next call tries again.
 *
 * @param page The entry's page: `data-base` and `data-json` say where from.
 */
export function loadCiteData(page: HTMLElement): Promise<CiteData> {
  const { base = '/', json = '' } = page.dataset;
  loading ??= Promise.all([
    fetchJson<EntryData>(json),
    fetchJson<Record<CitePhrase, string>>(`${base}${document.documentElement.lang}/cite.json`),
  ])
    .then(([entry, phrases]) => ({
      entry,
      t: (key: CitePhrase, values: Values = {}): string => fill(phrases[key], values),
    }))
    .catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  return loading;
}

async function fetchJson<Data>(address: string): Promise<Data> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return (await response.json()) as Data;
}
