import { drawingStyle } from './parts.ts';
import type { CatalogueFile } from './schema.ts';

/**
 * Writes what the style of the pages takes from the catalogue: the ink of each family, and the fonts of the languages
 * that do not use the common ones.
 *
 * @returns CSS in the layer of the tokens.
 * @example
 * catalogueStyle(config).includes("[data-category='serving'] { --accent: light-dark(#1d5fae, #7db4f2); }"); // => true
 */
export function catalogueStyle({
  families,
  locales,
}: Pick<CatalogueFile, 'families' | 'locales'>): string {
  const inks = Object.entries(families).map(
    ([family, { ink }]) =>
      `[data-category='${family}'] { --accent: light-dark(${ink.light}, ${ink.dark}); }`,
  );
  const fonts = Object.entries(locales).flatMap(([locale, { sans }]) =>
    sans === undefined ? [] : [`:lang(${locale}) { --sans: ${sans}; }`],
  );
  return `@layer tokens {\n${[...fonts, ...inks].join('\n')}\n}\n`;
}

/**
 * Writes where the parts and the arrows of the system stand, for containers that are wide enough for the drawing.
 *
 * @returns CSS in the layer of the components; empty where the catalogue draws no system.
 */
export const systemStyle = ({ parts }: Pick<CatalogueFile, 'parts'>): string =>
  parts
    ? `@layer components {\n@container system (min-width: 62rem) {\n${drawingStyle(parts)}\n}\n}\n`
    : '';
