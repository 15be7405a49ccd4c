import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/**
 * Renders the short Markdown of a frontmatter field. Raw HTML comes out escaped.
 *
 * @returns One `<p>` per paragraph.
 * @example
 * renderText('Use `202 Accepted`.'); // => '<p>Use <code>202 Accepted</code>.</p>'
 */
export function renderText(markdown: string): string {
  return micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

/**
 * Renders Markdown of one paragraph without the paragraph, for use inside a sentence or a list item.
 *
 * @example
 * renderInline('Use `202`.'); // => 'Use <code>202</code>.'
 */
export function renderInline(markdown: string): string {
  return renderText(markdown.trim()).replace(/^<p>([\s\S]*)<\/p>$/, '$1');
}
