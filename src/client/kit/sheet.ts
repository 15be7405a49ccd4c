const sheets = new Map<string, Promise<unknown>>();

/**
 * Loads a style sheet that few readers need, once for the page.
 *
 * @param href As a module has it from an import with `?url`.
 * @returns When it is there, or cannot be had: what it styles works without it, and it is asked for again the next time.
 * @example
 * import sheet from '../styles/cite.css?url';
 * await loadSheet(sheet);
 */
export function loadSheet(href: string): Promise<unknown> {
  const known =
    sheets.get(href) ?? document.querySelector(`link[rel=stylesheet][href="${CSS.escape(href)}"]`);
  if (known) return Promise.resolve(known);
  const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href });
  const loaded = new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', () => {
      sheets.delete(href);
      link.remove();
      resolve(undefined);
    });
  });
  sheets.set(href, loaded);
  document.head.append(link);
  return loaded;
}
