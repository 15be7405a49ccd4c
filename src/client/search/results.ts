import type { Locale } from '../../i18n/locales.ts';
import { excerpt, type Piece } from '../../search/marks.ts';
import type { PreparedPart } from '../../search/parts.ts';
import type { Probe } from '../../search/query.ts';
import type { EntryRecord, PageRecord, SearchRecords } from '../../search/records.ts';

/** What results are drawn with. */
export interface Drawing {
  base: string;
  locale: Locale;
  /** Set where the results are in another language than the page. */
  foreign: boolean;
  query: string;
  terms: readonly Probe[];
  filters: SearchRecords['filters'];
}

/** Characters of an excerpt; Japanese and Korean say as much in half the space. */
const lengths: Readonly<Record<Locale, number>> = { en: 150, ja: 80, ko: 90 };

type Child = Node | string;

/** Makes an element. */
export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  ...children: readonly Child[]
): HTMLElementTagNameMap[Tag] {
  const made = document.createElement(tag);
  if (className !== '') made.className = className;
  made.append(...children);
  return made;
}

const marked = (pieces: readonly Piece[]): Child[] =>
  pieces.map(({ text, isMatch }) => (isMatch ? element('mark', '', text) : text));

function link(drawing: Drawing, path: string, anchor: string, ...children: Child[]): HTMLElement {
  const made = element('a', '', ...children);
  const marks = drawing.terms.length > 0 ? `?highlight=${encodeURIComponent(drawing.query)}` : '';
  made.href = `${drawing.base}${drawing.locale}/${path}/${marks}${anchor === '' ? '' : `#${anchor}`}`;
  return made;
}

/** A result: id, title, badges, summary, and room for the parts that match. */
export function resultItem(drawing: Drawing, record: EntryRecord): HTMLLIElement {
  const { terms, filters, locale } = drawing;
  const [title = record.id] = record.names;
  const badges = [
    element('span', 'badge', filters.kind.values[record.kind] ?? record.kind),
    element('span', 'badge', filters.category.values[record.category] ?? record.category),
    ...(drawing.foreign ? [element('span', 'badge', locale.toUpperCase())] : []),
  ];
  const item = element(
    'li',
    '',
    element('span', 'entry-id', record.id),
    link(drawing, record.path, '', ...marked(excerpt(title, terms, title.length))),
    element('small', 'badges', ...badges),
    element('p', '', ...marked(excerpt(record.summary, terms, 200))),
  );
  if (drawing.foreign) item.lang = locale;
  item.dataset['id'] = record.id;
  item.dataset['kind'] = record.kind;
  item.dataset['category'] = record.category;
  return item;
}

/** Links to the parts of an entry that match. */
export function partList(
  drawing: Drawing,
  record: EntryRecord,
  parts: readonly PreparedPart[],
): HTMLElement {
  return element(
    'ul',
    'result-parts',
    ...parts.map((part) => {
      const text = excerpt(part.text, drawing.terms, lengths[drawing.locale]);
      return element(
        'li',
        '',
        link(
          drawing,
          record.path,
          part.anchor,
          element('b', '', part.title),
          ' ',
          element('span', '', ...marked(text)),
        ),
      );
    }),
  );
}

/** A list of links below a heading: other pages, nearest names. */
export function linkList(
  drawing: Drawing,
  heading: string,
  items: readonly (PageRecord | EntryRecord)[],
): HTMLElement {
  return element(
    'div',
    'result-more',
    element('h2', '', heading),
    element(
      'ul',
      '',
      ...items.map((item) => {
        const [title = item.path] = item.names;
        const made = element('a', '', title);
        made.href = `${drawing.base}${drawing.locale}/${item.path}${'id' in item ? '/' : ''}`;
        return element('li', '', made, element('span', '', ` ${item.summary}`));
      }),
    ),
  );
}
