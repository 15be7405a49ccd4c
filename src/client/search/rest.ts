import { fill } from '../../i18n/fill.ts';
import { changeAddress } from '../kit/address.ts';
import { h } from '../kit/h.ts';

/** How many results are shown before somebody asks for the others: those below are seldom what was meant. */
const most = 20;

/** Whether the entry of the history has all its results shown, so that coming back finds the same page. */
const isWhole = (): boolean => (history.state as { isWhole?: unknown } | null)?.isWhole === true;

/**
 * Hides the results below the first ones.
 *
 * @param items Results, best first.
 * @param phrase Names the button, with `{count}`.
 * @param isPage Whether the page is there for these results: coming back to it shows as many again.
 * @returns A button that shows them; none where there are few, or where somebody asked for all.
 */
export function hideRest(
  items: readonly HTMLElement[],
  phrase: string,
  isPage: boolean,
): HTMLElement[] {
  // Naming one would take the room of one.
  if (items.length <= most + 1 || (isPage && isWhole())) return [];
  const rest = items.slice(most);
  for (const item of rest) item.hidden = true;
  const button = h('button.action', { type: 'button' }, fill(phrase, { count: rest.length }));
  button.addEventListener('click', () => {
    for (const item of rest) item.hidden = false;
    if (isPage) changeAddress('replaceState', location.href, { isWhole: true });
    rest[0]?.querySelector('a')?.focus();
    button.closest('p')?.remove();
  });
  return [h('p', button)];
}
