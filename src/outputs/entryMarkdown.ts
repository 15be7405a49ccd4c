import { stringify } from 'yaml';
import type { EntryData } from './entryData.ts';

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
    kind: entry.kind.key,
    category: entry.category.key,
    tags: entry.tags.map(({ key }) => key),
    impact: entry.impact,
    language: entry.textLocale,
    revision: entry.revision,
    reviewed: entry.reviewed,
    url: entry.urls.permalink,
  };
  const blocks = [
    `---\n${stringify(head)}---`,
    `# ${entry.id} ${entry.title}`,
    entry.summary,
    ...[entry.problem, entry.solution].map(({ title, text }) => `## ${title}\n\n${text}`),
    ...entry.diagrams.map(
      ({ title, description, mermaid, svg }) =>
        `### [${title}](${svg})\n\n${description}\n\n\`\`\`mermaid\n${mermaid.trim()}\n\`\`\``,
    ),
    ...entry.groups.map(
      ({ name, claims }) =>
        `## ${name}\n\n${claims.map(({ text, url }) => `- ${inItem(text)} [#](${url})`).join('\n')}`,
    ),
    ...entry.sections.map(({ markdown }) => markdown.trim()),
    ...(entry.related.length > 0
      ? [
          listOf(
            entry.related.map(
              ({ name, id, title, reason, url }) => `${name}: [${id} ${title}](${url}). ${reason}`,
            ),
          ),
        ]
      : []),
    listOf([...entry.samples, ...entry.references].map(({ title, url }) => `[${title}](${url})`)),
  ];
  return `${blocks.join('\n\n')}\n`;
}

const inItem = (text: string): string => text.replaceAll('\n', '\n  ');
const listOf = (items: readonly string[]): string =>
  items.map((item) => `- ${inItem(item)}`).join('\n');
