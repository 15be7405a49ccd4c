import { existsSync, readFileSync } from 'node:fs';
import type { Element, Root as HastRoot } from 'hast';
import { toText } from 'hast-util-to-text';
import type { Root as MdastRoot } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { outlineBody } from '../catalogue/body.ts';
import { readSource } from '../catalogue/frontmatter.ts';
import { parsePlace, urls } from '../catalogue/paths.ts';
import { unsafeNodes } from '../catalogue/mdxSafety.ts';
import { validate } from '../catalogue/validate.ts';
import { translator } from '../i18n/translate.ts';
import { localeOfFile } from './files.ts';
import { idsSchema, type IdsData } from '../schema/ids.ts';

/**
 * Stops a body that would run code. `npm run check` reports the same with every other finding; this is the lock on
 * the door itself, for whichever way a file gets to the renderer.
 */
export function remarkSafeMdx() {
  return (tree: MdastRoot, file: VFile): void => {
    const [first] = unsafeNodes(tree);
    if (first) file.fail(`${first.message} ${first.hint}`, { line: first.line, column: 1 });
  };
}

/**
 * Gives the headings of a body their anchors. A translation takes the anchors of the English headings, so that a
 * link to a section works in every language.
 */
export function rehypeSharedAnchors() {
  return (tree: HastRoot, file: VFile): void => {
    const english = file.path.replace(/[^/]+\.mdx$/, 'en.mdx');
    if (!existsSync(english)) return;
    const source = readSource('en.mdx', readFileSync(english));
    const anchors = 'body' in source ? outlineBody(source.body).headings.map(({ id }) => id) : [];
    visit(tree, 'element', (node: Element) => {
      if (/^h[1-6]$/.test(node.tagName)) node.properties['id'] = anchors.shift();
    });
  };
}

/** The ledger of ids, as it is when a text is rendered: by then the content check has passed. */
function readIds(): IdsData {
  const source = readSource('ids.yaml', readFileSync('content/ids.yaml'));
  const ledger = 'findings' in source ? source : validate(idsSchema, source);
  return 'findings' in ledger ? {} : ledger.data;
}

/**
 * Links an id that stands alone between backticks, such as `SRV-03`, to its entry in the language of the text.
 *
 * @param options `base` is the base path of the site.
 */
export function rehypeEntryIds({ base }: { base: string }) {
  const url = urls(base);
  return (tree: HastRoot, file: VFile): void => {
    const locale = localeOfFile(file);
    let ids: IdsData | undefined;
    visit(tree, 'element', (node: Element, index, parent) => {
      if (node.tagName === 'pre') return SKIP;
      if (node.tagName !== 'code' || !parent || index === undefined) return undefined;
      ids ??= readIds();
      const id = toText(node);
      const known = ids[id];
      if (known === undefined) return undefined;
      const entry = 'place' in known ? parsePlace(known.place) : undefined;
      parent.children[index] = {
        type: 'element',
        tagName: 'a',
        properties: {
          // The permanent link of a retired entry says what became of it.
          href: entry ? url.entry(locale, entry) : url.permalink(id),
          className: ['entry-id'],
          dataCategory: entry?.category,
        },
        children: node.children,
      };
      return SKIP;
    });
  };
}

/** Makes a wide table scroll inside itself, also by keyboard, instead of widening the page. */
export function rehypeScrollableTables() {
  return (tree: HastRoot, file: VFile): void => {
    const t = translator(localeOfFile(file));
    let heading = '';
    visit(tree, 'element', (node: Element, index, parent) => {
      if (/^h[1-6]$/.test(node.tagName)) heading = toText(node);
      if (node.tagName !== 'table' || !parent || index === undefined) return undefined;
      parent.children[index] = {
        type: 'element',
        tagName: 'div',
        properties: {
          className: ['scroll'],
          tabIndex: 0,
          role: 'region',
          ariaLabel: `${heading} (${t('table.label')})`,
        },
        children: [node],
      };
      return index + 1;
    });
  };
}

/** Code blocks scroll too: they need the same access by keyboard. */
export function rehypeFocusableCode() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node: Element) => {
      if (node.tagName === 'pre') node.properties['tabIndex'] = 0;
    });
  };
}
