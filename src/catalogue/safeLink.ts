/** What a link of the content may do: lead to a page, or open the reader's mail. */
const schemes = ['http:', 'https:', 'mailto:'];

/**
 * Tells whether a link leads somewhere and runs nothing. Browsers drop characters that hide a scheme, so their own parser
 * tells what it is; control characters, and others that nobody sees, belong in no address at all.
 *
 * @example
 * isSafeLink('https://example.org/'); // => true
 * isSafeLink('#con-hidden-failure'); // => true
 * isSafeLink('java\tscript:alert(1)'); // => false
 * isSafeLink('//example.org/'); // => false
 */
export function isSafeLink(url: string): boolean {
  // Nobody writes an address without its scheme in a text; who hides one does.
  if (/^\s*[\\/]{2}/.test(url) || /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\ufffd]/u.test(url)) return false;
  try {
    return schemes.includes(new URL(url, 'https://relative.invalid/').protocol);
  } catch {
    return false;
  }
}
