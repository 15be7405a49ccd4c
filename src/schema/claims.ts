import { z } from 'astro/zod';
import { textSchema } from './text.ts';

/** Groups of claims in the order of the page, with the prefix of their anchors. */
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

const claimId = `(?:${Object.values(claimPrefixes).join('|')})-[a-z0-9]+(?:-[a-z0-9]+)*`;

/** Anchor of a claim, as people cite it: `con-extra-infrastructure`. */
export const claimIdSchema = z
  .string()
  .regex(new RegExp(`^${claimId}$`), 'must be the anchor of a claim, such as con-hidden-failure');

/** A claim of the same entry (`con-other`) or of another one (`SRV-04#con-other`). */
export const claimAddressSchema = z
  .string()
  .regex(
    new RegExp(`^(?:[A-Z]+-A?\\d{2,4}#)?${claimId}$`),
    'must be con-other, or SRV-04#con-other for a claim of another entry',
  );

/** What stands in the place of a claim that was published and is no longer made. */
export const withdrawnClaimSchema = z.strictObject({
  into: claimAddressSchema.optional().describe('The claim that says it now, where there is one.'),
  reason: textSchema.describe(
    'One sentence for someone who cited the claim: what turned out, or what replaced it.',
  ),
});
