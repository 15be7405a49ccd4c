import { isIdLike } from '../../schema/idPattern.ts';
import { readReference } from '../../search/ids.ts';

/** What an address asks for. */
export interface Asked {
  /** In the order of the address, each once, as the catalogue writes them. Whether they exist is not known here. */
  ids: string[];
  /** What cannot be an id. */
  strange: string[];
}

/** More than this nobody selects. */
const limit = 60;

/**
 * Reads an id however it is written, also in the address of an entry or of a point in it.
 *
 * @returns The id as the catalogue writes it, or undefined where the word cannot be one.
 * @example
 * idOf('srv3'); // => 'SRV-03'
 * idOf('ＳＲＶ－Ａ０１'); // => 'SRV-A01'
 * idOf('service'); // => undefined
 */
export function idOf(word: string): string | undefined {
  const id = readReference(word)?.id;
  return id !== undefined && isIdLike(id) ? id : undefined;
}

/**
 * Reads the ids that a query string asks for. Lower case, spaces, repeated ids and repeated keys are accepted, because
 * people write such addresses by hand.
 *
 * @param query As in `location.search`.
 * @example
 * readIds('?ids=srv-02, SRV-03,SRV-02,<b>'); // => { ids: ['SRV-02', 'SRV-03'], strange: ['<b>'] }
 */
export function readIds(query: string): Asked {
  const words = new URLSearchParams(query)
    .getAll('ids')
    .flatMap((value) => value.split(/[\s,;+、，]+/u))
    .filter((word) => word !== '')
    .slice(0, limit);
  return {
    ids: [...new Set(words.flatMap((word) => idOf(word) ?? []))],
    strange: [...new Set(words.filter((word) => idOf(word) === undefined))],
  };
}

/**
 * Writes a query string with ids. Commas stay as they are, so that the address can be read.
 *
 * @param others What else the address says, as `key=value`.
 * @returns With its question mark, or empty where there is nothing to say.
 * @example
 * writeIds(['SRV-02', 'SRV-03'], 'effects=different'); // => '?ids=SRV-02,SRV-03&effects=different'
 */
export function writeIds(ids: readonly string[], ...others: readonly string[]): string {
  const parts = [...(ids.length > 0 ? [`ids=${ids.join(',')}`] : []), ...others];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/**
 * Makes what somebody wrote into an address fit to be shown: short, and without characters that change how the text
 * around them is read. It still has to be shown as text.
 *
 * @example
 * readable('SRV\u0000-99'); // => 'SRV�-99'
 */
export function readable(text: string): string {
  const visible = text.slice(0, 24).toWellFormed().replaceAll(/\p{C}/gu, '\uFFFD');
  return text.length > 24 ? `${visible}…` : visible;
}

/**
 * Names words of an address in a sentence, which cannot hold any number of them.
 *
 * @example
 * listed(['XYZ-99', '<b>']); // => 'XYZ-99, <b>'
 */
export function listed(words: readonly string[]): string {
  const named = words.slice(0, 5).map(readable);
  return [...named, ...(words.length > named.length ? ['…'] : [])].join(', ');
}
