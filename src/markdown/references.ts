import type { Element, Root as HastRoot } from 'hast';
import type { Root as MdastRoot } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import type { ContextOf } from './bodyContext.ts';

/** Gives links between texts of the content their addresses on the site, in the language of the page. */
export function remarkContentLinks({ contextOf }: { contextOf: ContextOf }) {
  return (tree: MdastRoot, file: VFile): void => {
    const { links } = contextOf(file.path);
    visit(tree, (node) => {
      if (node.type !== 'link' && node.type !== 'definition') return;
      if (Object.hasOwn(links, node.url)) node.url = links[node.url] ?? node.url;
    });
  };
}

/** Makes a figure of a picture that stands alone in its paragraph, with its licence below it. */
export function rehypeFigures() {
  return (tree: HastRoot): void => {
    visit(tree, 'element', (node: Element) => {
      const [image, ...others] = node.children;
      if (node.tagName !== 'p' || others.length > 0) return undefined;
      if (image?.type !== 'element' || image.tagName !== 'img') return undefined;
      const { title, ...properties } = image.properties;
      image.properties = properties;
      node.tagName = 'figure';
      node.properties['className'] = ['picture'];
      if (typeof title === 'string') {
        node.children.push({
          type: 'element',
          tagName: 'figcaption',
          properties: {},
          children: [{ type: 'text', value: title }],
        });
      }
      return SKIP;
    });
  };
}

/** Names the footnotes, and the ways back from them, in the language of the page. */
export function rehypeFootnotes({ contextOf }: { contextOf: ContextOf }) {
  return (tree: HastRoot, file: VFile): void => {
    const { phrases } = contextOf(file.path);
    visit(tree, 'element', (node: Element) => {
      const { properties } = node;
      if (node.tagName === 'h2' && properties['id'] === 'footnote-label') {
        properties['className'] = ['visually-hidden'];
        node.children = [{ type: 'text', value: phrases.footnotes }];
      } else if (properties['dataFootnoteBackref'] !== undefined) {
        const number = /[\d-]+$/.exec(String(properties['ariaLabel']))?.[0] ?? '';
        properties['ariaLabel'] = phrases.footnoteBack.replace('{number}', number);
      }
    });
  };
}
