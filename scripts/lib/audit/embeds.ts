// What programs are told who show a page in theirs: it can be read, is about that page, and frames what is there.
import type { Finding } from '../../../src/catalogue/finding.ts';
import type { OEmbed } from '../../../src/outputs/oEmbed.ts';
import { attribute, elementsOf, fileOf, type Element } from '../pageWeight.ts';
import type { DataFile } from './data.ts';
import { canonicalOf, fault, type Site } from './site.ts';

const type = 'application/json+oembed';
const hint =
  'Accepted is an answer of oEmbed 1.0 about the page that names it. Look at `src/outputs/oEmbed.ts`.';

/** What a page may be embedded as. */
export const oEmbedOf = (elements: readonly Element[]): string | undefined => {
  const link = elements.find((element) => attribute(element, 'type') === type);
  return link && attribute(link, 'href');
};

/** Fields that oEmbed 1.0 wants of the type “rich”, and those of a thumbnail, by their types. */
const fields = {
  ...{ html: 'string', width: 'number', height: 'number', title: 'string', url: 'string' },
  ...{ provider_name: 'string', provider_url: 'string', cache_age: 'number' },
  ...{ thumbnail_url: 'string', thumbnail_width: 'number', thumbnail_height: 'number' },
} as const;

/** Whether a page is the one that an answer is about: its permanent address, its page in a language, or its card. */
function isAbout(site: Site, file: string, elements: readonly Element[], url: string): boolean {
  const own = fileOf(new URL(url).pathname, site.base);
  if (own === file) return true;
  const leads = (site.pages.get(own) ?? [])
    .filter((element) => attribute(element, 'data-locale') !== undefined)
    .map((link) => (attribute(link, 'href') ?? '').replace(/#.*/, ''));
  const counted = new URL(canonicalOf(elements) ?? '', site.origin).pathname;
  return leads.includes(counted);
}

/** Tells what is wrong with an answer; nothing if it is sound. */
function problemsOf(
  site: Site,
  [file, elements]: readonly [string, readonly Element[]],
  answer: Record<string, unknown>,
): string[] {
  const lacking = Object.entries(fields).filter(([name, kind]) => typeof answer[name] !== kind);
  if (answer['version'] !== '1.0' || answer['type'] !== 'rich') return ['has no version or type'];
  if (lacking.length > 0) return [`lacks \`${lacking.map(([name]) => name).join('`, `')}\``];
  const { html, url, title, width, height } = answer as unknown as OEmbed;
  const frame = elementsOf(html).find(({ tagName }) => tagName === 'iframe');
  const said = (name: string): string => (frame && attribute(frame, name)) ?? '';
  const [address = '', anchor] = said('src').split('#');
  const framed = address.startsWith(site.origin + site.base)
    ? site.pages.get(fileOf(new URL(address).pathname, site.base))
    : undefined;
  const isAnchored =
    anchor === undefined || framed?.some((element) => attribute(element, 'id') === anchor) === true;
  return [
    ...(framed && isAnchored ? [] : [`frames \`${said('src')}\`, which is not there`]),
    ...(said('title') === title ? [] : ['has a frame of another title']),
    ...(said('width') === String(width) && said('height') === String(height)
      ? []
      : ['has a frame of another size']),
    ...(isAbout(site, file, elements, url) ? [] : [`is about \`${url}\``]),
  ];
}

/**
 * Finds pages that name an answer of oEmbed which is not there, cannot be read, is about another page or frames nothing;
 * and answers that no page names.
 *
 * @param data The JSON of the site.
 * @example embedFindings(siteOf({}), [{ file: 'oembed/en/a.json', text: '{}' }])[0]?.rule // => 'oembed'
 */
export function embedFindings(site: Site, data: readonly DataFile[]): Finding[] {
  const answers = new Map(
    data.filter(({ file }) => file.startsWith('oembed/')).map(({ file, text }) => [file, text]),
  );
  const named = new Set<string>();
  const findings = [...site.pages].flatMap((page) => {
    const target = oEmbedOf(page[1]);
    if (target === undefined) return [];
    const file = target.startsWith(site.origin + site.base)
      ? fileOf(new URL(target).pathname, site.base)
      : '';
    const text = answers.get(file);
    named.add(file);
    if (text === undefined)
      return [fault('oembed', page[0], `\`${target}\` is not there, or no full address.`, hint)];
    try {
      const answer = JSON.parse(text) as Record<string, unknown>;
      return problemsOf(site, page, answer).map((problem) =>
        fault('oembed', page[0], `\`${file}\` ${problem}.`, hint),
      );
    } catch {
      return [fault('oembed', page[0], `\`${file}\` cannot be read.`, hint)];
    }
  });
  const lost = [...answers.keys()].filter((file) => !named.has(file));
  return [
    ...findings,
    ...lost.map((file) =>
      fault(
        'oembed',
        file,
        'No page names the file.',
        'Accepted is `<link rel="alternate" type="application/json+oembed">` on the page that it is about.',
      ),
    ),
  ];
}
