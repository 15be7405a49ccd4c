import { contentFolder } from '../config/catalogue.ts';
import { relative, sep } from 'node:path';
import { termFinder, termForms, type TermFinder } from '../catalogue/glossary.ts';
import { composedBody } from '../catalogue/composedBody.ts';
import { entryById, entryBySlug } from '../catalogue/lookup.ts';
import {
  langOf,
  type Catalogue,
  type Entry,
  type EntryText,
  type PageText,
} from '../catalogue/model.ts';
import { textFilePath, textPlace } from '../catalogue/paths.ts';
import { isLocale, type Locale } from '../i18n/locales.ts';
import { punctuation } from '../i18n/punctuation.ts';
import { translator } from '../i18n/translate.ts';
import type { BodyContext, BodyTerm, ContextOf, IdTarget } from '../markdown/bodyContext.ts';
import { idPattern } from '../schema/idPattern.ts';
import { publishedCatalogue } from './catalogue.ts';
import { url } from '../site/address.ts';
import { targetHref } from '../site/linkTargets.ts';
import { readContent, type Source } from './source.ts';

/** A text that is explained: not one of the pages about the catalogue, which explain themselves. */
const isExplained = (group: string): boolean => group !== 'pages';

/** Ids as they are written between backticks. */
const idInCode = new RegExp(`\`(${idPattern})\``, 'g');

function idsIn(body: string, catalogue: Catalogue, locale: Locale): Record<string, IdTarget> {
  const ids = [...new Set([...body.matchAll(idInCode)].map(([, id = '']) => id))].sort();
  const retired = new Set(catalogue.retired.map(({ id }) => id));
  return Object.fromEntries(
    ids.flatMap((id): [string, IdTarget][] => {
      const entry = entryById(catalogue.entries, id);
      if (entry) return [[id, { href: url.entry(locale, entry), category: entry.category }]];
      // The permanent link of a retired entry says what became of it.
      return retired.has(id) ? [[id, { href: url.permalink(id) }]] : [];
    }),
  );
}

function termsIn(
  body: string,
  find: TermFinder,
  { glossary }: Catalogue,
  locale: Locale,
): BodyTerm[] {
  const found = new Set<string>();
  find(body, found);
  return termForms(glossary, locale)
    .filter(({ key }) => found.has(key))
    .map((term) => ({
      ...term,
      href: `${url.page(locale, 'glossary')}#${term.key}`,
    }));
}

/** Finds the entry that a file is a text of; undefined for a page. */
function entryAt({ entries }: Catalogue, path: string): Entry | undefined {
  const { folder, slug } = textPlace(path);
  const entry = entryBySlug(entries, slug);
  return entry?.folder === folder ? entry : undefined;
}

/** Finds the words of an entry by the file they are written in; undefined for a page. */
function entryTextAt(catalogue: Catalogue, path: string): EntryText | undefined {
  const { name } = textPlace(path);
  return isLocale(name) ? entryAt(catalogue, path)?.text[name] : undefined;
}

/** Finds the words of a page by the file they are written in; undefined for an entry. */
function pageTextAt({ pages }: Catalogue, path: string): PageText | undefined {
  const { group, slug, name } = textPlace(path);
  return group === 'pages' && isLocale(name) ? pages[slug]?.text[name] : undefined;
}

/** Addresses of the links of a text that lead to the site itself. */
const linksIn = (text: EntryText | PageText | undefined, locale: Locale): Record<string, string> =>
  Object.fromEntries(
    Object.entries(text?.links ?? {}).map(([written, target]) => [
      written,
      targetHref(url, locale, target),
    ]),
  );

/**
 * Gives the body of a text as readers see it, see `composedBody`.
 *
 * @param path From the project root: `content/serving/asynchronous/ja.mdx`.
 * @returns undefined for a file that is no text of the content or could not be read.
 */
export function bodyOf(
  { files, draft: catalogue }: Source,
  path: string,
): { body: string; line: number } | undefined {
  const text = files.get(path)?.text;
  const words = entryTextAt(catalogue, path);
  return text && { body: words ? composedBody(text, words) : text.body, line: text.bodyLine };
}

/**
 * Prepares what the bodies of one reading of the content take from each other.
 *
 * @param root Folder of the project.
 * @returns Takes absolute paths, and paths of the content.
 * @throws For a file that is no text of the content or could not be read.
 */
function contextOfSource(
  root: string,
  { files, draft: catalogue }: Source,
  shown: Catalogue,
): ContextOf {
  const finders = new Map<Locale, TermFinder>();
  const finderOf = (locale: Locale): TermFinder => {
    const find = finders.get(locale) ?? termFinder(termForms(catalogue.glossary, locale), locale);
    finders.set(locale, find);
    return find;
  };
  const known = new Map<string, BodyContext>();

  function make(path: string): BodyContext {
    const { folder, group, name } = textPlace(path);
    const text = files.get(path)?.text;
    const english = files.get(textFilePath(folder, 'en'))?.text;
    if (!isLocale(name) || !text) throw new Error(`${path} is no readable text of the content.`);
    const words = entryTextAt(catalogue, path);
    const body = words ? composedBody(text, words) : text.body;
    const t = translator(name);
    const { open, close } = punctuation(name);
    const title =
      'title' in text.data && typeof text.data.title === 'string' ? text.data.title : '';
    const own = new Set(entryAt(catalogue, path)?.otherSense);
    finderOf(name)(title, own);
    return {
      locale: name,
      anchors:
        words?.body.flatMap(({ id, inner }) => [id, ...inner]) ??
        english?.outline.headings.map(({ id }) => id) ??
        [],
      english: words?.body.flatMap(({ id }) => (langOf(words, `body.${id}`) ? [id] : [])) ?? [],
      ids: idsIn(body, shown, name),
      links: linksIn(words ?? pageTextAt(catalogue, path), name),
      terms: isExplained(group) ? termsIn(body, finderOf(name), shown, name) : [],
      own: [...own].sort(),
      phrases: {
        table: open + t('table.label') + close,
        footnotes: t('footnotes.title'),
        footnoteBack: t('footnotes.back', { number: '{number}' }),
      },
    };
  }

  return (file) => {
    const folder = contentFolder(root);
    const path = file.startsWith('content/')
      ? file
      : ['content', ...relative(folder, file).split(sep)].join('/');
    const context = known.get(path) ?? make(path);
    known.set(path, context);
    return context;
  };
}

/**
 * Gives what the rendering of a body takes from the rest of the content, as it was at the last look.
 *
 * @param root Folder of the project.
 */
export function bodyContexts(root: string): ContextOf {
  const latest = new WeakMap<Source, ContextOf>();
  return (path) => {
    const source = readContent(root);
    const contextOf =
      latest.get(source) ?? contextOfSource(root, source, publishedCatalogue(source));
    latest.set(source, contextOf);
    return contextOf(path);
  };
}
