import { fill } from '../../i18n/fill.ts';
import type { EntryData } from '../../outputs/entryData.ts';
import { inlineNodes } from '../inlineMarkdown.ts';
import { claimList, colours, langOf, nameOf, picture, ties, type Drawing } from './cells.ts';
import { create, pathOf, type Child } from './elements.ts';
import { impactTable } from './matrix.ts';
import { claimRows } from './table.ts';

/** Head of a column: what the entry is, and the way to take it out. */
function head(entry: EntryData, drawing: Drawing): HTMLElement {
  const remove = fill(drawing.phrases['compare.remove'], { title: nameOf(entry) });
  return create(
    'div',
    { class: 'compare-head', ...colours(entry) },
    create('p', { class: 'kicker' }, `${entry.kind.name} · ${entry.category.name}`),
    create(
      'h2',
      {},
      create('span', { class: 'entry-id' }, entry.id),
      ' ',
      create('a', { href: pathOf(entry.urls.page), lang: langOf(entry, drawing) }, entry.title),
    ),
    create(
      'button',
      {
        type: 'button',
        class: 'compare-remove',
        'data-remove': entry.id,
        'aria-label': remove,
        title: remove,
      },
      '×',
    ),
  );
}

/** A row: its name, and a cell for each entry, named for those who do not see the columns. */
function row(
  name: string,
  className: string,
  entries: readonly EntryData[],
  drawing: Drawing,
  content: (entry: EntryData, index: number) => Child[],
): HTMLElement {
  const cells = entries.map((entry, index) =>
    create(
      'div',
      { class: 'compare-cell', ...colours(entry) },
      create(
        'h3',
        { class: 'compare-of' },
        create('span', { class: 'entry-id' }, entry.id),
        ' ',
        create('span', { lang: langOf(entry, drawing) }, entry.title),
      ),
      ...content(entry, index),
    ),
  );
  return create(
    'section',
    { class: `compare-row ${className}` },
    create('h2', { class: 'compare-name' }, name),
    ...cells,
  );
}

/** Draws the comparison: one column an entry, one row a question. */
export function sheet(entries: readonly EntryData[], drawing: Drawing): HTMLElement[] {
  const { phrases } = drawing;
  return [
    create(
      'div',
      { class: 'compare-row compare-heads' },
      create('span', { class: 'compare-name' }),
      ...entries.map((entry) => head(entry, drawing)),
    ),
    row(phrases['compare.summaryRow'], 'compare-summary', entries, drawing, (entry) => [
      create('p', { lang: langOf(entry, drawing) }, ...inlineNodes(entry.summary)),
    ]),
    ...(entries.length > 1 ? [ties(entries, drawing)] : []),
    impactTable(entries, drawing),
    row(phrases['entry.diagrams'], 'compare-diagrams', entries, drawing, (entry) =>
      picture(entry, drawing),
    ),
    ...claimRows(entries).map(({ name, cells }) =>
      row(name, 'compare-claims', entries, drawing, (entry, index) => {
        const own = cells[index];
        if (!own) return [];
        // Where a pattern stands beside an antipattern, each cell says which of the two names is its own.
        const label = own.name === name ? [] : [create('p', { class: 'compare-own' }, own.name)];
        return [...label, claimList(own, entry, drawing)];
      }),
    ),
  ];
}
