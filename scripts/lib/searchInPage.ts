// Runs in a page, bundled: asks the search that the site ships, without its interface.
import { SearchEngine, type LocalAnswer } from '../../src/client/search/engine.ts';

/**
 * Asks every query to its last answer.
 *
 * @param base Base path of the site.
 * @returns Ids for each query, best first.
 * @throws When the full text could not be searched: that would be another search.
 */
export async function ask(
  base: string,
  locale: string,
  queries: readonly string[],
): Promise<string[][]> {
  const engine = new SearchEngine(base, locale);
  const found: string[][] = [];
  for (const query of queries) {
    let last: LocalAnswer | undefined;
    for await (const answer of engine.answers(query)) last = answer;
    if (last?.state !== 'complete') throw new Error(`The index does not load for "${query}".`);
    found.push(last.entries.map(({ id }) => id));
  }
  return found;
}
