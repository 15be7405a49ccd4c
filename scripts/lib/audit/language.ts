// Each text says which language it is in: screen readers pronounce it, and browsers choose its letters, by that.
import type { Finding } from '../../../src/catalogue/finding.ts';
import { attribute, type Element } from '../pageWeight.ts';
import { fault, localeOf, type Site } from './site.ts';

/** Scripts, by the name that regular expressions know, that a script as languages name it consists of. */
const partsOf: Readonly<Record<string, readonly string[]>> = {
  Jpan: ['Hiragana', 'Katakana', 'Han'],
  Kore: ['Hangul', 'Han'],
  Hans: ['Han'],
  Hant: ['Han'],
  Latn: ['Latin'],
  Arab: ['Arabic'],
  Cyrl: ['Cyrillic'],
};

/** Scripts that tell a language apart. Latin and Greek letters stand in names, units and formulas of every text. */
const telling = ['Hiragana', 'Katakana', 'Han', 'Hangul', 'Arabic', 'Cyrillic', 'Hebrew', 'Thai'];
const letters = new Map(
  telling.map((script) => [script, new RegExp(`\\p{Script=${script}}`, 'u')] as const),
);

/** Words in Latin letters in a row, of which a name or a term has fewer. A comma parts the names of a list. */
const sentence = /(?:^|[\s(“"])(?:[A-Za-z][A-Za-z’'-]*:? ){4,}[A-Za-z]/;

/** Elements whose text is no language, or is that of a program. */
const silent = new Set(['script', 'style', 'code', 'pre', 'kbd', 'samp', 'svg', 'template']);

/** Attributes that are read out. */
const spoken = ['alt', 'aria-label', 'title', 'placeholder'];

/**
 * Tells why a text is not in the language that its page says.
 *
 * @returns undefined where it may be.
 * @example
 * mismatch('キュー', 'en'); // => 'Hiragana or Katakana …'
 * mismatch('queue', 'ja'); // => undefined
 */
export function mismatch(text: string, lang: string): string | undefined {
  const { script, own } = scriptsOf(lang);
  const foreign = telling.find((one) => !own.includes(one) && letters.get(one)?.test(text));
  if (foreign !== undefined) return `letters of the script ${foreign}`;
  const hasOwn = own.some((one) => letters.get(one)?.test(text));
  return script !== 'Latn' && !hasOwn && sentence.test(text)
    ? 'a sentence of Latin words'
    : undefined;
}

const known = new Map<string, { script: string; own: readonly string[] }>();

/** The script of a language, and what it consists of. */
function scriptsOf(lang: string): { script: string; own: readonly string[] } {
  const before = known.get(lang);
  if (before !== undefined) return before;
  const { script = 'Latn' } = new Intl.Locale(lang).maximize();
  const made = { script, own: partsOf[script] ?? [script] };
  known.set(lang, made);
  return made;
}

/** The language that an element says it is in, or one that it stands in. */
function langOf(element: Element): string | undefined {
  for (
    let at: Element['parentNode'] = element;
    at !== null && 'tagName' in at;
    at = at.parentNode
  ) {
    const lang = attribute(at, 'lang');
    if (lang !== undefined) return lang;
  }
  return undefined;
}

const isSilent = (element: Element): boolean => {
  for (let at: Element['parentNode'] = element; at !== null && 'tagName' in at; at = at.parentNode)
    // A list in program text, such as a scaffold, is as silent as its words.
    if (silent.has(at.tagName) || attribute(at, 'translate') === 'no') return true;
  return false;
};

/** The texts that an element has itself: pieces between `<wbr>` belong together. */
const textsOf = (element: Element): string[] => [
  element.childNodes
    .map((node) => ('value' in node ? node.value : node.nodeName === 'wbr' ? '' : ' '))
    .join('')
    .trim(),
  ...spoken.flatMap((name) => attribute(element, name) ?? []),
];

/**
 * Finds pages in another language than their address names, and texts in another language than they say.
 *
 * @example languageFindings(siteOf({ 'en/index.html': '<html lang="en"><p>キュー</p>' })).length // => 1
 */
export function languageFindings(site: Site): Finding[] {
  return [...site.pages].flatMap(([file, elements]) => {
    const findings: Finding[] = [];
    const html = elements.find(({ tagName }) => tagName === 'html');
    const lang = html && attribute(html, 'lang');
    const locale = localeOf(site, file) ?? lang;
    if (lang === undefined || lang !== locale)
      findings.push(
        fault(
          'language',
          file,
          `The page says it is in \`${lang ?? 'no language'}\`.`,
          `Accepted is \`<html lang="${locale ?? 'en'}">\`, as its address names the language.`,
        ),
      );
    const said = new Set<string>();
    for (const element of elements) {
      const of = langOf(element);
      if (of === undefined || isSilent(element)) continue;
      for (const text of textsOf(element)) {
        const why = text === '' ? undefined : mismatch(text, of);
        if (why === undefined || said.has(text)) continue;
        said.add(text);
        const short = text.length > 60 ? `${text.slice(0, 60)}…` : text;
        findings.push(
          fault(
            'language-of-parts',
            file,
            `“${short}” in a \`<${element.tagName}>\` has ${why}, and says it is in \`${of}\`.`,
            'Accepted is the language of the words in `lang`, on the element or around it.',
          ),
        );
      }
    }
    return findings;
  });
}
