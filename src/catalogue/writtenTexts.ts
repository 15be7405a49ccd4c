import { parseDiagram } from '../diagrams/source.ts';
import { isLocale, locales, type Locale } from '../i18n/locales.ts';
import { writtenPhrases } from '../i18n/translate.ts';
import type { Content } from './content.ts';
import type { DataPath } from './lineTable.ts';

/** Words that an author wrote for readers, with their place. */
export interface WrittenText {
  locale: Locale;
  file: string;
  line: number;
  /** Inline Markdown, without code. */
  text: string;
}

/** Fields that hold no words for readers: facts, keys, names of sources, and what people type into a search. */
const silent = new Set(
  'id kind status supersededBy category tags impact date source samples references aliases keywords relation into see key beware forms reading locales answers prefix ink model claim values sources otherSense'.split(
    ' ',
  ),
);

/** Puts blanks in the place of code and of addresses, so that offsets and lines stay. */
export function withoutCode(markdown: string): string {
  return markdown.replaceAll(
    /^(?<fence>`{3,}|~{3,})[\s\S]*?^\k<fence>[ \t]*$|(?<!`)(?<tick>`+)(?!`)[\s\S]*?(?<!`)\k<tick>(?!`)|(?<=\]\()[^)\s]*/gm,
    (code) => code.replaceAll(/[^\n]/g, ' '),
  );
}

interface Place {
  file: string;
  lineOf: (path: DataPath) => number;
}

/** Texts of a field and of all fields in it. Where no language is known yet, a key may name it. */
function fieldTexts(
  value: unknown,
  place: Place,
  path: DataPath,
  locale: Locale | undefined,
): WrittenText[] {
  if (typeof value === 'string') {
    if (locale === undefined) return [];
    const line = place.lineOf(path);
    if (path.at(-1) !== 'mermaid')
      return [{ locale, file: place.file, line, text: withoutCode(value) }];
    return parseDiagram(value).labels.map((label) => ({
      ...{ locale, file: place.file, text: label.text },
      line: line + label.line,
    }));
  }
  if (typeof value !== 'object' || value === null) return [];
  const isList = Array.isArray(value);
  return Object.entries(value).flatMap(([key, inner]) => {
    if (!isList && silent.has(key)) return [];
    const step = isList ? Number(key) : key;
    return fieldTexts(inner, place, [...path, step], locale ?? (isLocale(key) ? key : undefined));
  });
}

/** Words that are the same in every catalogue: the phrases of the interface, a line each below the first. */
const interfaceTexts = (): WrittenText[] =>
  locales.flatMap((locale) =>
    writtenPhrases(locale).map((text, index) => ({
      ...{ locale, text },
      file: `src/i18n/${locale}.json`,
      line: index + 2,
    })),
  );

/**
 * Lists everything that is written for readers: entries, pages, the shared files of the content and the interface.
 * Code is left out, and so are aliases and keywords, in which people may find any word that they type.
 */
export function writtenTexts(content: Content): WrittenText[] {
  const documents = [
    ...content.entries,
    ...content.translations,
    ...content.pages,
    ...content.pageTranslations,
  ];
  const shared = [
    content.catalogue,
    content.tags,
    content.ids,
    content.guide,
    content.glossary,
  ].flatMap((file) => file ?? []);
  return [
    ...documents.flatMap(({ locale, file }) => [
      ...fieldTexts(file.data, { file: file.path, lineOf: file.lineOf }, [], locale),
      ...withoutCode(file.body)
        .split('\n')
        .map((text, index) => ({
          ...{ locale, file: file.path, text },
          line: file.bodyLine + index,
        })),
    ]),
    ...shared.flatMap((file) =>
      fieldTexts(file.data, { file: file.path, lineOf: file.lineOf }, [], undefined),
    ),
    // The languages stand at the top of the file, and below `words` in the data.
    ...content.models.flatMap(({ file }) =>
      fieldTexts(file.data.words, { file: file.path, lineOf: file.lineOf }, [], undefined),
    ),
    ...interfaceTexts(),
  ];
}
