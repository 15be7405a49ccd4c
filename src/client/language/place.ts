import { fragmentOf } from '../kit/fragment.ts';

/** What has the same anchor in every language; the letters of an index have not. */
const anchored = ':is(h2, h3, li, figure, dl > div, tr)[id]:not(.own-anchor)';

/**
 * Tells where somebody reads.
 *
 * @param y How far the page is scrolled.
 * @returns Fragment of the heading, claim or diagram that is nearest to the upper edge of the window: that of the address
 *   while what it names is in sight, and none at the top of the page.
 * @example
 * placeAt(scrollY); // => '#con-hidden-failure'
 */
export function placeAt(y: number): string {
  const { hash } = location;
  const target = document.getElementById(fragmentOf(hash));
  // What a fragment says to a script, as on the map, is none of ours.
  if (hash !== '' && (!target || isInSight(target, y))) return hash;
  if (isTop(y)) return '';
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  let nearest = '';
  let least = Infinity;
  for (const element of document.querySelectorAll(`main ${anchored}`)) {
    if (!element.checkVisibility()) continue;
    const distance = Math.abs(topOf(element, y) - edge);
    if (distance < least) [nearest, least] = [element.id, distance];
  }
  return nearest && `#${nearest}`;
}

/** Whether the window shows the beginning of the page. */
export const isTop = (y: number): boolean => y < innerHeight / 4;

/** Where the upper edge of an element is in the window of a page that is scrolled so far. */
const topOf = (element: Element, y: number): number =>
  element.getBoundingClientRect().top + scrollY - y;

function isInSight(element: Element, y: number): boolean {
  const top = topOf(element, y);
  return top + element.getBoundingClientRect().height > 0 && top < innerHeight;
}
