import type { Attribute } from '../schema/entry.ts';
import type { Entry } from './model.ts';

/** Where an entry speaks about an effect that it names no claim for. */
const sections = { better: 'pros', worse: 'cons', depends: 'cons' } as const;

/**
 * Gives the anchor of what justifies an effect: the claim that the author named, or the section that it would stand in.
 *
 * @returns Undefined where the entry leaves the attribute as it is.
 * @example
 * reasonFor(asynchronous, 'reliability'); // => 'pro-natural-retry'
 */
export function reasonFor(
  { impact, because }: Pick<Entry, 'impact' | 'because'>,
  attribute: Attribute,
): string | undefined {
  const effect = impact[attribute] ?? 'neutral';
  return effect === 'neutral' ? undefined : (because[attribute] ?? sections[effect]);
}
