// Every entry as Markdown, and all of them in one file: written once, and kept until something they say changes.
import type { Entry } from '../catalogue/model.ts';
import { defaultLocale, locales, type Locale } from '../i18n/locales.ts';
import { entryData } from '../outputs/entryData.ts';
import { entryMarkdown } from '../outputs/entryMarkdown.ts';
import { llmsFull, llmsIndex } from '../outputs/llms.ts';
import { links } from '../site/address.ts';
import { entryKey, wholeKey } from './cacheKeys.ts';
import { getCatalogue } from './catalogue.ts';
import { codeDigest, keepBytes, type Kept } from './kept.ts';

/** The address of the site stands in every link. */
const home = (): string => links.absolute(links.url.home(defaultLocale));

const store = (): Kept<Buffer> => {
  const root = process.cwd();
  const rooms = ['outputs', 'catalogue', 'schema', 'diagrams', 'site', 'i18n'];
  return keepBytes(root, 'markdown', codeDigest(root, rooms));
};

/** Gives an entry as Markdown, see `entryMarkdown`. */
export const markdownOf = (entry: Entry, locale: Locale): string =>
  store()
    .of([home(), entryKey(entry), locale], () =>
      Buffer.from(entryMarkdown(entryData(entry, locale, getCatalogue(), links))),
    )
    .toString('utf8');

/** Gives `llms-full.txt` of a language. */
export const fullText = (locale: Locale): Buffer =>
  store().of([home(), wholeKey(), locale, 'full'], () =>
    Buffer.from(llmsFull(getCatalogue(), locale, (entry) => markdownOf(entry, locale))),
  );

/** Gives `llms.txt`, which says how large the files with everything are. */
export const textIndex = (): string =>
  llmsIndex(
    getCatalogue(),
    links,
    Object.fromEntries(locales.map((locale) => [locale, fullText(locale).length])),
  );
