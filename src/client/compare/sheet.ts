import type { Effect, Entry } from '../entries/entry.ts';
import { copyOf, h, part, type Child } from '../kit/h.ts';
import type { Words } from '../kit/phrases.ts';
import type { ComparePhrase } from './phrases.ts';
import { claimRows, effectRows, suggestions, tiesBetween } from './table.ts';

type Phrases = Words<ComparePhrase>;

/** Id and title. */
export const nameOf = ({ id, title }: Pick<Entry, 'id' | 'title'>): string => `${id} ${title}`;

/** Colours what belongs to an entry as its own page is coloured. */
const colours = ({ category, kind }: Entry) => ({ 'data-category': category, 'data-kind': kind });

/** The id in sight, the title for those who do not see the columns. */
const shortName = ({ id, title }: Entry): Child[] => [
  h('span.entry-id', id),
  h('span.visually-hidden', ` ${title}`),
];

/** Head of a column: what the entry is, and the way to take it out. */
function head(entry: Entry, t: Phrases): HTMLElement {
  const title = t('compare.remove', { title: nameOf(entry) });
  const remove = { type: 'button', 'data-remove': entry.id, 'aria-label': title, title };
  return h(
    'div.compare-head',
    colours(entry),
    copyOf(entry.kicker),
    h('h2', copyOf(entry.link)),
    h('button.compare-remove', remove, '×'),
  );
}

/** A row: its name, and a cell for each entry, named for those who do not see the columns. */
function row(
  name: string,
  className: string,
  entries: readonly Entry[],
  content: (entry: Entry, index: number) => Child[],
): HTMLElement {
  const cells = entries.map((entry, index) =>
    h(
      'div.compare-cell',
      colours(entry),
      h('h3.compare-of', ...[...entry.link.childNodes].map(copyOf)),
      ...content(entry, index),
    ),
  );
  return h(`section.compare-row.${className}`, h('h2.compare-name', name), ...cells);
}

/** Shows the first diagram of an entry; it opens in its full size. */
function picture({ figures: [figure] }: Entry): Child[] {
  if (!figure) return [];
  const { href, textContent: title } = part<HTMLAnchorElement>(figure, '.tools a');
  const caption = copyOf(part(figure, '.caption a'));
  return [
    h(
      'figure.compare-figure',
      h('a', { href, title }, copyOf(part(figure, 'img'))),
      h('figcaption', { lang: caption.lang || undefined }, ...caption.childNodes),
    ),
  ];
}

/** Lists how the entries relate to each other. */
function ties(entries: readonly Entry[], t: Phrases): HTMLElement {
  const end = (id: string): Child[] =>
    entries
      .filter((entry) => entry.id === id)
      .map((entry) => h('span', { ...colours(entry), title: entry.title }, ...shortName(entry)));
  const found = tiesBetween(entries).map(({ from, to, type, isMutual, reason }) =>
    h(
      'li',
      h(
        'p.compare-tie',
        ...end(from),
        isMutual ? ' ↔ ' : ' → ',
        ...end(to),
        ' ',
        h('span', t(`map.type.${type}`)),
      ),
      copyOf(reason),
    ),
  );
  return h(
    'section.compare-row.compare-relations',
    h('h2.compare-name', t('compare.relations')),
    found.length > 0 ? h('ul.compare-ties', ...found) : h('p.quiet', t('compare.noRelations')),
  );
}

/** Draws the effects: attributes as rows, the ones that differ first to the eye. */
function matrix(entries: readonly Entry[], t: Phrases, onlyDifferences: boolean): HTMLElement {
  const isAlone = entries.length === 1;
  const rows = effectRows(entries)
    .filter(({ isSame }) => isAlone || !onlyDifferences || !isSame)
    .map(({ name, cells, isSame }) =>
      h(
        'tr',
        { class: isAlone ? undefined : isSame ? 'same' : 'differs' },
        h('th', { scope: 'row' }, name),
        ...cells.map(({ effect, words }: Effect) =>
          h('td', { class: effect }, ...copyOf(words).childNodes),
        ),
      ),
    );
  const box = h('input', { type: 'checkbox', 'data-differences': '' });
  box.checked = onlyDifferences;
  const columns = entries.map((entry) =>
    h('th', { scope: 'col', ...colours(entry) }, ...shortName(entry)),
  );
  return h(
    'section.compare-effects',
    h(
      'div.compare-effects-head',
      h('h2.compare-name', t('impact.label')),
      ...(isAlone ? [] : [h('label.compare-toggle', box, t('compare.differences'))]),
    ),
    rows.length > 0
      ? h(
          'table.compare-matrix',
          h('caption.visually-hidden', t('impact.label')),
          h('thead', h('tr', h('td'), ...columns)),
          h('tbody', ...rows),
        )
      : h('p.quiet', t('compare.allSame')),
  );
}

/** Draws the comparison: one column an entry, one row a question. */
export function sheet(
  entries: readonly Entry[],
  t: Phrases,
  onlyDifferences: boolean,
): HTMLElement[] {
  if (entries.length === 0) return [];
  return [
    h(
      'div.compare-row.compare-heads',
      h('span.compare-name'),
      ...entries.map((entry) => head(entry, t)),
    ),
    row(t('compare.summaryRow'), 'compare-summary', entries, ({ summary }) => [copyOf(summary)]),
    ...(entries.length > 1 ? [ties(entries, t)] : []),
    matrix(entries, t, onlyDifferences),
    row(t('entry.diagrams'), 'compare-diagrams', entries, picture),
    ...claimRows(entries).map(({ name, cells }) =>
      row(name, 'compare-claims', entries, (_, index) =>
        // Where a pattern stands beside an antipattern, each cell says which of the two names is its own.
        cells
          .slice(index, index + 1)
          .flatMap((own) => [
            ...(own.name === name ? [] : [h('p.compare-own', own.name)]),
            copyOf(own.list),
          ]),
      ),
    ),
  ];
}

/** Buttons that add an alternative, or what goes with the entries shown. */
export function suggestionItems(entries: readonly Entry[], t: Phrases): HTMLElement[] {
  return suggestions(entries)
    .slice(0, 6)
    .map(({ type, other: { id, title } }) => {
      const name = t('compare.add', { title: nameOf({ id, title }) });
      const button = { type: 'button', 'data-add': id, 'aria-label': name };
      return h(
        'li',
        h('button.compare-suggestion', button, h('span.entry-id', id), ` ${title}`),
        ' ',
        h('small', t(`map.type.${type}`)),
      );
    });
}
