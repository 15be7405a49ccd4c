import type { SearchRecords } from '../../search/records.ts';
import { forget, recall } from '../kit/lists.ts';
import { h, type Child } from '../kit/h.ts';

/** Where the search stands. */
export interface Place {
  base: string;
  locale: string;
}

/**
 * What the search offers before anything is typed: what was searched for and read in this browser, problems as examples,
 * and what else the field takes.
 */
export function startLists(records: SearchRecords, place: Place): HTMLElement[] {
  const { phrases, examples, entries } = records;
  const home = `${place.base}${place.locale}/`;
  const query = (text: string): HTMLElement =>
    h('a', { href: `${home}search/?q=${encodeURIComponent(text)}`, 'data-query': text }, text);
  const recent = recall('search-recent');
  const read = recall('entries-read').flatMap(
    (path) => entries.find((record) => record.path === path) ?? [],
  );
  const links = read.map(({ id, path, kind, category, names: [title = id] }) =>
    h(
      'a',
      { href: `${home}${path}/`, 'data-kind': kind, 'data-category': category },
      h('span.entry-id', id),
      ` ${title}`,
    ),
  );
  const clear = h('button.link', { type: 'button' }, phrases.clear);
  const recents = list([phrases.recent, ' ', clear], recent.map(query));
  clear.addEventListener('click', () => {
    forget('search-recent');
    recents.closest('search-panel')?.querySelector('input')?.focus();
    recents.remove();
  });
  return [
    ...(recent.length > 0 ? [recents] : []),
    ...(links.length > 0 ? [list([phrases.read], links)] : []),
    ...(examples.length > 0 ? [list([phrases.examples], examples.map(query))] : []),
    orders(records, query),
  ];
}

const list = (heading: readonly Child[], items: readonly HTMLElement[]): HTMLElement =>
  h(
    'div.result-more.search-start',
    h('h2', ...heading),
    h('ul', ...items.map((item) => h('li', item))),
  );

/** What is no query: it is told with the first entries there are. */
function orders(
  { phrases, entries }: SearchRecords,
  query: (text: string) => HTMLElement,
): HTMLElement {
  const [first = '', second = ''] = entries.map(({ id }) => id);
  return h(
    'p.search-orders',
    phrases.orders + phrases['orders.go'],
    ...[
      `${phrases.compare} ${first} ${second}`,
      `${phrases.cite} ${first}`,
      `${phrases.review} ${first} ${second}`,
    ].flatMap((text) => [' · ', query(text)]),
  );
}
