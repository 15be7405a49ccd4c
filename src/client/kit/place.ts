import { fragmentOf } from './fragment.ts';

/** What has the same anchor in every language; the letters of an index have not. */
const anchored = ':is(h2, h3, li, figure, dl > div, tr)[id]:not(.own-anchor)';

/**
 * Tells where somebody reads.
 *
 * @returns Fragment of the heading, claim or diagram that is nearest to the upper edge of the window: that of the address
 *   while what it names is in sight, and none at the top of the page.
 * @example
 * placeInPage(); // => '#con-hidden-failure'
 */
export function placeInPage(): string {
  const { hash } = location;
  const target = document.getElementById(fragmentOf(hash));
  // What a fragment says to a script, as on the map, is none of ours.
  if (hash !== '' && (!target || isInSight(target))) return hash;
  if (scrollY < innerHeight / 4) return '';
  const edge = parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
  let nearest = '';
  let least = Infinity;
  for (const element of document.querySelectorAll(`main ${anchored}`)) {
    if (!element.checkVisibility()) continue;
    const distance = Math.abs(element.getBoundingClientRect().top - edge);
    if (distance < least) [nearest, least] = [element.id, distance];
  }
  return nearest && `#${nearest}`;
}

function isInSight(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}
