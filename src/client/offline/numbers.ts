/** Writes numbers the way the language of the page does. */
export interface Numbers {
  /** `1,921`. */
  count: (value: number) => string;
  /** `12.9 MB`, or `84 kB` where it is less than one. */
  size: (bytes: number) => string;
  /** A day with its hour: `29 November 2026 at 14:05`. */
  moment: (iso: string) => string;
}

/** Writes numbers and sizes in a language. */
export function numbersOf(language: string): Numbers {
  const counts = new Intl.NumberFormat(language);
  const unit = (name: string, digits: number): Intl.NumberFormat =>
    new Intl.NumberFormat(language, {
      style: 'unit',
      unit: name,
      maximumFractionDigits: digits,
    });
  const [mega, kilo] = [unit('megabyte', 1), unit('kilobyte', 0)];
  const moments = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeStyle: 'short' });
  return {
    count: (value) => counts.format(value),
    size: (bytes) => (bytes < 950_000 ? kilo.format(bytes / 1e3) : mega.format(bytes / 1e6)),
    moment: (iso) => moments.format(new Date(iso)),
  };
}
