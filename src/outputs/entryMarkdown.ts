import { stringify } from 'yaml';
import { punctuation } from '../i18n/punctuation.ts';
import { translator } from '../i18n/translate.ts';
import { host } from '../site/host.ts';
import type { EntryData } from './entryData.ts';
import { escapeText, oneLine } from './markdownText.ts';

/**
 * Writes an entry as Markdown for people and programs that read plain text: everything the page says, each point with
 * its permanent address.
 *
 * @example
 * entryMarkdown(data).startsWith('---\nid: SRV-03\n'); // => true
 */
export function entryMarkdown(entry: EntryData): string {
  const head = {
    id: entry.id,
    title: entry.title,
    aliases: entry.aliases,
    kind: entry.kind.key,
    category: entry.category.key,
    tags: entry.tags.map(({ key }) => key),
    impact: entry.impact,
    language: entry.textLocale,
    translation: entry.translation,
    revision: entry.revision,
    published: entry.history[0]?.date,
    updated: entry.history.at(-1)?.date,
    reviewed: entry.reviewed,
    checked: oneLine(entry.checked),
    url: entry.urls.permalink,
    page: entry.urls.page,
    data: entry.urls.json,
    licence: host.licence(),
  };
  return `---\n${stringify(head)}---\n\n${entryText(entry, sourceOf)}`;
}

type Drawing = EntryData['diagrams'][number];

/** A diagram as its Mermaid source, which programs read and many viewers draw. */
const sourceOf = ({ mermaid }: Drawing): string => `\`\`\`mermaid\n${mermaid.trim()}\n\`\`\``;

/**
 * Writes the words of an entry as Markdown, from its heading on.
 *
 * @param show What stands for a diagram below its title and description.
 * @example
 * entryText(data, ({ title, svg }) => `![${title}](${svg})`).startsWith('# SRV-03 '); // => true
 */
export function entryText(entry: EntryData, show: (diagram: Drawing) => string): string {
  const t = translator(entry.locale);
  const { colon, stop } = punctuation(entry.locale);
  const blocks = [
    `# ${entry.id} ${escapeText(entry.title)}`,
    entry.summary,
    ...[entry.problem, entry.solution].map(({ title, text }) => `## ${title}\n\n${text}`),
    ...entry.diagrams.map(
      (diagram) =>
        `### ${linkTo(diagram.title, diagram.svg)}\n\n${diagram.description}\n\n${show(diagram)}`,
    ),
    ...entry.groups.map(({ name, claims }) =>
      listUnder(
        name,
        claims.map(({ text, url }) => `${oneLine(text)} [#](${url})`),
      ),
    ),
    ...entry.sections.map(({ markdown }) => markdown.trim()),
    listUnder(
      t('entry.related'),
      entry.related.map(
        ({ name, id, title, reason, url }) =>
          name + colon + linkTo(`${id} ${title}`, url) + stop + oneLine(reason),
      ),
    ),
    listUnder(
      t('entry.samples'),
      entry.samples.map(({ title, url }) => linkTo(title, url)),
    ),
    listUnder(
      t('entry.references'),
      entry.references.map(({ title, url }) => linkTo(title, url)),
    ),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

/** A section of one list; nothing where there is none. */
const listUnder = (heading: string, items: readonly string[]): string =>
  items.length === 0 ? '' : `## ${heading}\n\n${items.map((item) => `- ${item}`).join('\n')}`;

/** A parenthesis in an address would end the link. */
const linkTo = (text: string, address: string): string =>
  `[${escapeText(text)}](${address.replaceAll('(', '%28').replaceAll(')', '%29')})`;
