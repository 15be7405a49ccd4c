import { h } from './h.ts';

/**
 * Loads a style sheet that few readers need, once for the page.
 *
 * @returns When it is there, or cannot be had: what it styles works without it.
 */
export function loadSheet(href: string): Promise<unknown> {
  if (document.querySelector(`link[href="${CSS.escape(href)}"]`)) return Promise.resolve();
  const link = h('link', { rel: 'stylesheet', href });
  return new Promise((resolve) => {
    link.addEventListener('load', resolve);
    link.addEventListener('error', resolve);
    document.head.append(link);
  });
}
