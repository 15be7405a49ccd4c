import { markupPolicy } from './markupPolicy.ts';

/** Tells why a file could not be had: what the host answered, or 0 where it did not answer. */
export class FetchError extends Error {
  readonly status: number;

  constructor(address: string, status: number, cause?: unknown) {
    super(`${address}: ${String(status)}`, { cause });
    this.status = status;
  }
}

const files = new Map<string, Promise<unknown>>();

/**
 * Fetches a file once for the page and keeps what was made of it. What failed is asked for again the next time.
 *
 * @param read Makes of the answer what is kept; the same for every call with this address.
 * @throws {FetchError} When the host refuses or does not answer.
 * @example
 * await fetched('/search/en.json', async (response) => prepare(await response.json()));
 */
export function fetched<File>(
  address: string,
  read: (response: Response) => Promise<File>,
): Promise<File> {
  const known = files.get(address) as Promise<File> | undefined;
  if (known) return known;
  const file = ask(address).then(read);
  files.set(address, file);
  file.catch(() => files.delete(address));
  return file;
}

async function ask(address: string): Promise<Response> {
  const response = await fetch(address).catch((error: unknown) => {
    throw new FetchError(address, 0, error);
  });
  if (!response.ok) throw new FetchError(address, response.status);
  return response;
}

/** Fetches data, once. */
export const json = <Data>(address: string): Promise<Data> =>
  fetched(address, (response) => response.json() as Promise<Data>);

/** Fetches a text, once. */
export const text = (address: string): Promise<string> =>
  fetched(address, (response) => response.text());

/** Fetches HTML that the server rendered, once. Its nodes belong to no page until they are copied into one. */
export const html = (address: string): Promise<Document> =>
  fetched(address, async (response) => parsed(await response.text(), 'text/html'));

/** What a browser with Trusted Types wants in the place of a text that becomes markup, or the address of a script. */
interface TrustedTypes {
  createPolicy: (name: string, rules: Rules) => Rules;
}
interface Rules {
  createHTML: (markup: string) => string;
  createScriptURL: (address: string) => string;
}

const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
/** The one policy that the security policy of the pages allows. */
const trusted = trustedTypes?.createPolicy(markupPolicy, {
  createHTML: String,
  createScriptURL: (path) => new URL(path, location.origin).pathname,
});

/** Reads markup. It is the only place where text becomes markup, and takes none but the files of this site. */
export const parsed = (markup: string, type: DOMParserSupportedType): Document =>
  new DOMParser().parseFromString(trusted?.createHTML(markup) ?? markup, type);

/** Gives the address of a script of this site, by its path, as the browser wants it. */
export const scriptAddress = (path: string): string => trusted?.createScriptURL(path) ?? path;
