import { z } from 'astro/zod';
import { claimPattern } from './claimPattern.ts';
import { idPattern } from './idPattern.ts';
import { textSchema } from './text.ts';

/** Anchor of a claim, as people cite it: `con-extra-infrastructure`. */
export const claimIdSchema = z
  .string()
  .regex(
    new RegExp(`^${claimPattern}$`),
    'must be the anchor of a claim, such as con-hidden-failure',
  );

/** A claim of the same entry (`con-other`) or of another one (`SRV-04#con-other`). */
export const claimAddressSchema = z
  .string()
  .regex(
    new RegExp(`^(?:${idPattern}#)?${claimPattern}$`),
    'must be con-other, or SRV-04#con-other for a claim of another entry',
  );

/** What stands in the place of a claim that was published and is no longer made. */
export const withdrawnClaimSchema = z.strictObject({
  into: claimAddressSchema.optional().describe('The claim that says it now, where there is one.'),
  reason: textSchema.describe(
    'One sentence for someone who cited the claim: what turned out, or what replaced it.',
  ),
});
