import type { EntryData } from '../../outputs/entryData.ts';
import type { Phrases } from './phrases.ts';
import { claimRows, glyphs, impactRows, tiesBetween, type ClaimRow } from './table.ts';

/** A bar would end the cell, a line break the row. */
const cell = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|');

/** Titles may hold brackets, which would end the link. */
const label = (text: string): string => text.replaceAll(/[[\]]/g, String.raw`\$&`);

const entryLink = ({ id, title, cite }: EntryData): string =>
  `[${id} ${label(title)}](${cite.link})`;

/** Lists have no place in a cell of a table, so their items stand on lines of their own. */
const list = ({ claims, isOrdered }: ClaimRow['cells'][number]): string =>
  claims
    .map(({ text, cite }, index) => {
      const mark = isOrdered ? `${index + 1}.` : '•';
      return `${mark} ${cell(text)} [#](${cite.link})`;
    })
    .join('<br>');

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/**
 * Writes a comparison as a Markdown table for a design document. Entries and points are linked with their revision, as
 * everything that is cited; relations follow as a list.
 *
 * @param onlyDifferences Leaves out the effects that are the same for all.
 * @example
 * markdownTable([synchronous, asynchronous], phrases, true);
 * // => '|  | [SRV-02 Synchronous inference](https://…) | … |\n| --- | --- | --- |\n…'
 */
export function markdownTable(
  entries: readonly EntryData[],
  phrases: Phrases,
  onlyDifferences: boolean,
): string {
  const ties = tiesBetween(entries);
  const lines = [
    row(['', ...entries.map((entry) => cell(entryLink(entry)))]),
    row(['---', ...entries.map(() => '---')]),
    row([phrases['kind.label'], ...entries.map(({ kind }) => kind.name)]),
    row([phrases['category.label'], ...entries.map(({ category }) => cell(category.name))]),
    row([phrases['compare.summaryRow'], ...entries.map(({ summary }) => cell(summary))]),
    ...impactRows(entries)
      .filter(({ isSame }) => !(onlyDifferences && isSame))
      .map(({ attribute, effects }) =>
        row([
          phrases[`impact.${attribute}`],
          ...effects.map((effect) => `${glyphs[effect]} ${phrases[`effect.${effect}`]}`),
        ]),
      ),
    ...claimRows(entries).map(({ name, cells }) => row([name, ...cells.map(list)])),
    ...(ties.length > 0 ? ['', `${phrases['compare.relations']}:`, ''] : []),
    ...ties.map(({ from, to, relation, isMutual, reason }) => {
      const arrow = isMutual ? '↔' : '→';
      return `- ${from.id} ${arrow} ${to.id} (${phrases[`map.type.${relation}`]}): ${reason.trim()}`;
    }),
  ];
  return `${lines.join('\n')}\n`;
}
