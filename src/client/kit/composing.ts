/**
 * Tells whether a key belongs to an input method. WebKit ends the composition before the key that ends it: nothing but
 * the number of the key says so then.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- there is no other sign of it
  return event.isComposing || event.keyCode === 229;
}
