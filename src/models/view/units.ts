import type { Unit } from '../model.ts';

/** Phrases for the units that `Intl` does not know, each with `{value}` in it. */
export const unitPhrases = [
  'unit.per-second',
  'unit.per-minute',
  'unit.per-hour',
  'unit.per-day',
  'unit.kibibytes',
  'unit.gigabytes',
  'unit.gigabytes-per-second',
  'unit.teraflops',
  'unit.tokens',
  'unit.tokens-per-second',
  'unit.money-per-hour',
  'unit.points',
] as const;
export type UnitPhrase = (typeof unitPhrases)[number];
export type UnitWords = Readonly<Record<UnitPhrase, string>>;

/** Units of time: how many milliseconds, and what `Intl` calls them. */
const durations = {
  milliseconds: { ms: 1, intl: 'millisecond' },
  seconds: { ms: 1000, intl: 'second' },
  minutes: { ms: 60_000, intl: 'minute' },
  hours: { ms: 3_600_000, intl: 'hour' },
  days: { ms: 86_400_000, intl: 'day' },
} as const satisfies Partial<Record<Unit, { ms: number; intl: string }>>;
type Duration = keyof typeof durations;

/** Of a long time people speak in the next larger unit from here on. */
const upTo: readonly (readonly [intl: string, ms: number, below: number])[] = [
  ['millisecond', 1, 1000],
  ['second', 1000, 120_000],
  ['minute', 60_000, 7_200_000],
  ['hour', 3_600_000, 259_200_000],
  ['day', 86_400_000, 63_072_000_000],
  ['year', 31_557_600_000, Infinity],
];

const isDuration = (unit: Unit): unit is Duration => unit in durations;

/** Writes numbers with their units in the way of a language. */
export interface Quantities {
  /** As a result is told, rounded, and a duration in the unit that people would take: `16.3 days`. */
  result: (value: number, unit: Unit) => string;
  /** As it was given: `50,000 hours`. */
  given: (value: number, unit: Unit) => string;
  /** How much more or less, with its sign; of shares in percentage points. */
  difference: (value: number, unit: Unit) => string;
  /** The unit beside a field: `hours`, `%`; of a mere number nothing. */
  unit: (unit: Unit) => string;
  /** A number at the tick of an axis, whose label has the unit. */
  tick: (value: number, unit: Unit) => string;
}

/** What a field shows in place of the value: a share is entered in per cent. */
export const shownFactor = (unit: Unit): number => (unit === 'share' ? 100 : 1);

/** A microsecond, and one of a million: what is less is nothing to a reader, and would be written in a hundred zeros. */
const leastMs = 1e-3;
const leastShare = 1e-6;

const withoutTraces = (value: number, least: number): number =>
  Math.abs(value) < least ? 0 : value;

/**
 * Makes the writer of a language.
 *
 * @param locale BCP-47 tag.
 * @example
 * quantities('en', words).result(390.6, 'hours'); // gives '16.3 days'
 */
export function quantities(locale: string, words: UnitWords): Quantities {
  const formats = new Map<string, Intl.NumberFormat>();
  const format = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const known = formats.get(key) ?? new Intl.NumberFormat(locale, options);
    formats.set(key, known);
    return known;
  };
  const number = (value: number, digits: number, sign: Intl.NumberFormatOptions): string => {
    // A count below a million is told as it is, to the last one.
    const isCount = Number.isInteger(value) && Math.abs(value) < 1e6;
    const isLarge = Math.abs(value) >= 1e6;
    return format({
      maximumSignificantDigits: isCount ? 6 : digits,
      ...(isLarge ? { notation: 'compact' as const } : {}),
      ...sign,
    }).format(value);
  };

  function write(
    value: number,
    unit: Unit,
    digits: number,
    isFree: boolean,
    sign: Intl.NumberFormatOptions = {},
  ): string {
    if (isDuration(unit)) {
      const { ms, intl } = durations[unit];
      const length = withoutTraces(value * ms, leastMs);
      const [name = intl, size = ms] =
        (isFree && length !== 0
          ? upTo.find(([, , below]) => Math.abs(length) < below)
          : undefined) ?? [];
      return format({
        style: 'unit',
        unit: name,
        unitDisplay: isFree || name === 'millisecond' ? 'short' : 'long',
        maximumSignificantDigits: digits,
        ...sign,
      }).format(length / size);
    }
    if (unit === 'share')
      return format({ style: 'percent', maximumSignificantDigits: digits, ...sign }).format(
        withoutTraces(value, leastShare),
      );
    const written = number(value, digits, sign);
    if (unit === 'count' || unit === 'ratio' || unit === 'money') return written;
    return words[`unit.${unit}`].replace('{value}', written);
  }

  return {
    result: (value, unit) => write(value, unit, 3, true),
    given: (value, unit) => write(value, unit, 6, false),
    difference: (value, unit) =>
      unit === 'share'
        ? words['unit.points'].replace(
            '{value}',
            number(value * 100, 2, { signDisplay: 'exceptZero' }),
          )
        : write(value, unit, 2, true, { signDisplay: 'exceptZero' }),
    unit: (unit) => {
      if (isDuration(unit))
        return format({
          style: 'unit',
          unit: durations[unit].intl,
          unitDisplay: unit === 'milliseconds' ? 'short' : 'long',
        })
          .formatToParts(2)
          .flatMap(({ type, value }) => (type === 'unit' ? [value] : []))
          .join('');
      if (unit === 'share') return '%';
      if (unit === 'count' || unit === 'ratio' || unit === 'money') return '';
      return words[`unit.${unit}`].replace('{value}', '').trim();
    },
    tick: (value, unit) =>
      unit === 'share'
        ? format({ style: 'percent', maximumSignificantDigits: 3 }).format(value)
        : format({
            maximumSignificantDigits: 3,
            ...(Math.abs(value) >= 10_000 ? { notation: 'compact' as const } : {}),
          }).format(value),
  };
}
