import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright/test';
import { axeTags } from '../../scripts/lib/audit/axe.ts';

/**
 * Gives what axe finds on a page: each rule with the places.
 *
 * @param within A selector, where less than the page is meant.
 * @param only The one rule that is asked for.
 */
export async function axeFinds(
  page: Page,
  { within, only }: { within?: string; only?: string } = {},
): Promise<string[]> {
  // In the page itself: axe would open a second one for each look, for frames of other sites, which ours have none of.
  const builder = new AxeBuilder({ page }).setLegacyMode();
  if (within !== undefined) builder.include(within);
  const { violations } = await (
    only === undefined ? builder.withTags(axeTags) : builder.withRules([only])
  ).analyze();
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}
