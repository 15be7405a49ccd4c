import type { RetiredEntry } from './model.ts';
import type { Translator } from '../i18n/translate.ts';

/**
 * Says in one phrase what became of a retired entry.
 *
 * @example
 * retirement(retired, translator('en')); // => 'SRV-11 was merged into another entry'
 */
export function retirement({ id, into }: RetiredEntry, t: Translator): string {
  if (into.length === 0) return t('retired.withdrawn', { id });
  return t(into.length === 1 ? 'retired.merged' : 'retired.split', { id });
}
