import { config, familyWords, siteWords } from '../config/catalogue.ts';
import type { Catalogue, Entry } from '../catalogue/model.ts';
import { textFor } from '../catalogue/model.ts';
import { defaultLocale, localeName, locales, type Locale } from '../i18n/locales.ts';
import { categories } from '../schema/entry.ts';
import { host } from '../site/host.ts';
import type { Links } from '../site/links.ts';
import { escapeText, oneLine } from './markdownText.ts';
import { tagsAsText } from './tagsAsText.ts';

const nameOf = (locale: Locale): string => siteWords(locale).name ?? config.site.name;

const entriesOf = ({ entries }: Catalogue, family: string): Entry[] =>
  entries.filter(({ category }) => category === family);

/** A line of a list: a link, and what one finds there. */
const line = (text: string, address: string, note: string): string =>
  `- [${escapeText(text)}](${address}): ${oneLine(note)}`;

/**
 * Writes `/llms.txt`: what the catalogue is and where its texts are as plain Markdown, as https://llmstxt.org/ lays it
 * out. Entries are named in English, family by family; a sentence says how to reach them in the other languages.
 *
 * @param fullBytes Size of `llms-full.txt` by language, so that a program knows what it fetches.
 * @example
 * llmsIndex(catalogue, links, { en: 1_200_000 }).startsWith('# ML System Design Patterns\n'); // => true
 */
export function llmsIndex(
  catalogue: Catalogue,
  links: Links,
  fullBytes: Readonly<Partial<Record<Locale, number>>>,
): string {
  const { absolute, url } = links;
  const bytes = (locale: Locale): string => (fullBytes[locale] ?? 0).toLocaleString('en');
  const languages = locales.map((locale) => `\`${locale}\` (${localeName(locale)})`).join(', ');
  const families = categories.flatMap((family) => {
    const { name, summary } = familyWords(family, defaultLocale);
    const entries = entriesOf(catalogue, family).map((entry) => {
      const text = textFor(entry, defaultLocale);
      return line(
        `${entry.id} ${text.title}`,
        absolute(url.entryMarkdown(defaultLocale, entry)),
        tagsAsText(text.summary),
      );
    });
    return entries.length === 0
      ? []
      : [`## ${escapeText(name)}: ${oneLine(summary)}\n\n${entries.join('\n')}`];
  });
  const full = locales.map((locale) =>
    line(
      `All entries in ${localeName(locale)}`,
      absolute(url.llmsFull(locale)),
      `Markdown, ${bytes(locale)} bytes.`,
    ),
  );
  const optional = [
    line('Open data', absolute(url.api('index.json')), 'The same as JSON, with its addresses.'),
    line(
      'Relations',
      absolute(url.api('graph.json')),
      'Which entry uses, extends or rules out which.',
    ),
    ...locales.map((locale) =>
      line(
        `What is new, in ${localeName(locale)}`,
        absolute(url.feed(locale)),
        'Atom feed with the full texts.',
      ),
    ),
    line('Licence', host.licence(), 'What texts and code may be used for.'),
  ];
  return `${[
    `# ${escapeText(config.site.name)}`,
    `> ${oneLine(siteWords(defaultLocale).lead)}`,
    [
      'Each entry has an id such as the ones below, which never changes, and every statement in it has an address of its own.',
      'When you rely on an entry, cite that address: it is the link behind the statement.',
      `Languages: ${languages}. The address of an entry differs only in the first part of its path.`,
    ].join('\n'),
    `## Everything in one file\n\n${full.join('\n')}`,
    ...families,
    `## Optional\n\n${optional.join('\n')}`,
  ].join('\n\n')}\n`;
}

/**
 * Writes `/{locale}/llms-full.txt`: the catalogue and every entry as Markdown, family by family.
 *
 * @param markdownOf Gives an entry as Markdown, see `entryMarkdown`.
 * @example
 * llmsFull(catalogue, 'ja', (entry) => entryMarkdown(entryData(entry, 'ja', catalogue, links)))
 */
export function llmsFull(
  catalogue: Catalogue,
  locale: Locale,
  markdownOf: (entry: Entry) => string,
): string {
  const families = categories.flatMap((family) => {
    const { name, summary } = familyWords(family, locale);
    const [first, ...others] = entriesOf(catalogue, family).map(markdownOf);
    const head = `# ${escapeText(name)}\n\n> ${oneLine(summary)}\n`;
    return first === undefined ? [] : [`${head}\n${first}`, ...others];
  });
  const head = `# ${escapeText(nameOf(locale))}\n\n> ${oneLine(siteWords(locale).lead)}\n`;
  return [head, ...families].join('\n');
}
