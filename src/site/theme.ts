import { createHash } from 'node:crypto';

/**
 * Takes the theme that the reader chose before anything is painted, and tells the style sheet that scripts run. In the
 * page itself: a file would be one more request that the first paint waits for.
 *
 * It is also the one place that follows the choice: when the browser shows a page again as it was left, and when the
 * reader chooses in another tab.
 */
export const themeScript = [
  `const{classList:c,dataset:d}=document.documentElement;`,
  `c.add('js');`,
  // What an address asks for is not there yet: a page that waits for it keeps its place.
  `location.search&&c.add('asked');`,
  // Storage may be blocked.
  `const f=()=>{try{const t=localStorage.getItem('theme');if(t==='light'||t==='dark')d.theme=t}catch{}};`,
  `f();addEventListener('pageshow',f);addEventListener('storage',f)`,
].join('');

/** Allows the script of the theme, and no other, in a security policy. */
export const themeSource = `'sha256-${createHash('sha256').update(themeScript).digest('base64')}'`;
