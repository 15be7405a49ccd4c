import type { Kind } from '../schema/entry.ts';

/** Groups of claims in the order of the page, with the prefix of their anchors. */
const prefixes = {
  useWhen: 'use-when',
  avoidWhen: 'avoid-when',
  symptoms: 'symptom',
  causes: 'cause',
  pros: 'pro',
  cons: 'con',
  considerations: 'consideration',
  remedies: 'remedy',
} as const;

/** Name of a claim group, as in the frontmatter. */
export type ClaimGroup = keyof typeof prefixes;

/** Every claim group of either kind. */
export const allClaimGroups = Object.keys(prefixes) as ClaimGroup[];

/** Claim groups of each kind, in the order of the page. */
export const claimGroups: Readonly<Record<Kind, readonly ClaimGroup[]>> = {
  pattern: ['useWhen', 'avoidWhen', 'pros', 'cons', 'considerations'],
  antipattern: ['symptoms', 'causes', 'pros', 'cons', 'remedies'],
};

/**
 * Gives the anchor of a claim, the same in every language.
 *
 * @example
 * claimId('cons', 'extra-infrastructure'); // => 'con-extra-infrastructure'
 */
export function claimId(group: ClaimGroup, key: string): string {
  return `${prefixes[group]}-${key}`;
}
