// Runs in the browser too: imports nothing.

/** Groups of claims, with the prefix of their anchors. */
export const claimPrefixes = {
  useWhen: 'use-when',
  avoidWhen: 'avoid-when',
  symptoms: 'symptom',
  causes: 'cause',
  pros: 'pro',
  cons: 'con',
  considerations: 'consideration',
  remedies: 'remedy',
} as const;

/** Anchor of a claim as text for a regular expression: the prefix of its group, then its key. */
export const claimPattern = `(?:${Object.values(claimPrefixes).join('|')})-[a-z0-9]+(?:-[a-z0-9]+)*`;
