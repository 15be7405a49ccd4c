import type { TranslationLocale } from '../i18n/locales.ts';
import type { Entry, EntryText } from './model.ts';

/** What there is to do for an entry in a language. */
export interface TranslationTask {
  entry: Entry;
  state: 'missing' | 'unknown' | 'stale';
  /** Ids of the English sections that changed; empty where that is not on record. */
  sections: string[];
  /** English words to translate or to compare, to choose a task by. */
  words: number;
}

/** How a language stands. */
export interface TranslationBoard {
  locale: TranslationLocale;
  complete: Entry[];
  /** Smallest first: a stale section is done in minutes. */
  tasks: TranslationTask[];
}

const count = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;

/** English words of each section, under the ids of the section digests. */
function sectionWords(text: EntryText): Map<string, number> {
  return new Map([
    ['title', count([text.title, ...text.aliases, text.summary].join(' '))],
    ['problem', count(text.problem)],
    ['solution', count(text.solution)],
    [
      'diagrams',
      count(text.diagrams.map(({ title, description }) => `${title} ${description}`).join(' ')),
    ],
    ...Object.entries(text.claims).map(([group, claims]): [string, number] => [
      group,
      count(claims.map((claim) => claim.text).join(' ')),
    ]),
    ['related', count(Object.values(text.reasons).join(' '))],
    ...text.body.map(({ id, markdown }): [string, number] => [`body-${id}`, count(markdown)]),
  ]);
}

/**
 * Lists what is to be translated into a language.
 *
 * @example
 * const [task] = translationBoard(catalogue.entries, 'ja').tasks;
 * [task?.state, task?.sections]; // => ['stale', ['cons']]
 */
export function translationBoard(
  entries: readonly Entry[],
  locale: TranslationLocale,
): TranslationBoard {
  const tasks = entries.flatMap((entry): TranslationTask[] => {
    const status = entry.text[locale]?.status;
    if (status?.state === 'current' || status?.state === 'source') return [];
    const words = sectionWords(entry.text.en);
    const all = [...words.values()].reduce((sum, size) => sum + size, 0);
    if (!status) return [{ entry, state: 'missing', sections: [], words: all }];
    if (status.state === 'unknown') return [{ entry, state: 'unknown', sections: [], words: all }];
    const changed = status.sections.reduce((sum, section) => sum + (words.get(section) ?? 0), 0);
    const size = status.sections.length > 0 ? changed : all;
    return [{ entry, state: 'stale', sections: status.sections, words: size }];
  });
  return {
    locale,
    complete: entries.filter((entry) => tasks.every((task) => task.entry !== entry)),
    tasks: tasks.sort((a, b) => a.words - b.words),
  };
}
