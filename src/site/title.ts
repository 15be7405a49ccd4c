import { site } from '../site.config.ts';

/** What search engines show of a title, in characters. */
const most = 70;

/**
 * Names a page for tabs and search results: with the name of the site, where there is room for both.
 *
 * @example
 * pageTitle('x'.repeat(70)); // => 'x'.repeat(70)
 */
export function pageTitle(title: string): string {
  const full = `${title} · ${site.name}`;
  return title === site.name || full.length > most ? title : full;
}
