/**
 * Joins names the way a sentence of a language does; a Japanese name that has a comma in it keeps apart from the next by a
 * slash.
 *
 * @example
 * nameList(['課題', '解決策'], 'ja'); // => '課題、解決策'
 * nameList(['何が壊れ、どう気づくか', '課題'], 'ja'); // => '何が壊れ、どう気づくか／課題'
 */
export const nameList = (names: readonly string[], locale: string): string =>
  names.some((name) => name.includes('、'))
    ? names.join('／')
    : new Intl.ListFormat(locale, { type: 'conjunction' }).format(names);
