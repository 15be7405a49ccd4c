/** Characters that browsers and results of a search show of a title. */
const longest = 70;

/**
 * Writes the title of a document: what the page is, and the name of the site where there is room for both.
 *
 * @example
 * documentTitle('Queues', 'Patterns'); // => 'Queues · Patterns'
 * documentTitle('Patterns', 'Patterns'); // => 'Patterns'
 */
export function documentTitle(title: string, siteName: string): string {
  const both = `${title} · ${siteName}`;
  return title === siteName || both.length > longest ? title : both;
}
