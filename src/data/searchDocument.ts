import type { Locale } from '../i18n/locales.ts';
import { indexKeys, innerKeys, lineKey } from '../search/terms.ts';
import type { IndexedEntry } from './searchRecords.ts';

/** How often a word is counted in one field: repeating it makes an entry no better an answer. */
const maxRepeats = 2;

/** What a part of a word weighs, against 1 for the word. */
const inner = 0.2;

/**
 * Writes the page that Pagefind indexes for an entry; nobody else sees it.
 *
 * @param fields Weight -> text, as `indexedEntry` gives them.
 * @param lines Found by whoever types just that, beside the words in them.
 * @example
 * documentHtml('en', [[6, 'Batch']]).includes('data-pagefind-weight="6">batch9<'); // => true
 */
export function documentHtml(
  locale: Locale,
  fields: IndexedEntry['fields'],
  lines: readonly string[] = [],
): string {
  const all = fields.map(([, text]) => text).join('\n');
  const html = [
    ...fields.map(([weight, text]) => field(weight, indexKeys(text))),
    field(inner, innerKeys(all)),
    field(1, lines.map(lineKey)),
  ];
  return `<html lang="${locale}"><body data-pagefind-body>${html.join('')}</body></html>`;
}

function field(weight: number, words: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const key of words) counts.set(key, (counts.get(key) ?? 0) + 1);
  const keys = [...counts].flatMap(([key, count]) =>
    Array<string>(Math.min(count, maxRepeats)).fill(key),
  );
  return `<p data-pagefind-weight="${String(weight)}">${keys.join(' ')}</p>`;
}
