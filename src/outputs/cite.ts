import type { ClaimGroup } from '../catalogue/claims.ts';
import { textFor, type Claim, type Entry } from '../catalogue/model.ts';
import type { Locale } from '../i18n/locales.ts';
import { punctuation, withSource } from '../i18n/punctuation.ts';
import { translator } from '../i18n/translate.ts';
import type { Links } from '../site/links.ts';
import { embedOf } from './embed.ts';
import { escapeText, oneLine } from './markdownText.ts';
import { continueWith, properNames } from './properNames.ts';

/** An entry or one of its points, ready to be pasted into a document. */
export interface Citation {
  /** Permanent link with the revision. */
  link: string;
  /** Markdown: id, title, link, revision; a point also with its words. */
  markdown: string;
  /** A considered option for a decision record in the words of the reader; of a point, its one line. */
  option: string;
  /** The same as tools for MADR read it, see https://adr.github.io/madr/: connecting words are English. */
  madr: string;
  /** Markdown task list. */
  checklist: string;
  /** HTML that frames the card of the entry, or of the point. */
  embed: string;
}

/** Writes what can be cited of an entry. */
export interface Citer {
  entry: () => Citation;
  claim: (group: ClaimGroup, claim: Claim) => Citation;
}

/** What to ask before choosing an option, or to do about a trap. */
const asked: readonly ClaimGroup[] = ['considerations', 'remedies'];

/**
 * Writes the citations of an entry and of its points.
 *
 * @param locale Language of the reader, whose words are used where the entry is translated.
 * @param entries Tell names from words that only begin a sentence; all of the catalogue do it best.
 * @example
 * citer(asynchronous, 'en', links).entry().markdown;
 * // => '[SRV-03 Asynchronous inference](https://…/p/srv-03/?rev=2b280ef7) (revision 2b280ef7)\n'
 * citer(asynchronous, 'en', links).claim('cons', claim).madr; // => '* Bad, because … ([SRV-03](https://…))\n'
 */
export function citer(
  entry: Entry,
  locale: Locale,
  links: Links,
  entries: readonly Entry[] = [entry],
): Citer {
  const t = translator(locale);
  const text = textFor(entry, locale);
  const name = `${entry.id} ${text.title}`;

  const { colon, open, close } = punctuation(locale);

  const reference = (anchor?: string): string =>
    `[${escapeText(name)}](${links.citation(entry, anchor)})${open}${t('cite.revision', { revision: entry.revision })}${close}`;
  const sourced = (sentence: string, claim: Claim): string =>
    withSource(sentence, `[${entry.id}](${links.citation(entry, claim.id)})`, text.locale);
  const task = (claim: Claim): string => `- [ ] ${sourced(oneLine(claim.text), claim)}`;

  /** The words “Good, because” are MADR's own: its tools know them in English only. */
  function argument(group: ClaimGroup, claim: Claim): string {
    const sentence = oneLine(claim.text);
    const continued =
      text.locale === 'en' ? continueWith(sentence, properNames(entries)) : sentence;
    if (group === 'pros') return `* Good, because ${continued}`;
    if (group === 'cons') return `* Bad, because ${continued}`;
    // A condition or a task is no reason yet: “because” needs a clause to lead up to it.
    return `* Neutral, because ${t(`cite.because.${group}`, { text: sentence })}`;
  }

  /** English has MADR’s words for this; in other languages “because” would be followed by a sentence, not a clause. */
  function plainArgument(group: ClaimGroup, claim: Claim): string {
    if (locale === 'en') return argument(group, claim);
    const label = group === 'pros' || group === 'cons' ? t(`cite.${group}`) : t(`entry.${group}`);
    return `* ${label}${colon}${oneLine(claim.text)}`;
  }

  function option(say: typeof argument): string {
    const lines = (['pros', 'cons'] as const).flatMap((group) =>
      (text.claims[group] ?? []).map((claim) => say(group, claim)),
    );
    const head = [`### ${escapeText(name)}`, '', oneLine(text.summary), '', reference(), ''];
    return [...head, ...lines, ''].join('\n');
  }

  return {
    entry: () => ({
      link: links.citation(entry),
      markdown: `${reference()}\n`,
      option: option(plainArgument),
      madr: option(argument),
      checklist: [
        `- ${reference()}`,
        ...asked.flatMap((group) => (text.claims[group] ?? []).map((claim) => `  ${task(claim)}`)),
        '',
      ].join('\n'),
      embed: `${embedOf(entry, locale, links).html}\n`,
    }),
    claim: (group, claim) => ({
      link: links.citation(entry, claim.id),
      markdown: `> ${oneLine(claim.text)}\n>\n> — ${reference(claim.id)}\n`,
      option: `${sourced(plainArgument(group, claim), claim)}\n`,
      madr: `${sourced(argument(group, claim), claim)}\n`,
      checklist: `${task(claim)}\n`,
      embed: `${embedOf(entry, locale, links, claim.id).html}\n`,
    }),
  };
}
