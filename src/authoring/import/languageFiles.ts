// Which files of a folder are one document in several languages.
import { localeNamed } from '../../catalogue/paths.ts';
import { defaultLocale, isLocale, type Locale } from '../../i18n/locales.ts';

/** A document with its files, one a language. */
export interface DocumentFiles {
  /** What its files have in common: their path without language and ending. */
  name: string;
  /** Path by language. */
  files: Map<Locale, string>;
  /** Files whose language was read from their letters, as their names say none. */
  guessed: Map<string, Locale>;
}

/** A file that belongs to no document. */
export interface LeftOut {
  path: string;
  reason: string;
  next: string;
}

interface Named {
  path: string;
  /** Path without language and ending. */
  name: string;
  /** As written. */
  word?: string;
  locale?: Locale;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function isLanguage(code: string): boolean {
  try {
    return languageNames.of(code) !== undefined;
  } catch {
    return false;
  }
}

/** Takes the language out of a path: `x/design_ja.md`, `x/ja.md`, `x/design.ja.md`, `ja/x/design.md`. */
function named(path: string): Named {
  const steps = path.split('/');
  const stem = (steps.pop() ?? '').replace(/\.[^.]+$/, '');
  const [, before = '', suffix] =
    /^(.*?)[._-]([a-z]{2,3}(?:-[a-z]{2})?|english|japanese|korean)$/i.exec(stem) ?? [];
  const inFolder = steps.findIndex((step) => localeNamed(step) !== undefined);
  const folder = inFolder < 0 ? steps : steps.toSpliced(inFolder, 1);
  if (suffix === undefined && localeNamed(stem) !== undefined && stem.toLowerCase() !== 'index') {
    const locale = localeNamed(stem);
    return { path, name: [...steps, ''].join('/'), word: stem, ...(locale ? { locale } : {}) };
  }
  if (suffix !== undefined) {
    const locale = localeNamed(suffix);
    const name = [...steps, before].join('/');
    return { path, name, word: suffix, ...(locale === undefined ? {} : { locale }) };
  }
  const word = steps[inFolder];
  const locale = word === undefined ? undefined : localeNamed(word);
  return {
    path,
    name: [...folder, stem].join('/'),
    ...(word === undefined || locale === undefined ? {} : { word, locale }),
  };
}

/** What a text that says no language is written in, by its letters. */
function guess(text: string): Locale {
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  const letters = count(/\p{L}/gu);
  const kana = count(/[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  const hangul = count(/\p{Script=Hangul}/gu);
  const own = kana > letters / 5 ? 'ja' : hangul > letters / 5 ? 'ko' : defaultLocale;
  return isLocale(own) ? own : defaultLocale;
}

/**
 * Groups files by the document that they are.
 *
 * @param texts Text by path.
 * @example
 * groupLanguages(new Map([['a/design_en.md', ''], ['a/design_ja.md', '']])).documents[0]?.files.size; // => 2
 */
export function groupLanguages(texts: ReadonlyMap<string, string>): {
  documents: DocumentFiles[];
  leftOut: LeftOut[];
} {
  const leftOut: LeftOut[] = [];
  const groups = Map.groupBy([...texts.keys()].sort().map(named), ({ name }) => name);
  const documents = new Map<string, DocumentFiles>();
  const documentOf = (name: string): DocumentFiles => {
    const known = documents.get(name);
    if (known) return known;
    const fresh: DocumentFiles = { name, files: new Map(), guessed: new Map() };
    documents.set(name, fresh);
    return fresh;
  };
  for (const group of groups.values()) {
    const hasKnown = group.some(({ locale }) => locale !== undefined);
    // The language by its own name comes before another spelling of it.
    const ordered = group.toSorted(
      (a, b) => Number(b.locale === b.word) - Number(a.locale === a.word),
    );
    for (const { path, name, word, locale } of ordered) {
      if (word !== undefined && locale === undefined && hasKnown && isLanguage(word)) {
        leftOut.push({
          path,
          reason: `\`${word}\` is no language of this catalogue.`,
          next: 'A language more is a line below `locales` in content/catalogue.yaml; then import again.',
        });
        continue;
      }
      // What looks like a language and is none is a part of the name.
      const whole =
        word !== undefined && locale === undefined ? path.replace(/\.[^.]+$/, '') : name;
      const document = documentOf(whole);
      const own = locale ?? guess(texts.get(path) ?? '');
      const other = document.files.get(own);
      if (other !== undefined) {
        leftOut.push({
          path,
          reason: `${other} is the same document in the same language.`,
          next: 'Keep one of the two, or give one another name.',
        });
        continue;
      }
      document.files.set(own, path);
      if (locale === undefined) document.guessed.set(path, own);
    }
  }
  return { documents: [...documents.values()], leftOut };
}
