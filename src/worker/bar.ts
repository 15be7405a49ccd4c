import { fill } from '../i18n/fill.ts';
import type { WorkerPhrase } from './phrases.ts';
import type { Kept } from './store.ts';

/** A link in a bar. */
export interface BarLink {
  href: string;
  text: string;
  lang?: string;
}

/**
 * Says something of a kept edition, in its language: which one it is, and when it was taken.
 *
 * @example
 * say(edition, 'offline.bar.kept'); // gives 'No connection. This is the kept edition of 29 November 2026 (3f2a91c0).'
 */
export function say(
  { locale, words, taken, revision }: Pick<Kept, 'locale' | 'words' | 'taken' | 'revision'>,
  key: WorkerPhrase,
): string {
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'long' }).format(new Date(taken));
  return fill(words[key] ?? key, { date, revision });
}

/**
 * Puts what the reader has to know at the beginning of the text of a kept page, so that it is there with the first paint
 * and needs none of the page's scripts.
 *
 * @param lang Language of the sentence.
 * @throws Never: a page that has no place for it gets it at its end.
 * @example
 * withBar('<main id="main"><h1>…', 'No connection.', 'en', []);
 */
export function withBar(
  page: string,
  sentence: string,
  lang: string,
  links: readonly BarLink[],
): string {
  const anchors = links.map(
    (link) =>
      `<a href="${escaped(link.href)}" lang="${escaped(link.lang ?? lang)}">${escaped(link.text)}</a>`,
  );
  const bar = `<div class="marks-bar kept-bar" role="note" lang="${escaped(lang)}"><span>${escaped(sentence)}</span>${anchors.join('')}</div>`;
  const start = /<main\b[^>]*>/.exec(page);
  if (!start) return page + bar;
  const end = start.index + start[0].length;
  return page.slice(0, end) + bar + page.slice(end);
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (sign) => signs[sign] ?? sign);
