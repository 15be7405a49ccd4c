import { createHash } from 'node:crypto';

/**
 * Digests a JSON-like value to eight hexadecimal digits. White space at the ends of strings and runs of blanks do not
 * count, so that reflowing a text makes no translation stale.
 *
 * @example
 * digest({ title: 'A  title ' }) === digest({ title: 'A title' }); // => true
 */
export function digest(value: unknown): string {
  const canonical = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'string' ? part.replace(/\s+/g, ' ').trim() : part,
  );
  return createHash('sha256').update(canonical).digest('hex').slice(0, 8);
}
