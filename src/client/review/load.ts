import type { EntryData } from '../../outputs/entryData.ts';
import type { EntryListItem } from '../../outputs/entryList.ts';
import { pathOf } from '../compare/elements.ts';

/** Reads the open data of the catalogue, each file once. */
export class Loader {
  readonly #listPath: string;
  #list: Promise<ReadonlyMap<string, EntryListItem>> | undefined;
  readonly #entries = new Map<string, Promise<EntryData>>();

  /** @param listPath Path of `entries.json` in the language of the page. */
  constructor(listPath: string) {
    this.#listPath = listPath;
  }

  /** Every entry in brief, by id. */
  list(): Promise<ReadonlyMap<string, EntryListItem>> {
    this.#list ??= read<EntryListItem[]>(this.#listPath)
      .then((items) => new Map(items.map((item) => [item.id, item])))
      .catch((error: unknown) => {
        // What failed is asked for again the next time.
        this.#list = undefined;
        throw error;
      });
    return this.#list;
  }

  /** Some entries whole; unknown ids are passed over. */
  async entries(ids: readonly string[]): Promise<EntryData[]> {
    const list = await this.list();
    return Promise.all(ids.flatMap((id) => list.get(id) ?? []).map((item) => this.#entry(item)));
  }

  #entry({ id, json }: EntryListItem): Promise<EntryData> {
    const known = this.#entries.get(id);
    if (known) return known;
    const asked = read<EntryData>(pathOf(json)).catch((error: unknown) => {
      this.#entries.delete(id);
      throw error;
    });
    this.#entries.set(id, asked);
    return asked;
  }
}

async function read<Data>(path: string): Promise<Data> {
  const response = await fetch(path);
  if (!response.ok) throw new Error(`${response.status} ${path}`);
  return (await response.json()) as Data;
}
