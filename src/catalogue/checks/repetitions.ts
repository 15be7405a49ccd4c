import type { Content, Document } from '../content.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

type Problem = Omit<Finding, 'rule'>;

/** Items that stand twice in one list. */
function repeatedItems(
  { file }: { file: Document<unknown>['file'] },
  field: string,
  items: readonly string[],
): Problem[] {
  const seen = new Map<string, number>();
  return items.flatMap((item, index): Problem[] => {
    const name = item.trim().toLowerCase();
    const earlier = seen.get(name);
    if (earlier === undefined) {
      seen.set(name, index);
      return [];
    }
    return [
      {
        level: 'error',
        file: file.path,
        line: file.lineOf([field, index]),
        message: `\`${field}\` names \`${item}\` twice.`,
        hint: 'Remove one of the two.',
      },
    ];
  });
}

/** Titles that two entries share in one language. */
function repeatedTitles(
  documents: readonly Document<{ title?: string | undefined; id?: string }>[],
): Problem[] {
  const first = new Map<string, { path: string; id: string | undefined }>();
  return documents.flatMap(({ locale, file }): Problem[] => {
    const { title, id } = file.data;
    if (title === undefined || title === '') return [];
    const key = `${locale} ${title.normalize('NFKC').trim().toLowerCase()}`;
    const earlier = first.get(key);
    // A copy of a whole entry is told by its id.
    if (earlier !== undefined && id !== undefined && earlier.id === id) return [];
    if (earlier === undefined) {
      first.set(key, { path: file.path, id });
      return [];
    }
    return [
      {
        level: 'error',
        file: file.path,
        line: file.lineOf(['title']),
        message: `“${title}” is also the title of ${earlier.path}.`,
        hint: 'Give one of them another: readers tell entries apart by their titles.',
      },
    ];
  });
}

export const repetitions: Rule = {
  name: 'repetition',
  about:
    'No tag, alias, source or title stands twice: the second says nothing, or leads to the wrong entry.',
  check: ({ entries, translations }: Content) => [
    ...entries.flatMap((entry) => [
      ...repeatedItems(entry, 'tags', entry.file.data.tags),
      ...repeatedItems(entry, 'aliases', entry.file.data.aliases),
      ...repeatedItems(entry, 'keywords', entry.file.data.keywords),
      ...repeatedItems(
        entry,
        'references',
        entry.file.data.references.map(({ url }) => url),
      ),
    ]),
    ...translations.flatMap((translation) => [
      ...repeatedItems(translation, 'aliases', translation.file.data.aliases ?? []),
      ...repeatedItems(translation, 'keywords', translation.file.data.keywords),
    ]),
    ...repeatedTitles([...entries, ...translations]),
  ],
};
