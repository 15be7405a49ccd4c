import type { Locale } from '../i18n/locales.ts';

/** Writes a text so that it stands for itself in a regular expression. */
const escapePattern = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const hangul = '\\p{Script=Hangul}';

/** Particles, endings and suffixes that stand directly after a Korean noun; anything else makes another word of it. */
const koreanTails =
  '은|는|이|가|을|를|의|에|와|과|로|으로|도|만|나|란|라|부터|까지|보다|처럼|마다|마저|조차|밖|뿐|든|며|고|께|' +
  '하|한|할|함|합|해|했|되|된|될|됨|됩|돼|됐|시|인|일|임|입|였|여|들|별|성|화|형|식|용|적|률|량|당|쪽';

/** A script by its characters, with what may not stand before and after a word that begins or ends in it. */
interface Script {
  characters: RegExp;
  before: string;
  after: string;
}

/** Where letters are enough. */
const lettersOnly: readonly Script[] = [
  {
    characters: /[\p{L}\p{N}]/u,
    before: '(?<![\\p{L}\\p{N}_-])',
    after: '(?![\\p{L}\\p{N}_-])',
  },
];

const scripts: Readonly<Record<string, readonly Script[]>> = {
  ja: [
    { characters: /[a-z0-9]/i, before: '(?<![\\w-])', after: '(?![\\w-])' },
    {
      characters: /[\p{Script=Katakana}ー]/u,
      before: '(?<![\\p{Script=Katakana}ー])',
      after: '(?![\\p{Script=Katakana}ー])',
    },
    {
      characters: /[\p{Script=Han}々]/u,
      before: '(?<![\\p{Script=Han}々])',
      after: '(?![\\p{Script=Han}々])',
    },
  ],
  ko: [
    { characters: /[a-z0-9]/i, before: `(?<![${hangul}\\w-])`, after: '(?![\\w-])' },
    {
      characters: /\p{Script=Hangul}/u,
      before: `(?<![${hangul}\\w])`,
      after: `(?=$|[^${hangul}]|${koreanTails})`,
    },
  ],
};

/**
 * Gives a pattern for a form as a word of its own. Japanese and Korean write without blanks, so the neighbours tell: no
 * letters beside letters, no katakana beside katakana, no kanji beside kanji, and in Korean no syllable before it and
 * only a particle or an ending after it.
 *
 * @returns Source of a regular expression with the flag `u`.
 * @example
 * new RegExp(wordPattern('ja', 'リース'), 'u').test('リリース'); // => false
 */
export function wordPattern(locale: Locale, form: string): string {
  const characters = Array.from(form);
  const of = (character = ''): Script | undefined =>
    (scripts[locale] ?? lettersOnly).find((script) => script.characters.test(character));
  return `${of(characters[0])?.before ?? ''}${escapePattern(form)}${of(characters.at(-1))?.after ?? ''}`;
}
