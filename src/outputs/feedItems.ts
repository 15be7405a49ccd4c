import { textFor, type Catalogue, type Entry, type RetiredEntry } from '../catalogue/model.ts';
import { entryById } from '../catalogue/lookup.ts';
import { successorsOf } from '../catalogue/ledger.ts';
import { retirement } from '../catalogue/retirement.ts';
import { sectionNames } from '../catalogue/pageSections.ts';
import { familyWords, inLocale } from '../config/catalogue.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { Links } from '../site/links.ts';
import { markdownHtml } from './entryHtml.ts';
import { escapeText } from './markdownText.ts';
import { tagsAsText } from './tagsAsText.ts';

/** What happened to an entry. */
export type FeedEvent = 'new' | 'revised' | 'superseded' | 'retired';

/** One item of a feed. */
export interface FeedItem {
  event: FeedEvent;
  /** The entry, for its full text; none where it was given up. */
  entry?: Entry;
  /** Never changes, and is no other item's. */
  id: string;
  link: string;
  title: string;
  /** What happened, as HTML. */
  lead: string;
  /** Without markup. */
  summary: string;
  /** Day, `2026-11-24`. */
  updated: string;
  published: string;
  categories: { term: string; name: string }[];
}

/** More is in the history of each entry, and a feed must not grow for ever. */
const most = 50;

/**
 * Lists what a feed tells: of each entry its latest revision, and of each that was given up what became of it.
 *
 * A feed reader shows an item again as new when its id is new: the id of an item names the entry, the language and the
 * revision.
 *
 * @returns The newest first; of one day in the order of the catalogue. At most fifty.
 * @example
 * feedItems(catalogue, 'ja', links)[0]?.id; // gives 'tag:example.org,2026-11-24:/p/srv-03/2b280ef7/ja'
 */
export function feedItems(catalogue: Catalogue, locale: Locale, links: Links): FeedItem[] {
  const items = [
    ...catalogue.entries.map((entry) => entryItem(entry, catalogue, locale, links)),
    ...catalogue.retired.map((retired) => retiredItem(retired, catalogue, locale, links)),
  ];
  // The sort is stable.
  return items.toSorted((a, b) => b.updated.localeCompare(a.updated)).slice(0, most);
}

/** An address that names and does not lead: RFC 4151. The day is one on which the site had that address. */
const tagFor = (links: Links, day: string, path: string): string => {
  const { hostname, pathname } = new URL(links.absolute(links.url.root()));
  return `tag:${hostname},${day}:${pathname}${path}`;
};

function entryItem(entry: Entry, catalogue: Catalogue, locale: Locale, links: Links): FeedItem {
  const t = translator(locale);
  const text = textFor(entry, locale);
  const first = entry.history[0]?.date ?? entry.reviewed;
  const last = entry.history.at(-1);
  const successor = entryById(catalogue.entries, entry.supersededBy ?? '');
  const event = successor ? 'superseded' : entry.history.length > 1 ? 'revised' : 'new';
  // Which entry says it better is no part of the text that revisions are of; the review that finds it is dated.
  const updated = [last?.date ?? first, ...(successor ? [entry.reviewed] : [])].sort().at(-1);
  const name = `${entry.id} ${text.title}`;
  const path = `p/${entry.id.toLowerCase()}/${event === 'superseded' ? event : entry.revision}/${locale}`;
  const lead = {
    new: '',
    revised: t('new.changed', {
      sections: t.list(sectionNames(last?.sections ?? [], entry, text, t)),
    }),
    superseded: successor ? `${t('notice.superseded')} ${entryLink(successor, locale, links)}` : '',
  }[event];
  return {
    event,
    entry,
    id: tagFor(links, first, path),
    link: links.entry(locale, entry),
    title: t(`feed.${event}`, { name }),
    lead:
      lead === '' || (event === 'revised' && last?.sections.length === 0) ? '' : markdownHtml(lead),
    summary: tagsAsText(text.summary),
    updated: updated ?? first,
    published: event === 'superseded' ? (updated ?? first) : (last?.date ?? first),
    categories: [
      { term: entry.category, name: familyWords(entry.category, locale).name },
      { term: entry.kind, name: t(`kind.${entry.kind}`) },
    ],
  };
}

function retiredItem(
  retired: RetiredEntry,
  catalogue: Catalogue,
  locale: Locale,
  links: Links,
): FeedItem {
  const t = translator(locale);
  const reason = inLocale(retired.reason, locale);
  const successors = successorsOf(retired, catalogue).map(
    (entry) => `- ${entryLink(entry, locale, links)}`,
  );
  const instead = successors.length > 0 ? [t('retired.instead'), successors.join('\n')] : [];
  return {
    event: 'retired',
    id: tagFor(links, retired.retired, `p/${retired.id.toLowerCase()}/retired/${locale}`),
    link: links.absolute(links.url.permalink(retired.id)),
    title: retirement(retired, t),
    lead: markdownHtml([reason, ...instead].join('\n\n')),
    summary: reason,
    updated: retired.retired,
    published: retired.retired,
    categories: [],
  };
}

const entryLink = (entry: Entry, locale: Locale, links: Links): string =>
  `[${escapeText(`${entry.id} ${textFor(entry, locale).title}`)}](${links.entry(locale, entry)})`;
