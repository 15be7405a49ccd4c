import { escapeText } from './markdownText.ts';

/** A picture that stands alone in its paragraph, as the rules ask for it. */
const picture = /^!\[([^\]]*)\]\((?:\.\/)?images\/[^\s)]+(?:\s+"([^"]*)")?\)$/gm;
/** A model, on a line of its own. */
const model = /^<Model\s+name="([^"]*)"\s*\/>$/gm;
/** An address behind the words of a link, or behind its name. */
const address = /(\]\(|^\[[^\]]+\]:[ \t]+)([^\s()]+)/gm;

/**
 * Prepares a section of a body for readers elsewhere, to whom its relative addresses say nothing.
 *
 * @param markdown As it was written.
 * @param links Full addresses of its links, by how they are written.
 * @param page Address of the section on the site, where its pictures are.
 * @param models What stands in the place of each model, by the key under which the entry uses it.
 * @example
 * sectionMarkdown('See [it](../batch/).', { '../batch/': 'https://example.org/en/serving/batch/' }, '…');
 * // => 'See [it](https://example.org/en/serving/batch/).'
 */
export function sectionMarkdown(
  markdown: string,
  links: Readonly<Record<string, string>>,
  page: string,
  models: Readonly<Record<string, string>> = {},
): string {
  return markdown
    .replace(model, (_, key: string) => models[key] ?? '')
    .replace(picture, (_, alt: string, licence: string | undefined) => {
      const words = `[${alt}](${page})`;
      return licence === undefined ? words : `${words} (${escapeText(licence)})`;
    })
    .replace(address, (whole, before: string, url: string) =>
      Object.hasOwn(links, url) ? before + (links[url] ?? url) : whole,
    );
}
