/**
 * Tells whether a key belongs to an input method. Some browsers end the composition before the key that ends it: it has
 * the number 229 there.
 */
export const isComposing = ({ isComposing: composes, keyCode }: KeyboardEvent): boolean =>
  composes || keyCode === 229;
