import type { Locale } from '../i18n/locales.ts';
import { parseClaimId, type ClaimAddress } from './claims.ts';
import { entryById } from './lookup.ts';
import { langOf, textFor, type Claim, type Entry } from './model.ts';

/** The claim that says now what a withdrawn one said. */
export interface SuccessorClaim {
  entry: Entry;
  /** Title of that entry. */
  title: string;
  claim: Claim;
  /** Language of the claim, where it is not that of the reader. */
  lang: Locale | undefined;
}

/**
 * Finds the claim that a withdrawn one was merged into.
 *
 * @returns undefined where the catalogue has no such entry, or the entry no such claim.
 * @example
 * successorClaim({ entry: 'SRV-03', claim: 'con-hidden-failure' }, entries, 'en')?.claim.text
 */
export function successorClaim(
  { entry: id, claim: anchor }: ClaimAddress,
  entries: readonly Entry[],
  locale: Locale,
): SuccessorClaim | undefined {
  const entry = entryById(entries, id);
  const text = entry && textFor(entry, locale);
  const claim = Object.values(text?.claims ?? {})
    .flat()
    .find((other) => other.id === anchor);
  if (!entry || !text || !claim) return undefined;
  const group = parseClaimId(anchor)?.group ?? '';
  return { entry, title: text.title, claim, lang: langOf(text, `${group}.${claim.key}`, locale) };
}
