import type { CatalogueFile } from '../config/schema.ts';

/** The light colours that cards are drawn with. */
export interface Palette {
  paper: string;
  sheet: string;
  ink: string;
  soft: string;
  rule: string;
  antipattern: string;
  /** By category. */
  accents: Readonly<Record<string, string>>;
}

/**
 * Reads the light colours from the tokens of the site, so that cards follow them.
 *
 * @param css Text of `src/styles/tokens.css`.
 * @param families Of the catalogue, with their inks.
 * @returns Colours as `#rrggbb`.
 * @throws If a colour is missing.
 *
 * @example
 * readPalette(tokensCss, config.families).paper // => '#fbfaf6'
 */
export function readPalette(css: string, families: CatalogueFile['families']): Palette {
  const colour = (name: string): string => {
    const found = new RegExp(`--${name}:\\s*light-dark\\((#[0-9a-f]{6})`).exec(css)?.[1];
    if (found === undefined) throw new Error(`tokens.css has no light colour \`--${name}\`.`);
    return found;
  };
  return {
    paper: colour('paper'),
    sheet: colour('sheet'),
    ink: colour('ink'),
    soft: colour('soft'),
    rule: colour('rule'),
    antipattern: colour('antipattern'),
    accents: Object.fromEntries(
      Object.entries(families).map(([family, { ink }]) => [family, ink.light]),
    ),
  };
}

/**
 * Mixes two colours.
 *
 * @param share Of the first colour, between 0 and 1.
 * @example
 * mixColours('#ff0000', '#ffffff', 0.5) // => '#ff8080'
 */
export function mixColours(first: string, second: string, share: number): string {
  const channels = (colour: string): number[] =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  const others = channels(second);
  return `#${channels(first)
    .map((value, index) => Math.round(value * share + (others[index] ?? 0) * (1 - share)))
    .map((value) => value.toString(16).padStart(2, '0'))
    .join('')}`;
}
