import { categories, type CategorySlug } from '../schema/entry.ts';
import {
  isLocale,
  locales,
  translationLocales,
  type Locale,
  type TranslationLocale,
} from '../i18n/locales.ts';

/** The shared files of the content. */
export const vocabularies = [
  'catalogue',
  'tags',
  'ids',
  'guide',
  'glossary',
  'terms',
  'spellings',
] as const;
export type Vocabulary = (typeof vocabularies)[number];

/** What a path below `content/` is. */
export type ContentPath =
  | { type: 'entry'; category: CategorySlug; slug: string; locale: Locale }
  | { type: 'page'; slug: string; locale: Locale }
  | { type: 'diagram'; folder: string; name: string; locale: Locale }
  | { type: 'image'; folder: string; name: string }
  | { type: 'revisions'; folder: string }
  | { type: 'vocabulary'; name: Vocabulary }
  | { type: 'phrases'; locale: Locale }
  | { type: 'model'; name: string }
  | { type: 'manual' }
  | { type: 'stray' };

const slug = '(?!constructor(?![a-z0-9-]))[a-z0-9]+(?:-[a-z0-9]+)*';
/** Endings of pictures that a body can show. */
export const imageEndings = ['png', 'jpg', 'jpeg', 'webp', 'avif'] as const;
const locale = locales.join('|');
const entryFolder = `content/(?<category>${categories.join('|')})/(?<entry>${slug})`;
const pageFolder = `content/pages/(?<page>${slug})`;

/**
 * Tells what a file is from its path alone. The only place that knows the layout of `content/`.
 *
 * @param path From the project root, with forward slashes.
 * @example
 * parseContentPath('content/serving/asynchronous/ja.mdx');
 * // => { type: 'entry', category: 'serving', slug: 'asynchronous', locale: 'ja' }
 * parseContentPath('content/serving/asynchronous/notes.txt'); // => { type: 'stray' }
 */
export function parseContentPath(path: string): ContentPath {
  const inFolder = new RegExp(
    `^(?<folder>${entryFolder}|${pageFolder})/(?:(?<text>${locale})\\.mdx|diagrams/(?<name>${slug})\\.(?<language>${locale})\\.svg|images/(?<image>${slug}\\.(?:${imageEndings.join('|')}))|(?<revisions>revisions)\\.json)$`,
  ).exec(path)?.groups;
  if (inFolder) {
    const { folder = '', category, entry, page, text, name, language, image, revisions } = inFolder;
    if (image !== undefined) return { type: 'image', folder, name: image };
    if (name !== undefined && isLocale(language)) {
      return { type: 'diagram', folder, name, locale: language };
    }
    if (isCategory(category) && entry !== undefined) {
      if (isLocale(text)) return { type: 'entry', category, slug: entry, locale: text };
      if (revisions !== undefined) return { type: 'revisions', folder };
    }
    if (page !== undefined && isLocale(text)) return { type: 'page', slug: page, locale: text };
  }
  const shared = vocabularies.find((name) => path === `content/${name}.yaml`);
  if (shared) return { type: 'vocabulary', name: shared };
  const phrases = new RegExp(`^content/phrases/(${locale})\\.json$`).exec(path)?.[1];
  if (isLocale(phrases)) return { type: 'phrases', locale: phrases };
  const model = new RegExp(`^content/models/(${slug})\\.yaml$`).exec(path)?.[1];
  if (model !== undefined) return { type: 'model', name: model };
  return { type: path === 'content/README.md' ? 'manual' : 'stray' };
}

const isCategory = (name: string | undefined): name is CategorySlug =>
  categories.some((category) => category === name);

/**
 * Takes the path of a text apart.
 *
 * @returns `group` is the family of an entry, or `pages`.
 * @example
 * textPlace('content/serving/asynchronous/ja.mdx');
 * // => { folder: 'content/serving/asynchronous', group: 'serving', slug: 'asynchronous', name: 'ja' }
 */
export function textPlace(path: string): {
  folder: string;
  group: string;
  slug: string;
  name: string;
} {
  const steps = path.split('/');
  const [, group = '', folderName = '', file = ''] = steps;
  return {
    folder: steps.slice(0, -1).join('/'),
    group,
    slug: folderName,
    name: file.replace(/\.[^.]+$/, ''),
  };
}

/**
 * Takes the path of a translation apart.
 *
 * @throws For the path of an English file, or of none.
 * @example
 * translationPlace('content/pages/about/ko.mdx'); // => { folder: 'content/pages/about', locale: 'ko' }
 */
export function translationPlace(path: string): { folder: string; locale: TranslationLocale } {
  const { folder, name } = textPlace(path);
  const locale = translationLocales.find((one) => one === name);
  if (!locale) throw new Error(`${path} is no translation.`);
  return { folder, locale };
}

/** Folder of an entry from the project root: `content/serving/asynchronous`. */
export function entryFolderPath(entry: { category: string; slug: string }): string {
  return `content/${entry.category}/${entry.slug}`;
}

/** Where an entry is, as the ledger of ids writes it: `serving/asynchronous`. */
export function placeOf(entry: { category: string; slug: string }): string {
  return `${entry.category}/${entry.slug}`;
}

/**
 * Takes a place of the ledger of ids apart.
 *
 * @example
 * parsePlace('serving/asynchronous'); // => { category: 'serving', slug: 'asynchronous' }
 */
export function parsePlace(place: string): { category: string; slug: string } {
  const [category = '', slug = ''] = place.split('/');
  return { category, slug };
}

/** Folder of a page from the project root: `content/pages/about`. */
export function pageFolderPath(pageSlug: string): string {
  return `content/pages/${pageSlug}`;
}

/** The file of a folder in one language: `content/serving/asynchronous/ja.mdx`. */
export function textFilePath(folder: string, of: Locale): string {
  return `${folder}/${of}.mdx`;
}

/** Where the picture of a diagram is stored: `content/…/diagrams/polling.ja.svg`. */
export function diagramFilePath(folder: string, name: string, of: Locale): string {
  return `${folder}/diagrams/${name}.${of}.svg`;
}

/** Spellings of languages that people use for the ones of the catalogue. */
const localeAliases = new Map<string, Locale>([
  ...['jp', 'jpn', 'ja-jp', 'japanese'].map((name) => [name, 'ja'] as const),
  ...['kr', 'kor', 'ko-kr', 'korean'].map((name) => [name, 'ko'] as const),
  ...['eng', 'en-us', 'en-gb', 'english', 'index'].map((name) => [name, 'en'] as const),
]);

/**
 * Finds the language that somebody names, also by a spelling that is not ours.
 *
 * @example
 * localeNamed('kr'); // => 'ko'
 * localeNamed('klingon'); // => undefined
 */
export function localeNamed(name: string): Locale | undefined {
  const lower = name.toLowerCase();
  const locale = isLocale(lower) ? lower : localeAliases.get(lower);
  return isLocale(locale) ? locale : undefined;
}

/**
 * Guesses the path that a file was meant to have.
 *
 * @returns undefined where there is no guess.
 * @example
 * meantPath('content/qa/Load Test/EN.MDX'); // => 'content/qa/load-test/en.mdx'
 * meantPath('content/qa/load-test/jp.md'); // => 'content/qa/load-test/ja.mdx'
 */
export function meantPath(path: string): string | undefined {
  const [root = '', group = '', ...rest] = path.split('/');
  const kebab = (name: string): string =>
    name
      .toLowerCase()
      .replaceAll(/[\s_]+/g, '-')
      .replaceAll(/[^a-z0-9.-]/g, '');
  const file = kebab(rest.at(-1) ?? group);
  const [, name = '', ending = ''] = /^(.*?)\.(\w+)$/.exec(file) ?? [];
  const locale = isLocale(name) ? name : localeAliases.get(name);
  const isText = ['md', 'mdx', 'markdown'].includes(ending) && locale !== undefined;
  const isPicture = imageEndings.some((known) => known === ending);
  const folder = [root, group.toLowerCase(), ...rest.slice(0, -1).map(kebab)];
  // A picture that lies beside the texts belongs into the folder for them.
  const place = isPicture && folder.length === 3 ? [...folder, 'images'] : folder;
  const vocabulary = vocabularies.find((known) => known === name);
  const meant =
    rest.length === 0
      ? `content/${vocabulary ?? name}.yaml`
      : [...place, isText ? `${locale}.mdx` : file].join('/');
  return meant === path || parseContentPath(meant).type === 'stray' ? undefined : meant;
}

/**
 * Finds files under another name than theirs.
 *
 * @returns Path that a file was meant to have -> path that it has.
 */
export function misnamedFiles(paths: readonly string[]): Map<string, string> {
  const known = new Set(paths);
  return new Map(
    paths.flatMap((path): [string, string][] => {
      if (parseContentPath(path).type !== 'stray') return [];
      const meant = meantPath(path);
      return meant === undefined || known.has(meant) ? [] : [[meant, path]];
    }),
  );
}

/**
 * Names the model that a file has the words of.
 *
 * @example
 * modelNameAt('content/models/checkpoints.yaml'); // => 'checkpoints'
 */
export const modelNameAt = (path: string): string =>
  path
    .split('/')
    .at(-1)
    ?.replace(/\.yaml$/, '') ?? '';

/** Where the words of a model stand. */
export const modelFilePath = (name: string): string => `content/models/${name}.yaml`;
