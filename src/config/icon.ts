import { config } from './catalogue.ts';

/** Ink of a catalogue that has no family yet. */
const plainInk = { light: '#1b2330', dark: '#e4e7ea' };

/**
 * Gives the icon of the site: the one that the catalogue brings, else an empty sheet with its title block in the ink of
 * the first family.
 *
 * @returns An SVG, as `site.icon` in `content/catalogue.yaml`.
 */
export function siteIcon(): string {
  const { icon } = config.site;
  if (icon !== undefined) return `${icon}\n`;
  const { light, dark } = Object.values(config.families)[0]?.ink ?? plainInk;
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">',
    '  <style>',
    `    path { fill: none; stroke: ${light}; stroke-width: 2 }`,
    `    @media (prefers-color-scheme: dark) { path { stroke: ${dark} } }`,
    '  </style>',
    '  <path d="M3 3h26v26H3zM15 29v-8h14" />',
    '</svg>\n',
  ].join('\n');
}
