// What this catalogue is about, read once: families, languages, quality attributes and names are data of the content.
import { lstatSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { yamlBounds, yamlTooMuch } from './bounds.ts';
import { catalogueFileSchema, emptyCatalogue, type CatalogueFile, type Name } from './schema.ts';

/** Where the content lies: below the project, unless a test brings its own. */
export const contentFolder = (root: string): string =>
  resolve(root, process.env['CONTENT_DIR'] ?? 'content');

/**
 * Reads a file of the content that the code itself depends on. What is wrong with it, the check of the content tells: also
 * that it is too large, or a link, or a pipe that reading would wait for.
 */
function read<Value>(path: string, parseText: (text: string) => Value): Value | undefined {
  const file = resolve(contentFolder(process.cwd()), path);
  try {
    const found = lstatSync(file);
    return found.isFile() && found.size <= yamlBounds.bytes
      ? parseText(readFileSync(file, 'utf8'))
      : undefined;
  } catch {
    return undefined;
  }
}

const parsed = catalogueFileSchema.safeParse(
  read('catalogue.yaml', (text): unknown =>
    yamlTooMuch(text.split('\n')) ? undefined : parse(text, { logLevel: 'silent' }),
  ),
);

/** `content/catalogue.yaml`; an empty catalogue where that file is not sound. */
export const config: CatalogueFile = parsed.success ? parsed.data : emptyCatalogue;

/** Words that exist in English, and in the languages that somebody has translated them into. */
export type InLocales<Words> = Readonly<Partial<Record<Name, Words>>> & { readonly en: Words };

/** Everything that the content says to the code, as one text: what was made with another one is made again. */
export const configText = (): string =>
  (textOfAll ??= JSON.stringify([
    config,
    Object.keys(config.locales).map((locale) => phrasesOf(locale as Name)),
  ]));
let textOfAll: string | undefined;

/**
 * Takes the words of one language, and the English ones where nobody has translated them.
 *
 * @example
 * inLocale({ en: 'Queue', ja: 'キュー' }, 'ko'); // => 'Queue'
 */
export function inLocale<Words>(words: InLocales<Words>, locale: Name): Words {
  return words[locale] ?? words.en;
}

/**
 * Tells the language of such words, where it is not the one that was asked for.
 *
 * @example
 * langIn({ en: 'Queue', ja: 'キュー' }, 'ko'); // => 'en'
 */
export const langIn = (words: InLocales<unknown>, locale: Name): 'en' | undefined =>
  locale in words ? undefined : 'en';

/** Names of a family in a language. */
export interface FamilyWords {
  name: string;
  summary: string;
}

/** What a family is called. */
export function familyWords(family: Name, locale: Name): FamilyWords {
  const words = config.families[family]?.words as InLocales<FamilyWords> | undefined;
  return words ? inLocale(words, locale) : { name: family, summary: '' };
}

/** What a quality attribute is called. */
export function attributeName(attribute: Name, locale: Name): string {
  const words = config.attributes[attribute] as InLocales<string> | undefined;
  return words ? inLocale(words, locale) : attribute;
}

/** Keys of the parts that the home page draws, in the order of the flow; none where the catalogue draws no system. */
export const partKeys: readonly Name[] = Object.keys(config.parts ?? {}) as Name[];

/** What a part of the system is called, and the question that its entries answer. */
export interface PartWords {
  name: string;
  question: string;
}

/** The words of a part. */
export function partWords(part: Name, locale: Name): PartWords {
  const words = config.parts?.[part]?.words as InLocales<PartWords> | undefined;
  return words ? inLocale(words, locale) : { name: part, question: '' };
}

/** What the home page says of the catalogue. */
export interface SiteWords {
  /** Its name in the language, where it has one. */
  name?: string;
  title: string;
  lead: string;
}

/** Name, headline and lead of the home page. */
export const siteWords = (locale: Name): SiteWords =>
  inLocale(config.site.words as InLocales<SiteWords>, locale);

/** Phrases of the interface that the content brings for a language: `content/phrases/{locale}.json`. */
export const phrasesOf = (locale: Name): Readonly<Record<string, string>> =>
  read(`phrases/${locale}.json`, (text): Record<string, string> => {
    const data: unknown = JSON.parse(text);
    const pairs = typeof data === 'object' && data !== null ? Object.entries(data) : [];
    return Object.fromEntries(
      pairs.filter((pair): pair is [string, string] => typeof pair[1] === 'string'),
    );
  }) ?? {};
