import { Feed } from 'feed';
import { config, siteWords } from '../config/catalogue.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { Links } from '../site/links.ts';
import { host } from '../site/host.ts';
import { escapeXml } from './escapeXml.ts';
import type { FeedItem } from './feedItems.ts';
import { markdownHtml } from './entryHtml.ts';

/** Titles of items are HTML to the feed, and their words go into a section of raw text, which three signs would end. */
const rawText = (html: string): string => html.replaceAll(']]>', ']]&gt;');

const day = (date: string): Date => new Date(`${date}T00:00:00Z`);

/**
 * Writes what is new as an Atom feed, RFC 4287.
 *
 * @param items The newest first, see `feedItems`.
 * @param contentOf Gives the full text of an item as HTML, with absolute links.
 * @returns An XML document. The day of the newest item is the day of the feed.
 * @example
 * atomFeed('en', items, links, ({ lead }) => lead).startsWith('<?xml version="1.0"'); // gives true
 */
export function atomFeed(
  locale: Locale,
  items: readonly FeedItem[],
  links: Links,
  contentOf: (item: FeedItem) => string,
): string {
  const t = translator(locale);
  const { absolute, url } = links;
  const self = absolute(url.feed(locale));
  const feed = new Feed({
    id: self,
    title: escapeXml(t('feed.title', { site: siteWords(locale).name ?? config.site.name })),
    description: escapeXml(t('new.summary')),
    updated: day(items[0]?.updated ?? '1970-01-01'),
    link: absolute(url.page(locale, 'new')),
    feedLinks: { atom: self },
    favicon: absolute(url.asset('favicon.ico')),
    image: absolute(url.og(locale)),
    author: { name: escapeXml(config.site.name), link: absolute(url.page(locale, 'about')) },
    copyright: escapeXml(`${t('footer.licence')}: ${host.licence()}`),
    generator: false,
  });
  for (const item of items)
    feed.addItem({
      id: item.id,
      link: item.link,
      title: rawText(escapeXml(item.title)),
      description: rawText(markdownHtml(item.summary)),
      content: rawText(contentOf(item)),
      date: day(item.updated),
      published: day(item.published),
      category: item.categories.map(({ term, name }) => ({
        term,
        name,
        scheme: absolute(url.page(locale, 'catalogue')),
      })),
    });
  // The library knows no language.
  return `${feed.atom1().replace('<feed xmlns=', `<feed xml:lang="${locale}" xmlns=`)}\n`;
}
