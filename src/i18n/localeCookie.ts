/** Name of the cookie with the language that a reader chose by hand: the only thing kept in a browser that hosts see. */
export const localeCookie = 'locale';

/**
 * Writes that cookie as a browser is told it, by a script of ours or by a host that renews it.
 *
 * @param base Path of the site, the only one it is sent to.
 * @param locale Language, or what stands for it in a host's configuration.
 * @example
 * setLocaleCookie('/x/', 'ja'); // => 'locale=ja; Path=/x/; Max-Age=31536000; SameSite=Lax'
 */
export const setLocaleCookie = (base: string, locale: string): string =>
  `${localeCookie}=${locale}; Path=${base}; Max-Age=31536000; SameSite=Lax`;
