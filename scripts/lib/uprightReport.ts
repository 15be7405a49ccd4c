import type { Catalogue } from '../../src/catalogue/model.ts';
import { allDrawings } from '../../src/data/drawings.ts';
import { getUpright } from '../../src/data/upright.ts';
import { uprightLabel } from '../../src/diagrams/upright/sizes.ts';

/** What a phone 390 px wide leaves for a picture. */
const room = 356;
/** Smallest label that can be read in the hand, in px. */
const readable = 12;

/** How the upright pictures stand on a phone. */
export interface UprightReport {
  all: number;
  /** How many have labels that can be read. */
  readable: number;
  medianHeight: number;
  /** The others, with the size of their labels in px. */
  small: { picture: string; label: number }[];
}

/**
 * Measures every upright picture as a phone shows it: no wider than the page, its labels as small as that makes them.
 *
 * @param catalogue All content.
 */
export function reportUpright(catalogue: Catalogue): UprightReport {
  const pictures = allDrawings(catalogue).map(({ owner, diagram, locale }) => {
    const svg = getUpright(owner, diagram, locale);
    const [, width = 0, height = 0] = (/ width="(\d+)" height="(\d+)"/.exec(svg) ?? []).map(Number);
    const label = uprightLabel * Math.min(1, room / width);
    return { picture: `${owner.slug}/${diagram.name}.${locale}`, label, height };
  });
  const heights = pictures.map(({ height }) => height).sort((a, b) => a - b);
  const small = pictures.filter(({ label }) => label < readable);
  return {
    all: pictures.length,
    readable: pictures.length - small.length,
    medianHeight: heights[Math.floor(heights.length / 2)] ?? 0,
    small: small.map(({ picture, label }) => ({ picture, label })),
  };
}
