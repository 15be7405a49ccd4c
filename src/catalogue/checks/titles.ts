import { locales } from '../../i18n/locales.ts';
import { allDocuments } from '../content.ts';
import type { Finding } from '../finding.ts';
import type { Rule } from './rule.ts';

/**
 * What the fonts of pictures can draw: Latin, Greek and Cyrillic, and what Japanese and Korean are written with. Signs
 * are the ones of their keyboards.
 */
const drawn =
  /^(?:[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{M}\u0020-\u007e\u00a0-\u00ff\u2010-\u2027\u2030-\u203a\u2190-\u2193\u2260\u2264\u2265\u221e\u20ac\u2116\u2122\u2212\u3000-\u303f\u30fb\u30fc\uff01-\uffee])$/u;

/** Scripts that are known by several: Japanese is written in three. */
const joined = ['Jpan', 'Kore', 'Hans', 'Hant'];

/** Letters of the languages of the catalogue, whose fonts it names. */
const letters = locales
  .flatMap((locale) => new Intl.Locale(locale).maximize().script ?? [])
  .filter((script) => !joined.includes(script))
  .map((script) => new RegExp(`^\\p{Script=${script}}$`, 'u'));

export const titles: Rule = {
  name: 'titles',
  about:
    'A title has only characters that the picture shown with its link can draw: no emoji, no other scripts.',
  check: (content) =>
    allDocuments(content).flatMap(({ file }): Omit<Finding, 'rule'>[] => {
      const { title } = file.data;
      const odd = [...new Set(title ?? '')].filter(
        (character) =>
          ![drawn, ...letters].some((known) => known.test(character)) ||
          /\p{Extended_Pictographic}(?<![\u00a9\u00ae\u2122])/u.test(character),
      );
      return odd.length === 0
        ? []
        : [
            {
              level: 'error',
              file: file.path,
              line: file.lineOf(['title']),
              message: `The title contains ${odd.map((one) => `\`${one}\``).join(', ')}, which the picture of its link cannot show.`,
              hint: 'Write it in letters of the language of the file, with plain punctuation.',
            },
          ];
    }),
};
