// Pages that one template makes, with nothing different but words, are one page to the rules of accessibility.
import { createHash } from 'node:crypto';
import type { Element } from '../pageWeight.ts';

/** Attributes whose values decide what an element is to a reader, beside the mere presence of the others. */
const telling = new Set(['class', 'role', 'type', 'rel', 'lang', 'hidden', 'tabindex', 'hreflang']);

/** Whether a file is an address that leads to a claim or an entry, and holds no text of its own. */
const isPermalink = (file: string): boolean => file.startsWith('p/');

/** Depth of an element, which tells `<b><i></i></b>` from `<b></b><i></i>`. */
function depthOf(element: Element): number {
  let depth = 0;
  for (let at = element.parentNode; at !== null && 'tagName' in at; at = at.parentNode) depth += 1;
  return depth;
}

/**
 * Digests what a page is made of: tags, names of attributes, and values of those that tell what an element is; and
 * whether an element has words, because an empty heading or link is a fault.
 *
 * @example structureOf(elementsOf('<p id="a">x</p>')) === structureOf(elementsOf('<p id="b">y</p>')) // => true
 */
export function structureOf(elements: readonly Element[]): string {
  const hash = createHash('sha256');
  for (const element of elements) {
    const attributes = element.attrs
      .map(({ name, value }) =>
        telling.has(name) || name.startsWith('aria-')
          ? `${name}=${value}`
          : value === ''
            ? `${name}=`
            : name,
      )
      .toSorted();
    const hasWords = element.childNodes.some((node) => 'value' in node && node.value.trim() !== '');
    hash.update([depthOf(element), element.tagName, ...attributes, hasWords].join(' ') + '\n');
  }
  return hash.digest('hex');
}

/**
 * Chooses the pages that a browser opens: every page, but of permanent links of the same structure one. They have no
 * text that their entries have not, and an entry has a thousand of them.
 *
 * @returns File -> files that it stands for, itself first.
 * @example representatives(siteOf({ 'en/index.html': '<h1>Home</h1>' }).pages).get('en/index.html') // => ['en/index.html']
 */
export function representatives(
  pages: ReadonlyMap<string, readonly Element[]>,
): Map<string, string[]> {
  const byStructure = new Map<string, string[]>();
  const chosen = new Map<string, string[]>();
  for (const [file, elements] of pages) {
    const structure = isPermalink(file) ? structureOf(elements) : undefined;
    const known = structure === undefined ? undefined : byStructure.get(structure);
    if (known !== undefined) {
      known.push(file);
      continue;
    }
    const files = [file];
    chosen.set(file, files);
    if (structure !== undefined) byStructure.set(structure, files);
  }
  return chosen;
}
