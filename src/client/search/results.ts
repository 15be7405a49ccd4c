import { fill } from '../../i18n/fill.ts';
import type { Locale } from '../../i18n/locales.ts';
import { excerpt, type Piece } from '../../search/marks.ts';
import type { PreparedPart } from '../../search/parts.ts';
import type { Probe } from '../../search/query.ts';
import type { EntryRecord, PageRecord, SearchRecords } from '../../search/records.ts';
import { h, type Child } from '../kit/h.ts';

/** What results are drawn with. */
export interface Drawing {
  base: string;
  locale: Locale;
  /** Set where the results are in another language than the page. */
  foreign: boolean;
  query: string;
  terms: readonly Probe[];
  filters: SearchRecords['filters'];
  /** What the button of a result does, with `{title}`. */
  add: string;
  /** Characters of an excerpt. */
  excerptLength: number;
}

const marked = (pieces: readonly Piece[]): Child[] =>
  pieces.map(({ text, isMatch }) => (isMatch ? h('mark', text) : text));

function link(drawing: Drawing, path: string, anchor: string, ...children: Child[]): HTMLElement {
  const marks =
    drawing.terms.length > 0
      ? `?highlight=${encodeURIComponent(drawing.query.toWellFormed())}`
      : '';
  const address = `${drawing.base}${drawing.locale}/${path}/${marks}`;
  return h('a', { href: anchor === '' ? address : `${address}#${anchor}` }, ...children);
}

/** A result: id, title, badges, a button for the tray, summary, and room for the parts that match. */
export function resultItem(drawing: Drawing, record: EntryRecord): HTMLLIElement {
  const { terms, filters, locale } = drawing;
  const [title = record.id] = record.names;
  const badges = [
    h('span.badge', filters.kind.values[record.kind] ?? record.kind),
    h('span.badge', filters.category.values[record.category] ?? record.category),
    ...(drawing.foreign ? [h('span.badge', locale.toUpperCase())] : []),
  ];
  const name = fill(drawing.add, { title });
  return h(
    'li',
    {
      'data-id': record.id,
      'data-kind': record.kind,
      'data-category': record.category,
      lang: drawing.foreign ? locale : undefined,
    },
    h('span.entry-id', record.id),
    link(drawing, record.path, '', ...marked(excerpt(title, terms, title.length))),
    h('small.badges', ...badges),
    h('button.tray-toggle', {
      type: 'button',
      'data-tray': record.id,
      'aria-pressed': 'false',
      'aria-label': name,
      title: name,
    }),
    h('p', ...marked(excerpt(record.summary, terms, 200))),
  );
}

/** Links to the parts of an entry that match. */
export function partList(
  drawing: Drawing,
  record: EntryRecord,
  parts: readonly PreparedPart[],
): HTMLElement {
  return h(
    'ul.result-parts',
    ...parts.map((part) => {
      const text = excerpt(part.text, drawing.terms, drawing.excerptLength);
      return h(
        'li',
        link(
          drawing,
          record.path,
          part.anchor,
          h('b', part.title),
          ' ',
          h('span', ...marked(text)),
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
  return h(
    'div.result-more',
    h('h2', heading),
    h(
      'ul',
      ...items.map((item) => {
        const [title = item.path] = item.names;
        const href = `${drawing.base}${drawing.locale}/${item.path}${'id' in item ? '/' : ''}`;
        return h('li', h('a', { href }, title), h('span', ` ${item.summary}`));
      }),
    ),
  );
}
