/**
 * Finds the translation of each English section. A translation has headings of its own, so its sections are known by
 * their place: in the English text that it was made from, whose anchors the ledger of revisions holds, or else in that of
 * today. As many headings as went and came are taken for renamed.
 *
 * @param english Anchors of the English sections of today.
 * @param translated How many sections the translation has.
 * @param before Anchors of the English sections that the translation was made from, where that is on record.
 * @returns For each English section the place of its translation, or undefined where there is none; undefined as a whole
 *   where nothing tells which section is which.
 * @example
 * align(['how', 'cost', 'limits'], 2, ['how', 'limits']); // => [0, undefined, 1]
 * align(['how', 'price'], 2, ['how', 'cost']); // => [0, 1]
 * align(['how', 'cost'], 1, undefined); // => undefined
 */
export function align(
  english: readonly string[],
  translated: number,
  before: readonly string[] | undefined,
): (number | undefined)[] | undefined {
  if (before?.length !== translated)
    return translated === english.length ? english.map((_, index) => index) : undefined;
  const gone = before.filter((anchor) => !english.includes(anchor));
  const come = english.filter((anchor) => !before.includes(anchor));
  return english.map((anchor) => {
    const isRenamed = gone.length === come.length && come.includes(anchor);
    const place = before.indexOf(isRenamed ? (gone[come.indexOf(anchor)] ?? anchor) : anchor);
    return place < 0 ? undefined : place;
  });
}
