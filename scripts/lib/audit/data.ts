// The Markdown and the JSON of a site: they can be read, and what they name is there.
import { parse } from 'yaml';
import type { Finding } from '../../../src/catalogue/finding.ts';
import { linkChecker } from './links.ts';
import type { EntryFile } from './parity.ts';
import { fault, type Site } from './site.ts';

/** A file that is no page. */
export interface DataFile {
  file: string;
  text: string;
}

/**
 * Tells whether a file is data that others may read. The index of the search is for its own scripts, which read it in
 * tests of their own.
 *
 * @example isData('api/v1/graph.json') // => true
 */
export const isData = (file: string): boolean =>
  /\.(?:json|md)$/.test(file) && !/^(?:pagefind|search)\//.test(file);

/** Every text in a value, in depth. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** Addresses of links in Markdown; what stands in code is none. */
const linksIn = (markdown: string): string[] =>
  [
    ...markdown
      .replaceAll(/^(`{3,})[^\n]*\n[\s\S]*?^\1`*$/gm, '')
      .replaceAll(/`[^`\n]*`/g, '')
      .matchAll(/\]\(<?([^)\s>]+)/g),
  ].map(([, target = '']) => target);

/** Reads a file: what it says in fields, and what it links to. */
function read({ file, text }: DataFile): { fields: unknown; targets: string[] } {
  if (file.endsWith('.json')) {
    const fields: unknown = JSON.parse(text);
    return { fields, targets: textsIn(fields) };
  }
  const [, head = '', body = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const fields: unknown = parse(head);
  return { fields, targets: [...textsIn(fields), ...linksIn(body)] };
}

/**
 * Finds Markdown and JSON that cannot be read, and addresses of the site in them that lead nowhere.
 *
 * @example dataFindings(siteOf({}), [{ file: 'api/v1/a.json', text: '{' }])[0]?.rule // => 'readable'
 */
export function dataFindings(site: Site, files: readonly DataFile[]): Finding[] {
  const ask = linkChecker(site);
  const own = site.origin + site.base;
  return files.flatMap((one) => {
    try {
      const { targets } = read(one);
      // With a name in braces, an address is a template for readers to fill in.
      const named = targets.filter((target) => target.startsWith(own) && !/[\s{]/.test(target));
      return [...new Set(named)].flatMap((target) => {
        const problem = ask(target, one.file);
        return problem === undefined ? [] : [fault('link', one.file, ...problem)];
      });
    } catch (error) {
      const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
      const kind = one.file.endsWith('.json') ? 'JSON' : 'Markdown below YAML';
      return [
        fault(
          'readable',
          one.file,
          `The file cannot be read: ${why ?? ''}`,
          `Accepted is ${kind}. Look at what writes it, in \`src/outputs/\`.`,
        ),
      ];
    }
  });
}

interface EntryJson {
  slug: string;
  category: { key: string };
  groups: readonly { claims: readonly { anchor: string }[] }[];
}

/**
 * Takes the entries out of the data, with the claims that each says it has.
 *
 * @example entryFiles(files)[0]?.place
 */
export function entryFiles(files: readonly DataFile[]): EntryFile[] {
  return files.flatMap(({ file, text }) => {
    const [, locale = '', name = ''] =
      /^api\/v1\/([\w-]+)\/entries\/([\w-]+)\.json$/.exec(file) ?? [];
    if (name === '') return [];
    try {
      const entry = JSON.parse(text) as EntryJson;
      return [
        {
          file,
          locale,
          name,
          place: `${entry.category.key}/${entry.slug}`,
          claims: entry.groups.flatMap(({ claims }) => claims.map(({ anchor }) => anchor)),
        },
      ];
    } catch {
      // `dataFindings` says so.
      return [];
    }
  });
}
