// The feed of a language, kept until something it says changes.
import { atomFeed } from '../outputs/atomFeed.ts';
import { entryData } from '../outputs/entryData.ts';
import { entryHtml } from '../outputs/entryHtml.ts';
import { feedItems, type FeedItem } from '../outputs/feedItems.ts';
import type { Locale } from '../i18n/locales.ts';
import { links } from '../site/address.ts';
import { entryKey, wholeKey } from './cacheKeys.ts';
import { getCatalogue } from './catalogue.ts';
import { codeDigest, keepBytes, type Kept } from './kept.ts';

const store = (): Kept<Buffer> => {
  const root = process.cwd();
  const rooms = ['outputs', 'catalogue', 'schema', 'diagrams', 'site', 'i18n'];
  return keepBytes(root, 'feed', codeDigest(root, rooms));
};

/** What happened, and the text of the entry as it is now. */
function contentOf({ lead, entry }: FeedItem, locale: Locale): string {
  if (!entry) return lead;
  const home = links.absolute(links.url.home(locale));
  const text = store().of([home, entryKey(entry), locale], () =>
    Buffer.from(entryHtml(entryData(entry, locale, getCatalogue(), links))),
  );
  return lead + text.toString('utf8');
}

/** Gives `feed.xml` of a language. */
export function feedText(locale: Locale): Buffer {
  const home = links.absolute(links.url.home(locale));
  return store().of([home, wholeKey(), locale, 'feed'], () =>
    Buffer.from(
      atomFeed(locale, feedItems(getCatalogue(), locale, links), links, (item) =>
        contentOf(item, locale),
      ),
    ),
  );
}
