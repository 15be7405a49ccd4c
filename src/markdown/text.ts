import type { Nodes, Root } from 'mdast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { toHast } from 'mdast-util-to-hast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { isSafeLink } from '../catalogue/safeLink.ts';
import type { Locale } from '../i18n/locales.ts';
import { breakPhrases } from './phrases.ts';

/** A short text in the forms in which it is shown. */
interface ShownText {
  /** One `<p>` per paragraph. */
  html: string;
  /** Its words without markup. */
  plain: string;
}

const processor = unified().use(remarkParse).use(remarkGfm).freeze();

/** Texts are few and shown often: on pages, in data, in pictures, in the search. */
const shown = new Map<string, ShownText>();

/** As many texts as several catalogues have; a development server that runs for weeks must not grow for ever. */
const most = 50_000;

/** Raw HTML is words to us, and a link that could run code is its label. */
function tame(tree: Root): void {
  visit(tree, (node, index, parent) => {
    if (!parent || index === undefined) return;
    if (node.type === 'html') parent.children[index] = { type: 'text', value: node.value };
    else if ((node.type === 'link' || node.type === 'definition') && !isSafeLink(node.url))
      node.url = '#';
    else if (node.type === 'image')
      parent.children[index] = { type: 'text', value: node.alt ?? '' };
  });
}

/** Cells, items and paragraphs side by side are words apart, which their concatenation would join. */
function words(nodes: readonly Nodes[], separator = '\n'): string {
  return nodes
    .map((node) => {
      if (node.type === 'tableRow') return words(node.children, ' ');
      const isContainer = ['table', 'list', 'listItem', 'blockquote'].includes(node.type);
      return isContainer && 'children' in node ? words(node.children) : toString(node);
    })
    .filter((text) => text !== '')
    .join(separator);
}

function show(markdown: string): ShownText {
  const known = shown.get(markdown);
  if (known) return known;
  const tree = processor.parse(markdown);
  tame(tree);
  const made = { html: toHtml(toHast(tree)), plain: words(tree.children) };
  if (shown.size >= most) shown.clear();
  shown.set(markdown, made);
  return made;
}

/**
 * Renders the short Markdown of a frontmatter field. Raw HTML comes out as text.
 *
 * @returns One `<p>` per paragraph.
 * @example
 * renderText('Use `202 Accepted`.'); // => '<p>Use <code>202 Accepted</code>.</p>'
 * renderText('a <b>'); // => '<p>a &#x3C;b></p>'
 */
export const renderText = (markdown: string): string => show(markdown.trim()).html;

/**
 * Renders Markdown of one paragraph without the paragraph, for use inside a sentence or a list item.
 *
 * @example
 * renderInline('Use `202`.'); // => 'Use <code>202</code>.'
 */
export const renderInline = (markdown: string): string =>
  renderText(markdown).replace(/^<p>([\s\S]*)<\/p>$/, '$1');

/**
 * Renders Markdown of one paragraph as `renderInline` does, with lines that end between phrases: for leads and cards.
 *
 * @param locale Language of the text.
 * @example
 * renderPhrases('`GPU`を共有するモデル', 'ja'); // => '<code>GPU</code>を<wbr>共有する<wbr>モデル'
 */
export function renderPhrases(markdown: string, locale: Locale): string {
  const html = renderInline(markdown);
  // The words of the other languages stand between blanks.
  if (locale !== 'ja') return html;
  const broken =
    brokenTexts.get(html) ??
    toHtml(breakPhrases(fromHtml(html, { fragment: true }).children, locale));
  if (brokenTexts.size >= most) brokenTexts.clear();
  brokenTexts.set(html, broken);
  return broken;
}

const brokenTexts = new Map<string, string>();

/**
 * Strips a short text of its Markdown.
 *
 * @example
 * stripMarkdown('Use `202 Accepted`, **always**.'); // => 'Use 202 Accepted, always.'
 */
export const stripMarkdown = (markdown: string): string => show(markdown.trim()).plain;
