/** An entry, or a point in it, as somebody names it. */
export interface Reference {
  /** As the catalogue writes it; whether it exists is not known here. */
  id: string;
  /** Anchor of a claim, a section or a diagram. */
  anchor?: string;
}

/** Dashes of Unicode, also those that are none of its dashes: minus, soft hyphen, bullet, the long vowel of kana. */
const dashes = /[\p{Pd}\u00ad\u02d7\u2043\u207b\u208b\u2212\u30fc]/gu;
const invisible = /\p{Cf}/gu;
const around = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu;

/** What people put around an id and into it comes off: width, dashes, characters that nobody sees. */
const plain = (text: string): string =>
  text.normalize('NFKC').replaceAll(dashes, '-').replaceAll(invisible, '').trim();

const idShape = '([a-z]{2,4}?)[-_\\s]*(a?)[-_\\s]*0*(\\d{1,4})';
const anchorShape = '([a-z][a-z0-9]*(?:-[a-z0-9]+)*)';
const linked = new RegExp(
  `(?:^|/)p/${idShape}(?:/${anchorShape})?/?(?:\\?[^#]*)?(?:#${anchorShape})?$`,
  'i',
);
const written = new RegExp(`^${idShape}(?:\\s*[#/]\\s*${anchorShape})?$`, 'i');

/**
 * Reads an id, or the address of an entry or of a point in it, however it was written or pasted.
 *
 * @returns undefined where the text is something else.
 * @example
 * readReference('srv 3'); // => { id: 'SRV-03' }
 * readReference('“SRV–03#con-cost”'); // => { id: 'SRV-03', anchor: 'con-cost' }
 * readReference('https://example.org/x/p/srv-03/con-cost/?rev=2b280ef7'); // => { id: 'SRV-03', anchor: 'con-cost' }
 * readReference('service'); // => undefined
 */
export function readReference(text: string): Reference | undefined {
  // Longer than any address of ours.
  if (text.length > 300) return undefined;
  const asked = plain(text).replaceAll(around, '');
  const found = linked.exec(asked) ?? written.exec(asked);
  if (!found) return undefined;
  const [, family = '', antipattern = '', number = '', anchor, fragment] = found;
  const id = `${family}-${antipattern}${number.padStart(2, '0')}`.toUpperCase();
  const named = (anchor ?? fragment)?.toLowerCase();
  return named === undefined ? { id } : { id, anchor: named };
}

/**
 * Reads the key of a claim by itself.
 *
 * @returns The key as the catalogue writes it, or undefined where the text cannot be one: it is one word.
 * @example
 * keyOf(' #con‑Hidden‑failure'); // => 'con-hidden-failure'
 * keyOf('hidden failure'); // => undefined
 */
export function keyOf(text: string): string | undefined {
  const asked = text.length > 300 ? '' : plain(text).replaceAll(around, '').toLowerCase();
  return /^[a-z0-9]+(?:-[a-z0-9]+)+$/.test(asked) ? asked : undefined;
}

/**
 * Tells whether a query is the id of an entry or the beginning of one, however it is written.
 *
 * @example
 * isIdOf('srv 3', 'SRV-03'); // => true
 * isIdOf('srv', 'SRV-03'); // => true
 * isIdOf('service', 'SRV-03'); // => false
 */
export function isIdOf(query: string, id: string): boolean {
  const reference = readReference(query);
  if (reference) return sameId(reference.id, id);
  const asked = /^([a-z]{2,4}?)[\s_-]*(a?)$/.exec(
    plain(query).toLowerCase().replaceAll(around, ''),
  );
  const real = /^([a-z]+)-(a?)\d+$/.exec(id.toLowerCase());
  if (!asked || !real || asked[1] !== real[1]) return false;
  return asked[2] === '' || asked[2] === real[2];
}

/** A catalogue may write more zeros than a reader. */
const sameId = (asked: string, id: string): boolean =>
  asked === id || asked === id.replace(/(?<=-A?)0+(?=\d\d)/, '');
