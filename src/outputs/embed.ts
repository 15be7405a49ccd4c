import { claimPlace } from '../catalogue/claims.ts';
import { textFor, type Entry } from '../catalogue/model.ts';
import { sectionTitle } from '../catalogue/pageSections.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { Links } from '../site/links.ts';
import { escapeXml } from './escapeXml.ts';

/** What a page of another site needs to show an entry, or one of its claims, in a frame. */
export interface Embed {
  /** Id and title of the entry; of a claim also what it is: `SRV-03 Asynchronous inference · What it costs`. */
  title: string;
  /** The frame. */
  html: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Room for every card of an entry, and for all but the longest claims; a page that knows better changes it. */
const size = { width: 480, height: 280 };

/**
 * What a card may do: run its one script, which tells its height, and open the pages that it links to. The origin stays
 * its own, as messages without it come from “null”, which everybody may be.
 */
const allowed = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/**
 * Writes the frame that shows an entry, or one of its claims, in a page of another site.
 *
 * @param locale Language of the reader, whose words are used where the entry is translated.
 * @param anchor Of a claim that the entry makes or made.
 * @example
 * embedOf(asynchronous, 'en', links, 'con-hidden-failure').html;
 * // => '<iframe src="https://…/embed/en/asynchronous/#con-hidden-failure" title="…" …></iframe>'
 */
export function embedOf(entry: Entry, locale: Locale, links: Links, anchor?: string): Embed {
  const title = embedTitle(entry, locale, anchor);
  const { width, height } = size;
  const address = links.absolute(links.url.card(locale, entry, anchor));
  const html = `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="${width}" height="${height}" loading="lazy" sandbox="${allowed}" style="border:0;max-width:100%"></iframe>`;
  return { title, html, ...size };
}

/**
 * Names an entry or one of its claims, for those who do not see the frame.
 *
 * @example embedTitle(asynchronous, 'en') // => 'SRV-03 Asynchronous inference'
 */
export function embedTitle(entry: Entry, locale: Locale, anchor?: string): string {
  const name = `${entry.id} ${textFor(entry, locale).title}`;
  if (anchor === undefined) return name;
  const group = claimPlace(entry, anchor)?.group ?? 'withdrawn';
  return `${name} · ${sectionTitle(group, entry.kind, translator(locale))}`;
}
