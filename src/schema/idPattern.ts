// Runs in the browser too: imports nothing.

/** An id as text for a regular expression: prefix of the family, `A` for an antipattern, two to four digits. */
export const idPattern = '[A-Z]{2,4}-A?\\d{2,4}';

/**
 * Tells whether a text is written like an id.
 *
 * @example
 * isIdLike('SRV-A01'); // => true
 * isIdLike('srv-1'); // => false
 */
export const isIdLike = (text: string): boolean => new RegExp(`^${idPattern}$`).test(text);
