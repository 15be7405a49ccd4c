import { langOf, textFor, type Entry } from '../catalogue/model.ts';
import { relatedEntries } from '../catalogue/relations.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';

/** A relation as the drawing of the home page tells it. */
export interface DrawnRelation {
  /** Id of the entry that wrote it, and of the one it leads to. */
  from: string;
  to: string;
  /** How it reads from either end, in the words of the language. */
  names: readonly [from: string, to: string];
  reason: string;
  /** Language of the reason, where it is not that of the reader. */
  lang?: Locale;
}

/**
 * Lists every relation once, with the reason for it.
 *
 * @param locale Language of the reader.
 * @returns In the order of the catalogue.
 * @example
 * relationList(catalogue.entries, 'en')[0]?.names; // => ['Risks', 'A risk of']
 */
export function relationList(entries: readonly Entry[], locale: Locale): DrawnRelation[] {
  const t = translator(locale);
  return entries.flatMap((entry) => {
    const text = textFor(entry, locale);
    return relatedEntries(entry, entries)
      .filter(({ writtenIn }) => writtenIn === entry)
      .map(({ relation, entry: other, reasonKey }) => {
        const back = relatedEntries(other, entries).find(
          (one) => one.writtenIn === entry && one.reasonKey === reasonKey,
        );
        const lang = langOf(text, `related.${reasonKey}`, locale);
        return {
          from: entry.id,
          to: other.id,
          names: [t(`relation.${relation}`), t(`relation.${back?.relation ?? relation}`)],
          reason: text.reasons[reasonKey] ?? '',
          ...(lang !== undefined && { lang }),
        };
      });
  });
}
