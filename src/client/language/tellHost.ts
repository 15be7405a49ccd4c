import { setLocaleCookie } from '../../i18n/localeCookie.ts';

/**
 * Tells the host which language its reader chose by hand, for the front door: of all that a browser keeps, a host sees
 * cookies alone. This one holds nothing else, and who never chose has none. Hosts that let readers in by it renew it, as
 * some browsers forget after a week what a script has set.
 *
 * @example
 * tellHost('ja');
 */
export function tellHost(locale: string): void {
  try {
    document.cookie = setLocaleCookie(import.meta.env.BASE_URL, locale);
  } catch {
    // A page that may keep nothing.
  }
}
