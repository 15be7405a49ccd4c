// What of a page stands in a book: its words and drawings, and nothing to click that needs the site around it.
import type { Element, ElementContent } from 'hast';
import { h, s } from 'hastscript';
import { attribute, hasClass, mapElements, wordsOf } from './tree.ts';

/** Controls of the page, and ways to other pages that a book has its own for. */
const dropped = [
  ...['claim-link', 'cite', 'tray-toggle', 'tools', 'relations-map', 'entry-bar', 'family-rail'],
  ...['aside', 'tags', 'toast', 'languages-of', 'neighbours', 'glossary-index', 'nothing', 'set'],
];

const droppedTags = [
  ...['script', 'style', 'link', 'template'],
  ...['button', 'copy-button', 'input', 'select', 'output'],
];

/** Roles that say again what the element is, or that it can be scrolled. */
const roles = ['table', 'rowgroup', 'row', 'columnheader', 'cell', 'region'];

/** Data that the style of a book reads. */
const keptData = ['dataCategory', 'dataKind'];

/**
 * Takes out of a part of a page what means nothing in a book.
 *
 * @param node Changed in place.
 */
export function cleanForBook(node: Element): void {
  mapElements(node, (element): readonly ElementContent[] => {
    if (droppedTags.includes(element.tagName) || hasClass(element, ...dropped)) return [];
    if (attribute(element, 'hidden') !== undefined) return [];
    if (hasClass(element, 'hazard')) return [hazard()];
    // What the script of the page writes is not there.
    if (['group', 'status'].includes(attribute(element, 'role') ?? '') && !hasWords(element))
      return [];
    // A custom element is its children here, and the name of a field stands alone.
    if (element.tagName.includes('-') || ['noscript', 'label'].includes(element.tagName))
      return element.children;
    if (element.tagName === 'details' && !hasClass(element, 'diagram-text')) unfold(element);
    element.properties = keptProperties(element);
    if (element.tagName === 'figure') captionLast(element);
    return [element];
  });
}

const hasWords = (element: Element): boolean => wordsOf(element).trim() !== '';

/** What is folded on a page stands open, as paper cannot be pressed. */
function unfold(details: Element): void {
  details.tagName = 'div';
  for (const child of details.children)
    if (child.type === 'element' && child.tagName === 'summary') {
      child.tagName = 'p';
      child.properties.className = ['unfolded'];
    }
}

/** The band above an antipattern, as lines: not every program draws gradients. */
function hazard(): Element {
  const stripes = Array.from(
    { length: 80 },
    (_, index) => `M${String(index * 12 - 8)} 8l8-8h6l-8 8z`,
  );
  return h('div', { className: ['hazard'] }, [
    s('svg', { viewBox: '0 0 600 8', preserveAspectRatio: 'xMinYMid slice', ariaHidden: 'true' }, [
      s('path', { d: stripes.join('') }),
    ]),
  ]);
}

/** A caption is the first or the last child of its figure, also where a custom element held it. */
function captionLast(figure: Element): void {
  const isCaption = (child: ElementContent): boolean =>
    child.type === 'element' && child.tagName === 'figcaption';
  figure.children = [
    ...figure.children.filter((child) => !isCaption(child)),
    ...figure.children.filter(isCaption),
  ];
}

function keptProperties({ properties }: Element): Element['properties'] {
  const isRegion = properties.role === 'region';
  return Object.fromEntries(
    Object.entries(properties).filter(
      ([name, value]) =>
        !(name.startsWith('data') && !keptData.includes(name)) &&
        !['tabIndex', 'ariaCurrent', 'loading', 'popover'].includes(name) &&
        !(name === 'role' && typeof value === 'string' && roles.includes(value)) &&
        !(name === 'ariaLabel' && isRegion),
    ),
  );
}

/**
 * Moves headings one or more levels down, as a part of a larger text.
 *
 * @param node Changed in place.
 */
export function lowerHeadings(node: Element, by: number): void {
  mapElements(node, (element) => {
    const level = Number(/^h([1-6])$/.exec(element.tagName)?.[1] ?? 0);
    if (level > 0) element.tagName = `h${String(Math.min(level + by, 6))}`;
    return [element];
  });
}
