import { categories, places } from '../schema/entry.ts';
import { failuresOf } from './failures.ts';
import type { Entry, EntryText } from './model.ts';
import { langOf, textFor } from './model.ts';
import { relatedEntries } from './relations.ts';

type Locale = EntryText['locale'];

/** Something that a person sees when it goes wrong. */
export interface Sign {
  /** Anchor on the page of the entry, of the claim or of the section. */
  anchor: string;
  /** Inline Markdown. */
  text: string;
  /** Language of the words, where it is not that of the page. */
  lang: Locale | undefined;
  /** What it is the first sign of, and what stands against it, as inline Markdown; a symptom leads to its whole entry. */
  failure?: { name: string; defence: string };
}

/** The signs of one entry, with what leads out. */
export interface SignsOfEntry {
  entry: Entry;
  signs: Sign[];
  /** Patterns that mitigate it, where it is an antipattern. */
  waysOut: Entry[];
}

/**
 * Lists what one sees of an entry: symptoms, then the first signs of its failures.
 *
 * @param entries Of the catalogue, which hold the ways out.
 */
export function signsOf(entry: Entry, entries: readonly Entry[], locale: Locale): SignsOfEntry {
  const text = textFor(entry, locale);
  const symptoms = (text.claims.symptoms ?? []).map(({ id, key, text: words }): Sign => ({
    ...{ anchor: id, text: words, lang: langOf(text, `symptoms.${key}`, locale) },
  }));
  const failures = failuresOf(entry, locale).map(({ section, sign, failure, defence }): Sign => ({
    ...{ anchor: section, text: sign, lang: langOf(text, `body.${section}`, locale) },
    failure: { name: failure, defence },
  }));
  return {
    entry,
    signs: [...symptoms, ...failures],
    waysOut: relatedEntries(entry, entries).flatMap(({ relation, entry: other }) =>
      relation === 'mitigated-by' ? [other] : [],
    ),
  };
}

/** The part of the system, or the family, in which something goes wrong. */
export interface SignGroup {
  /** Key of the part, or of the family. */
  key: string;
  of: 'part' | 'family';
  /** Antipatterns first: who has symptoms looks for them. */
  entries: Entry[];
}

/**
 * Groups entries by the part of the system where they act, as the home page draws it; where the catalogue draws none, by
 * family.
 *
 * @returns Groups that have entries, in the order of the flow.
 */
export function signGroups(entries: readonly Entry[]): SignGroup[] {
  const of = places.length > 0 ? 'part' : 'family';
  const keyOf = (entry: Entry): string | undefined =>
    of === 'part' ? entry.place : entry.category;
  return (of === 'part' ? places : categories)
    .map((key): SignGroup => {
      const members = entries.filter((entry) => keyOf(entry) === key);
      return {
        ...{ key, of },
        entries: [
          ...members.filter(({ kind }) => kind === 'antipattern'),
          ...members.filter(({ kind }) => kind === 'pattern'),
        ],
      };
    })
    .filter((group) => group.entries.length > 0);
}
