import { linksOf, tieElements, type Entry, type Group } from '../entries/entry.ts';
import { copyOf, h, insideOf, part, type Child } from '../kit/h.ts';
import type { Words } from '../kit/phrases.ts';
import type { ComparePhrase } from './phrases.ts';
import { effectRows, groupRows, suggestions, tiesBetween, type GroupRow } from './table.ts';

type Phrases = Words<ComparePhrase>;

/** Colours what belongs to an entry as its own page is coloured. */
const colours = ({ category, kind }: Entry) => ({ 'data-category': category, 'data-kind': kind });

/** Id and title, without the link. */
const nameOf = ({ head: of }: Entry): Node[] => insideOf(part(of, 'a'));

/** Head of a column: what the entry is, and the way to take it out. */
function head(entry: Entry, t: Phrases): HTMLElement {
  const title = t('entries.remove', { title: entry.name });
  const remove = { type: 'button', 'data-remove': entry.id, 'aria-label': title, title };
  return h(
    'div.compare-head',
    colours(entry),
    ...insideOf(entry.head),
    h('button.compare-remove', remove, '×'),
  );
}

/** A row: its name, and a cell for each entry, named for those who do not see the columns. */
function row({ name, cells }: GroupRow<Group>, entries: readonly Entry[]): HTMLElement {
  return h(
    `section.compare-row.compare-${cells[0]?.key ?? ''}`,
    h('h2.compare-name', name),
    ...entries.map((entry, index) =>
      h(
        'div.compare-cell',
        colours(entry),
        h('h3.compare-of', ...nameOf(entry)),
        ...cells.slice(index, index + 1).flatMap((own) => [
          // Where a pattern stands beside an antipattern, each cell says which of the two names is its own.
          ...(own.name === name ? [] : [h('p.compare-own', own.name)]),
          ...(own.key === 'diagrams' ? picture(own) : [...copyOf(own.section).children].slice(1)),
        ]),
      ),
    ),
  );
}

/** Shows the first diagram of an entry; it opens in its full size. */
function picture({ section }: Group): Child[] {
  const figure = section.querySelector('figure');
  if (!figure) return [];
  const { href, textContent: title } = part(figure, '.tools a', HTMLAnchorElement);
  const caption = part(figure, '.caption > :last-child');
  return [
    h(
      'figure.compare-figure',
      h('a', { href, title }, copyOf(part(figure, 'img'))),
      h('figcaption', { lang: caption.lang || undefined }, ...insideOf(caption)),
    ),
  ];
}

/** Lists how the entries relate to each other. */
function ties(entries: readonly Entry[], t: Phrases): HTMLElement {
  const links = linksOf(entries);
  const found = tiesBetween(entries).map((tie) => h('li', ...tieElements(tie, links)));
  return h(
    'section.compare-row.compare-relations',
    h('h2.compare-name', t('comparing.relations')),
    found.length > 0 ? h('ul.compare-ties', ...found) : h('p.quiet', t('comparing.noRelations')),
  );
}

/** Draws the effects: attributes as rows, the ones that differ first to the eye. */
function matrix(
  title: string,
  entries: readonly Entry[],
  t: Phrases,
  onlyDifferences: boolean,
): HTMLElement {
  const isAlone = entries.length === 1;
  const rows = effectRows(entries)
    .filter(({ isSame }) => isAlone || !onlyDifferences || !isSame)
    .map(({ name, cells, isSame }) =>
      h(
        'tr',
        { class: isAlone ? undefined : isSame ? 'same' : 'differs' },
        h('th', { scope: 'row' }, name),
        ...cells.map(({ effect, words }) => h('td', { class: effect }, ...insideOf(words))),
      ),
    );
  const box = h('input', { type: 'checkbox', 'data-differences': '' });
  box.checked = onlyDifferences;
  const toggle = h('label.compare-toggle', box, t('comparing.differences'));
  const columns = entries.map((entry) =>
    h('th', { scope: 'col', ...colours(entry) }, ...nameOf(entry)),
  );
  const table = h(
    'table.compare-matrix',
    h('caption.visually-hidden', title),
    h('thead', h('tr', h('td'), ...columns)),
    h('tbody', ...rows),
  );
  return h(
    'section.compare-effects',
    h('div.compare-effects-head', h('h2.compare-name', title), ...(isAlone ? [] : [toggle])),
    rows.length > 0 ? table : h('p.quiet', t('comparing.allSame')),
  );
}

/** Draws the comparison: one column an entry, one row a question. */
export function sheet(
  entries: readonly Entry[],
  t: Phrases,
  onlyDifferences: boolean,
): HTMLElement[] {
  const [summary, effects, ...others] = groupRows(entries);
  if (!summary || !effects) return [];
  const heads = entries.map((entry) => head(entry, t));
  return [
    h('div.compare-row.compare-heads', h('span.compare-name'), ...heads),
    row(summary, entries),
    ...(entries.length > 1 ? [ties(entries, t)] : []),
    matrix(effects.name, entries, t, onlyDifferences),
    ...others.map((other) => row(other, entries)),
  ];
}

/** Buttons that add an alternative, or what goes with the entries shown. */
export function suggestionItems(entries: readonly Entry[], t: Phrases): HTMLElement[] {
  const links = linksOf(entries);
  return suggestions(entries)
    .slice(0, 6)
    .map(([id, tie]) => {
      const link = links.get(id) ?? h('a', id);
      const name = t('entries.add', { title: link.textContent });
      const button = { type: 'button', 'data-add': id, 'aria-label': name };
      return h(
        'li',
        h('button.compare-suggestion', button, ...insideOf(link)),
        ' ',
        h('small', tie.words),
      );
    });
}
