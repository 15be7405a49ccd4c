const providers = new WeakMap<HTMLElement, () => Promise<string>>();

/**
 * Gives a `<copy-button>` a text that is made when somebody copies it. What was said about an earlier text goes.
 *
 * @example
 * provideText(button, async () => markdownTable(await columns()));
 */
export function provideText(owner: HTMLElement, provider: () => Promise<string>): void {
  providers.set(owner, provider);
  for (const left of owner.querySelectorAll('textarea, [role=status]')) left.remove();
}

/** Makes the text that was provided for a `<copy-button>`, if there is one. */
export const providedText = (owner: HTMLElement): Promise<string> | undefined =>
  providers.get(owner)?.();
