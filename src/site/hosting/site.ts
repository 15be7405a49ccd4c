import type { Locale } from '../../i18n/locales.ts';

/** What a configuration is about. */
export interface HostedSite {
  /** With a slash on both ends. */
  base: string;
  locales: readonly Locale[];
  /** Former address -> where it leads now, both with the base path. */
  moved: readonly { from: string; to: string }[];
}

/** Files that tell hosts what to do and that nobody else has to see. */
export const hostFiles = ['_headers', '_redirects'] as const;

/**
 * Lists what moved, in every language.
 *
 * @param addresses former places with the places that their readers are sent on to: `serving/old` -> `serving/new`
 * @example movedIn('/', ['en'], [{ from: 'qa/a', to: 'qa/b' }]) // => [{ from: '/en/qa/a/', to: '/en/qa/b/' }]
 */
export const movedIn = (
  base: string,
  locales: readonly Locale[],
  addresses: readonly { from: string; to: string }[],
): HostedSite['moved'] =>
  locales.flatMap((locale) =>
    addresses.map(({ from, to }) => ({
      from: `${base}${locale}/${from}/`,
      to: `${base}${locale}/${to}/`,
    })),
  );

/** Writes a text as a regular expression that every engine reads alike. */
export const literal = (text: string): string =>
  text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
