import { josa } from 'es-hangul';

/** How the last character of a word in other scripts is read: digits, and letters whose names end in a consonant. */
const readings: Readonly<Record<string, string>> = Object.fromEntries([
  ...Array.from('영일이삼사오육칠팔구', (reading, digit) => [String(digit), reading] as const),
  ...(['L엘', 'M엠', 'N엔', 'R알', 'l엘', 'm엠', 'n엔'] as const).map(
    ([letter = '', reading = '']) => [letter, reading] as const,
  ),
]);

/** Read with a vowel at its end, as most letters and words in Latin script are. */
const open = '가';

type Pair = Parameters<typeof josa.pick>[1];

/**
 * Chooses the particles of a Korean sentence by the sound before them.
 *
 * @param sentence With pairs in brackets behind words that are not known beforehand.
 * @example
 * chooseParticles('SRV-03[은/는] 데이터 캐시[을/를]'); // => 'SRV-03은 데이터 캐시를'
 */
export const chooseParticles = (sentence: string): string =>
  sentence.replaceAll(
    /(.)(["'’”)\]»`]*)\[(은\/는|이\/가|을\/를|와\/과|으로\/로)\]/gu,
    (_whole, last: string, marks: string, pair: Pair) => {
      const sound = /\p{Script=Hangul}/u.test(last) ? last : (readings[last] ?? open);
      return `${last}${marks}${josa.pick(sound, pair)}`;
    },
  );
