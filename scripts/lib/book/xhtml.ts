// Pages of a book for readers that are strict: XML.
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { s } from 'hastscript';
import { elements, find, wordsOf } from './tree.ts';

/** Tags of the text that a serialiser of HTML wrote, with their attributes in double quotes. */
const tags = /<\/?[a-z][^\s>/]*(?:[^"'>]|"[^"]*")*>/gi;

/** Signs that XML has no place for. */
// eslint-disable-next-line no-control-regex
const forbidden = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/**
 * Writes elements as XML.
 *
 * @param nodes Elements of HTML and SVG; changed: what XML must be told is added, and comments go.
 * @example
 * toXml([h('p', ['a', h('br')])]); // gives '<p>a<br/></p>'
 */
export function toXml(nodes: readonly ElementContent[]): string {
  const all = nodes.flatMap((node) => (node.type === 'element' ? [node, ...elements(node)] : []));
  for (const element of all) {
    if (element.tagName === 'svg') forXml(element);
    if (element.tagName === 'math') element.properties.xmlns = 'http://www.w3.org/1998/Math/MathML';
    // XML has no attribute without a value, and none of ours changes what is read.
    element.properties = Object.fromEntries(
      Object.entries(element.properties).filter(
        ([name, value]) => value !== true && name !== 'open',
      ),
    );
    element.children = element.children.filter(({ type }) => type !== 'comment');
  }
  return toHtml([...nodes], {
    closeSelfClosing: true,
    tightSelfClosing: true,
    closeEmptyElements: true,
    omitOptionalTags: false,
    quote: '"',
    characterReferences: { useNamedReferences: false },
  })
    .replace(forbidden, '')
    .replace(tags, (tag) => tag.replace(/"[^"]*"/g, (value) => value.replaceAll('<', '&lt;')));
}

/** A drawing with links is no picture to a screen reader, and its links have names. */
function forXml(svg: Element): void {
  svg.properties.xmlns = 'http://www.w3.org/2000/svg';
  if (svg.properties.role !== 'img') delete svg.properties.role;
  for (const link of elements(svg).filter(({ tagName }) => tagName === 'a'))
    if (!find(link, ({ tagName }) => tagName === 'title'))
      link.children.unshift(s('title', wordsOf(link)));
}

/** Makes a text safe between tags and in double quotes. */
export const xmlText = (text: string): string =>
  text
    .replace(forbidden, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** A page of a book. */
export interface XhtmlPage {
  title: string;
  lang: string;
  dir: 'ltr' | 'rtl';
  body: readonly Element[];
  /** Address of the style sheet from the page. */
  sheet: string;
  /** What the page is, for readers that tell parts of a book apart: `bodymatter chapter`. */
  type: string;
}

/** Writes a page with its frame. */
export const xhtmlPage = ({ title, lang, dir, body, sheet, type }: XhtmlPage): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE html>\n',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}" dir="${dir}">`,
    `<head><meta charset="utf-8"/><title>${xmlText(title)}</title><link rel="stylesheet" type="text/css" href="${sheet}"/></head>`,
    `<body epub:type="${type}">`,
    toXml(body),
    '</body></html>\n',
  ].join('');
