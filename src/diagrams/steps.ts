/**
 * Reads the number that the words of an arrow begin with.
 *
 * @example
 * stepOf('4. pull'); // => 4
 * stepOf('4 workers'); // => undefined
 */
export function stepOf(label: string | undefined): number | undefined {
  const number = /^(\d{1,2})\.(?:\s|\P{ASCII})/u.exec(label ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
