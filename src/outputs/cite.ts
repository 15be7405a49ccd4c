import type { ClaimGroup } from '../catalogue/claims.ts';
import { textFor, type Claim, type Entry, type EntryText } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import { translator } from '../i18n/translate.ts';
import type { Links } from './links.ts';

/** An entry or one of its points, ready to be pasted into a document. */
export interface Citation {
  /** Permanent link with the revision. */
  link: string;
  /** Markdown: id, title, link, revision; a point also with its words. */
  markdown: string;
  /** A considered option for a decision record, see https://adr.github.io/madr/; of a point, its one line. */
  madr: string;
  /** Markdown task list. */
  checklist: string;
}

/** What speaks for and against an option, and what to ask before choosing it. */
const good: readonly ClaimGroup[] = ['pros'];
const bad: readonly ClaimGroup[] = ['cons'];
const asked: readonly ClaimGroup[] = ['considerations', 'remedies'];

const oneLine = (markdown: string): string => markdown.trim().replaceAll(/\s+/g, ' ');

/** Titles may hold brackets, which would end the link. */
const escapeLink = (text: string): string => text.replaceAll(/[[\]]/g, String.raw`\$&`);

const reference = (
  entry: Entry,
  text: EntryText,
  locale: Locale,
  links: Links,
  anchor?: string,
): string => {
  const t = translator(locale);
  const revision = t('cite.revision', { revision: entry.revision });
  return `[${entry.id} ${escapeLink(text.title)}](${links.citation(entry, anchor)}) (${revision})`;
};

/**
 * Puts a sentence after “because”: its first word loses its capital where the entry's own text writes it without one,
 * so that names keep theirs.
 */
function afterBecause(sentence: string, entryWords: string): string {
  const line = oneLine(sentence);
  const [first = ''] = /^[A-Z][a-z]*(?=[\s,])/.exec(line) ?? [];
  const small = first.toLowerCase();
  const isOrdinary = first !== '' && new RegExp(`(?<![\\w-])${small}(?![\\w-])`).test(entryWords);
  return isOrdinary ? small + line.slice(first.length) : line;
}

const wordsOf = (text: EntryText): string =>
  [
    text.summary,
    text.problem,
    text.solution,
    ...Object.values(text.claims).flatMap((claims) => claims.map((claim) => claim.text)),
    ...text.body.map((section) => section.text),
  ].join(' ');

const claimsIn = (text: EntryText, groups: readonly ClaimGroup[]): Claim[] =>
  groups.flatMap((group) => text.claims[group] ?? []);

const task = (claim: Claim, entry: Entry, links: Links): string =>
  `- [ ] ${oneLine(claim.text)} ([${entry.id}](${links.citation(entry, claim.id)}))`;

/** Writes what can be cited of an entry. */
export interface Citer {
  entry: () => Citation;
  claim: (group: ClaimGroup, claim: Claim) => Citation;
}

/**
 * Writes the citations of an entry and of its points.
 *
 * @param locale Language of the reader, whose words are used where the entry is translated.
 * @example
 * citer(entry, 'en', links).entry().markdown;
 * // => '[SRV-03 Asynchronous inference](https://…/p/srv-03/?rev=2b280ef7) (revision 2b280ef7)'
 * citer(entry, 'en', links).claim('cons', claim).madr; // => '* Bad, because …'
 */
export function citer(entry: Entry, locale: Locale, links: Links): Citer {
  const text = textFor(entry, locale);
  const words = wordsOf(text);
  const because = (kind: string, claim: Claim): string =>
    `* ${kind}, because ${afterBecause(claim.text, words)}`;
  return {
    entry: () => {
      const markdown = reference(entry, text, locale, links);
      return {
        link: links.citation(entry),
        markdown: `${markdown}\n`,
        madr: [
          `### ${entry.id} ${text.title}`,
          '',
          oneLine(text.summary),
          '',
          ...claimsIn(text, good).map((claim) => because('Good', claim)),
          ...claimsIn(text, bad).map((claim) => because('Bad', claim)),
          '',
          markdown,
          '',
        ].join('\n'),
        checklist: [
          `- ${markdown}`,
          ...claimsIn(text, asked).map((claim) => `  ${task(claim, entry, links)}`),
          '',
        ].join('\n'),
      };
    },
    claim: (group, claim) => ({
      link: links.citation(entry, claim.id),
      markdown: `> ${oneLine(claim.text)}\n>\n> — ${reference(entry, text, locale, links, claim.id)}\n`,
      madr: `${because(good.includes(group) ? 'Good' : bad.includes(group) ? 'Bad' : 'Neutral', claim)}\n`,
      checklist: `${task(claim, entry, links)}\n`,
    }),
  };
}
