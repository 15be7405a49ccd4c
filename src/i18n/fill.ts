/** Values for the placeholders of a phrase. */
export type Values = Readonly<Record<string, string | number>>;

/**
 * Puts values into the `{placeholders}` of a phrase.
 *
 * @example
 * fill('Reviewed {date}', { date: '24 November 2026' }); // => 'Reviewed 24 November 2026'
 */
export function fill(phrase: string, values: Values): string {
  return phrase.replace(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}
