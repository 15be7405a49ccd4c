// The icon of the site in pixels, drawn once from the one SVG that the catalogue brings.
import { siteIcon } from '../config/icon.ts';
import { config } from '../config/catalogue.ts';
import { drawIco, drawIcon, iconFiles, type IconFile } from '../pictures/icon.ts';
import { readPalette } from '../pictures/palette.ts';
import { codeDigest, keepBytes, type Kept } from './kept.ts';
import { styleSheet } from './diagrams.ts';

export type { IconFile };

/** Names of all files of the icon. */
export const iconNames = Object.keys(iconFiles) as IconFile[];

const store = (): Kept<Buffer> =>
  keepBytes(process.cwd(), 'pictures', codeDigest(process.cwd(), ['pictures', 'diagrams']));

/** Colour of the paper of the pages, in the light. */
export const paperColour = (): string =>
  readPalette(styleSheet('tokens.css'), config.families).paper;

/** Colour of a sheet on that paper, on which the icon stands where a system wants no see-through corners. */
const sheetColour = (): string => readPalette(styleSheet('tokens.css'), config.families).sheet;

/** Gives a PNG of the icon. */
export function sitePng(file: IconFile): Promise<Buffer> {
  const { size, share, hasPaper } = iconFiles[file];
  const shape = { size, share, ...(hasPaper && { paper: sheetColour() }) };
  const svg = siteIcon();
  return store().later(['icon', svg, JSON.stringify(shape)], () => drawIcon(svg, shape));
}

/** Gives `favicon.ico`. */
export function siteIco(): Promise<Buffer> {
  const svg = siteIcon();
  return store().later(['ico', svg], () => drawIco(svg));
}
