import { citableIds } from '../catalogue/claims.ts';
import type { Entry } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import type { Links } from '../site/links.ts';
import { embedOf } from './embed.ts';

/** Code that shows a card in a page of another site. */
export interface EmbedExample {
  name: 'code' | 'listener';
  language: 'html' | 'javascript';
  code: string;
}

/** What a card tells the page that holds it: what `public/embed/frame.js` sends. */
export const heightMessage = '{ type: "catalogue-embed:height", id: "SRV-03#con-…", height: 204 }';

/**
 * Writes the examples of the page that says how other sites show cards.
 *
 * @param entry Whose first claim the frame shows.
 * @example embedExamples(asynchronous, 'en', links).map(({ name }) => name) // => ['code', 'listener']
 */
export function embedExamples(entry: Entry, locale: Locale, links: Links): EmbedExample[] {
  const { html } = embedOf(entry, locale, links, citableIds(entry)[0]);
  const { origin } = new URL(links.absolute('/'));
  return [
    {
      name: 'code',
      language: 'html',
      code: `${html}\n<script src="${links.absolute(links.url.frameHeights())}" defer></script>\n`,
    },
    {
      name: 'listener',
      language: 'javascript',
      code: `const frame = document.querySelector('iframe');
addEventListener('message', ({ origin, source, data }) => {
  if (origin !== '${origin}' || source !== frame.contentWindow) return;
  if (data?.type !== 'catalogue-embed:height' || !Number.isFinite(data.height)) return;
  frame.style.height = \`\${Math.min(Math.max(data.height, 60), 1500)}px\`;
});
`,
    },
  ];
}
