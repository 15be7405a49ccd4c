import traySheet from '../../styles/tray.css?url';
import { part } from '../kit/h.ts';
import { loadSheet } from '../kit/sheet.ts';
import { tray, trayChange } from './tray.ts';

/**
 * Whoever puts entries into the tray down in a list sees what is in it, and can go on from there: while the header is out
 * of sight, its button stands at the foot of the window.
 */
const opener = part(document, '.tray-open', HTMLButtonElement);
const copy = opener.cloneNode(true) as HTMLButtonElement;
copy.classList.add('tray-away');
copy.hidden = true;
opener.after(copy);

let isAway = false;
const show = (): void => {
  copy.hidden = !isAway || tray.ids().length === 0;
};
new IntersectionObserver(([seen]) => {
  isAway = seen?.isIntersecting === false;
  // Without its sheet it would be a second button in the header.
  void loadSheet(traySheet).then(show);
}).observe(opener);
document.addEventListener(trayChange, show);
