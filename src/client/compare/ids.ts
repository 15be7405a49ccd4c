/** More columns than these cannot be read side by side. */
export const mostEntries = 4;

/** What an address asks for. */
export interface Asked {
  /** Known ids in the order of the address, at most `mostEntries`. */
  shown: string[];
  /** Known ids for which there is no room. */
  leftOut: string[];
  /** What is no id of the catalogue, safe to be put into a sentence. */
  unknown: string[];
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
 * Reads the ids that a query string asks for. Lower case, spaces, repeated ids and repeated keys are accepted, because
 * people write such addresses by hand.
 *
 * @param query As in `location.search`.
 * @param known Every id of the catalogue.
 * @example
 * readIds('?ids=srv-02, SRV-03,SRV-02,XYZ-1', new Set(['SRV-02', 'SRV-03']));
 * // => { shown: ['SRV-02', 'SRV-03'], leftOut: [], unknown: ['XYZ-1'] }
 */
export function readIds(query: string, known: ReadonlySet<string>): Asked {
  const written = new URLSearchParams(query)
    .getAll('ids')
    .flatMap((value) => value.split(/[\s,;、，]+/u))
    .filter((id) => id !== '');
  const found = new Set<string>();
  const unknown = new Set<string>();
  for (const id of written) {
    if (known.has(id.toUpperCase())) found.add(id.toUpperCase());
    else unknown.add(readable(id));
  }
  const ids = [...found];
  return {
    shown: ids.slice(0, mostEntries),
    leftOut: ids.slice(mostEntries),
    // A sentence cannot name any number of them.
    unknown: unknown.size > 5 ? [...[...unknown].slice(0, 5), '…'] : [...unknown],
  };
}

/** Tells whether an address asks to see only the effects that differ. */
export function readOnlyDifferences(query: string): boolean {
  return new URLSearchParams(query).get('effects') === 'different';
}

/**
 * Writes the query string of a comparison. Commas stay as they are, so that the address can be read.
 *
 * @returns With its question mark, or empty where there is nothing to say.
 * @example
 * writeIds(['SRV-02', 'SRV-03'], false); // => '?ids=SRV-02,SRV-03'
 */
export function writeIds(ids: readonly string[], onlyDifferences: boolean): string {
  const parts = [
    ...(ids.length > 0 ? [`ids=${ids.map(encodeURIComponent).join(',')}`] : []),
    ...(onlyDifferences ? ['effects=different'] : []),
  ];
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}
