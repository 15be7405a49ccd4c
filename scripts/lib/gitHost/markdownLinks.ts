// Links in the texts that the Git host shows: guides, templates, forms.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import GithubSlugger from 'github-slugger';

const withoutCode = (text: string): string =>
  text.replaceAll(/^(`{3,}|~{3,}).*?^\1/gms, '').replaceAll(/`[^`\n]*`/g, '');

/** Anchors that the Git host gives to the headings of a text. */
export function headingAnchors(text: string): Set<string> {
  const slugger = new GithubSlugger();
  const headings = [...text.replaceAll(/^(`{3,}).*?^\1/gms, '').matchAll(/^#{1,6} +(.+)$/gm)];
  return new Set(headings.map(([, words = '']) => slugger.slug(words.replaceAll('`', ''))));
}

/**
 * Gives every address in a text: of Markdown links, of fields called `url`, and what stands there by itself.
 *
 * @example linksIn('[a](b.md#c) and <https://d.org>') // => ['b.md#c', 'https://d.org']
 */
export function linksIn(text: string): string[] {
  const words = withoutCode(text);
  const markdown = [...words.matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target);
  const bare = [...words.matchAll(/(?<!\]\()https?:\/\/[^\s)>"'`，。、]+/g)].map(([target]) =>
    target.replace(/[.,;:]+$/, ''),
  );
  return [...markdown, ...bare];
}

/** What a text may link to, besides files. */
export interface Known {
  /** Folder of the project. */
  root: string;
  /** Address of the published site, with its base path. */
  site: string;
  /** Whether a page of the site is there: `en/contribute/`. */
  isPage: (path: string) => boolean;
  /** Names of the templates for pull requests and forms for issues. */
  templates: readonly string[];
}

/**
 * Says what is wrong with a link of a text in the repository.
 *
 * @param file From the project root.
 * @returns undefined where nothing is.
 */
export function troubleWith(
  target: string,
  file: string,
  { root, site, isPage, templates }: Known,
): string | undefined {
  if (target.startsWith('mailto:')) return undefined;
  if (/^https?:/.test(target)) {
    const template = new URL(target).searchParams.get('template');
    if (template !== null && !templates.includes(template)) return `there is no ${template}`;
    if (!target.startsWith(site)) return undefined;
    const [path = ''] = target.slice(site.length).split(/[?#]/);
    return isPage(path) ? undefined : 'the site has no such page';
  }
  const [path = '', anchor] = target.split('#');
  const linked = path === '' ? join(root, file) : join(root, dirname(file), path);
  if (relative(root, linked).startsWith(`..${sep}`)) return 'it lies outside of the repository';
  if (!existsSync(linked)) return 'there is no such file';
  if (anchor === undefined || statSync(linked).isDirectory()) return undefined;
  return headingAnchors(readFileSync(linked, 'utf8')).has(decodeURIComponent(anchor))
    ? undefined
    : 'there is no such heading';
}
