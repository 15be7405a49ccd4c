/** The worker itself. */
export const worker = globalThis as unknown as ServiceWorkerGlobalScope;

/** Where the site lies, with its base path: `https://example.org/x/`. */
export const home = (): string => worker.registration.scope;

/**
 * Gives the path of an address below the base path, without what it asks of the page; nothing where it is none of this
 * site.
 *
 * @example
 * pathOf('https://example.org/x/ja/compare/?ids=SRV-02'); // gives 'ja/compare/'
 */
export function pathOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const plain = origin + pathname;
  return plain.startsWith(home()) ? plain.slice(home().length) : undefined;
}

/** Which language an address is in, by its first segment. */
export const languageOf = (address: string): string => pathOf(address)?.split('/')[0] ?? '';
