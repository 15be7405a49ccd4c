import { stringify } from 'yaml';
import { punctuation } from '../i18n/punctuation.ts';
import { translator } from '../i18n/translate.ts';
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
  const t = translator(entry.locale);
  const { colon, stop } = punctuation(entry.locale);
  const head = {
    id: entry.id,
    title: entry.title,
    kind: entry.kind.key,
    category: entry.category.key,
    tags: entry.tags.map(({ key }) => key),
    impact: entry.impact,
    language: entry.textLocale,
    revision: entry.revision,
    reviewed: entry.reviewed,
    checked: oneLine(entry.checked),
    url: entry.urls.permalink,
  };
  const blocks = [
    `---\n${stringify(head)}---`,
    `# ${entry.id} ${escapeText(entry.title)}`,
    entry.summary,
    ...[entry.problem, entry.solution].map(({ title, text }) => `## ${title}\n\n${text}`),
    ...entry.diagrams.map(
      ({ title, description, mermaid, svg }) =>
        `### ${linkTo(title, svg)}\n\n${description}\n\n\`\`\`mermaid\n${mermaid.trim()}\n\`\`\``,
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
