// Nobody tells two pages apart by the same title, and no search engine by the same description.
import type { Finding } from '../../../src/catalogue/finding.ts';
import { attribute, type Element } from '../pageWeight.ts';
import { canonicalOf, fault, isPiece, localeOf, metaOf, textOf, type Site } from './site.ts';

const titleOf = (elements: readonly Element[]): string => {
  const title = elements.find(({ tagName }) => tagName === 'title');
  return title ? textOf(title).trim() : '';
};

/** Whether search engines list a page: one that names another as the one that counts stands for that one. */
function isListed(site: Site, file: string, elements: readonly Element[]): boolean {
  const canonical = canonicalOf(elements);
  const own = site.origin + site.base + file.replace(/index\.html$/, '');
  return metaOf(elements, 'robots') !== 'noindex' && (canonical ?? own) === own;
}

/**
 * Finds pages without a title or a description, and pages of one language that share one.
 *
 * Only pages that search engines list have to differ: the address of a claim has the title of its group, and counts as
 * the page of its entry.
 *
 * @example titleFindings(siteOf({ 'en/index.html': '<h1>Home</h1>' })).map(({ rule }) => rule) // => ['title', 'description']
 */
export function titleFindings(site: Site): Finding[] {
  const findings: Finding[] = [];
  const seen = new Map<string, string>();
  for (const [file, elements] of site.pages) {
    const isListedPage = isListed(site, file, elements);
    const html = elements.find(({ tagName }) => tagName === 'html');
    const locale = localeOf(site, file) ?? (html && attribute(html, 'lang')) ?? '';
    const said = {
      title: titleOf(elements),
      // A piece is no page that anything describes.
      ...(isPiece(file) ? {} : { description: metaOf(elements, 'description')?.trim() ?? '' }),
    };
    for (const [rule, text] of Object.entries(said)) {
      if (text === '')
        findings.push(
          fault(rule, file, `The page has no ${rule}.`, `Accepted is a ${rule} of its own words.`),
        );
      if (text === '' || !isListedPage) continue;
      const key = [rule, locale, text].join('\0');
      const other = seen.get(key);
      if (other !== undefined)
        findings.push(
          fault(
            rule,
            file,
            `The ${rule} “${text}” is that of \`${other}\`, too.`,
            `Accepted is a ${rule} that no other page in this language has. Say what this page has and the other has not.`,
          ),
        );
      seen.set(key, other ?? file);
    }
  }
  return findings;
}
