import type { EntryData } from '../../outputs/entryData.ts';
import type { Effect, Tie } from '../entries/entry.ts';
import type { Words } from '../kit/phrases.ts';
import type { ComparePhrase } from './phrases.ts';
import { effectRows, groupRows, tiesBetween } from './table.ts';

/** An entry as it is compared, with its texts. */
export interface Column {
  id: string;
  effects: readonly (Omit<Effect, 'words'> & { words: { textContent: string } })[];
  /** With the type in words. */
  ties: readonly (Tie & { words: string })[];
  data: EntryData;
}

/** A bar would end the cell, a line break the row. */
const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

/** Titles may hold brackets, which would end the link. */
const label = (text: string): string => text.replaceAll(/[[\]]/g, String.raw`\$&`);

/** Lists have no place in a cell of a table, so their items stand on lines of their own. */
const list = ({ key, claims }: EntryData['groups'][number]): string =>
  claims
    .map(({ text, cite }, index) => {
      const mark = key === 'remedies' ? `${index + 1}.` : '•';
      return `${mark} ${cell(text)} [#](${cite.link})`;
    })
    .join('<br>');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

const reasonIn = ({ id, related }: EntryData, { relation, from, to }: Tie): string => {
  const other = from === id ? to : from;
  return related.find((one) => one.relation === relation && one.id === other)?.reason.trim() ?? '';
};

/**
 * Writes a comparison as a Markdown table for a design document. Entries and points are linked with their revision, as
 * everything that is cited; relations follow as a list.
 *
 * @param onlyDifferences Leaves out the effects that are the same for all.
 * @example
 * markdownTable([synchronous, asynchronous], t, true);
 * // => '|  | [SRV-02 Synchronous inference](https://…) | … |\n| --- | --- | --- |\n…'
 */
export function markdownTable(
  columns: readonly Column[],
  t: Words<ComparePhrase>,
  onlyDifferences: boolean,
): string {
  const data = columns.map((column) => column.data);
  const ties = tiesBetween(
    columns.map((column) => ({
      id: column.id,
      ties: column.ties.map((tie) => ({ ...tie, reason: reasonIn(column.data, tie) })),
    })),
  );
  const lines = [
    row(['', ...data.map(({ id, title, cite }) => cell(`[${id} ${label(title)}](${cite.link})`))]),
    row(['---', ...data.map(() => '---')]),
    row([t('kind.label'), ...data.map(({ kind }) => kind.name)]),
    row([t('category.label'), ...data.map(({ category }) => cell(category.name))]),
    row([t('compare.summaryRow'), ...data.map(({ summary }) => cell(summary))]),
    ...effectRows(columns)
      .filter(({ isSame }) => !(onlyDifferences && isSame))
      .map(({ name, cells }) => row([name, ...cells.map(({ words }) => cell(words.textContent))])),
    ...groupRows(data).map(({ name, cells }) => row([name, ...cells.map(list)])),
    ...(ties.length > 0 ? ['', t('comparing.ties'), ''] : []),
    ...ties.map(({ from, to, words, isMutual, reason }) => {
      const arrow = isMutual ? '↔' : '→';
      return `- ${t('comparing.tie', { ids: `${from} ${arrow} ${to}`, type: words, reason })}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
