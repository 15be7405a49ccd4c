import { translationLocales, type Locale } from '../../i18n/locales.ts';
import type { Content } from '../content.ts';
import type { ContentFile } from '../load.ts';
import type { DataPath } from '../lineTable.ts';
import { list, type Rule } from './rule.ts';

/** Places in data where words stand per language: objects that have English ones. */
function places(value: unknown, path: DataPath = []): { path: DataPath; words: object }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && path.length > 0 && path[0] !== 'locales') return [{ path, words: value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    // The glossary keeps the words of a term apart from its relations; the file does not.
    places(inner, key === 'words' && path.length === 1 ? path : [...path, key]),
  );
}

interface Gap {
  locale: Locale;
  file: ContentFile<unknown>;
  lacking: DataPath[];
}

/** Reasons of the guide for entries that are drafts: nobody is asked to translate what may still change. */
function reasonsOfDrafts({ entries, guide }: Content): Set<string> {
  const drafts = new Set(
    entries.filter(({ file }) => file.data.status === 'draft').map(({ slug }) => slug),
  );
  const paths = (guide?.data.questions ?? []).flatMap((question, q) =>
    question.answers.flatMap((answer, a) =>
      answer.entries.flatMap(({ id }, e) =>
        drafts.has(id) ? [['questions', q, 'answers', a, 'entries', e, 'reason'].join('.')] : [],
      ),
    ),
  );
  return new Set(paths);
}

/**
 * Lists what the shared files of the content say in English only.
 *
 * @param content After schemas.
 */
export function sharedGaps(content: Content): Gap[] {
  const { catalogue, tags, guide, glossary, ids } = content;
  const early = reasonsOfDrafts(content);
  return [catalogue, tags, guide, glossary, ids].flatMap((file) => {
    const all = (file ? places(file.data) : []).filter(
      ({ path }) => file !== guide || !early.has(path.join('.')),
    );
    return translationLocales.flatMap((locale) => {
      const lacking = all.filter(({ words }) => !(locale in words)).map(({ path }) => path);
      return file && lacking.length > 0 ? [{ locale, file, lacking }] : [];
    });
  });
}

export const sharedWords: Rule = {
  name: 'shared-words',
  about:
    'Shared files say the same in every language. What one lacks is shown in English; it is told once a file and language.',
  check: (content) =>
    sharedGaps(content).map(({ locale, file, lacking }) => {
      const [first = []] = lacking;
      const more = lacking.length > 3 ? ` and ${String(lacking.length - 3)} more` : '';
      return {
        level: 'warning',
        file: file.path,
        line: file.lineOf(first),
        message: `There are no words in \`${locale}\` for ${list(lacking.slice(0, 3).map((path) => path.join('.')))}${more}.`,
        hint: 'Readers get the English ones, and nothing breaks. Add them when you can.',
      };
    }),
};
