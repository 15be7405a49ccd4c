import { fragmentOf } from '../kit/fragment.ts';
import { later } from '../kit/later.ts';

// What relates to what, and why, is fetched when somebody first points at the drawing, and not on the way to elsewhere.
const system = document.querySelector<HTMLElement>('.system');
const events = ['pointerover', 'focusin', 'click'] as const;
/** The last that happened while the rest was on its way. */
let last: Event | undefined;

const linkIn = ({ target, type }: Event): HTMLAnchorElement | null =>
  type === 'click' && target instanceof Element
    ? target.closest<HTMLAnchorElement>('.part h3 a')
    : null;

function begin(event: Event): void {
  const isFirst = last === undefined;
  // A tap sends several, and means the click.
  if (!last || linkIn(event) || !linkIn(last)) last = event;
  // A name that is tapped explains its part: nothing scrolls.
  if (linkIn(event)) event.preventDefault();
  if (!isFirst || !system) return;
  later(() => import('./system.ts'))
    .then(({ explain }) => explain(system))
    .then((point) => {
      for (const type of events) system.removeEventListener(type, begin);
      if (last) point(last.target, linkIn(last) !== null);
    })
    .catch(() => {
      const link = last && linkIn(last);
      last = undefined;
      if (link) location.assign(link.href);
    });
}

for (const type of events) system?.addEventListener(type, begin);

/** A stamp leads to the part where an entry acts, and the entry may be among those that the part does not show at once. */
function openTarget(): void {
  // Browsers find the target when the page is whole, which may be later than this.
  const name = document.getElementById(fragmentOf(location.hash));
  const rest = name?.closest('.part')?.querySelector<HTMLDetailsElement>(':scope > details');
  if (rest) rest.open = true;
}

openTarget();
addEventListener('hashchange', openTarget);
