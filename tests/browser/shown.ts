import { expect, type Locator } from 'playwright/test';

/**
 * How many rows a list shows, once its status line says the same. A page that is narrowed by its address or by a choice
 * needs a moment for it, and in that moment shows rows that the count does not speak of.
 */
export async function shownCount(rows: Locator, status: Locator): Promise<number> {
  let shown = 0;
  await expect(async () => {
    const said = Number.parseInt(((await status.textContent()) ?? '').replace(/^\D+/, ''), 10);
    shown = await rows.count();
    expect(shown).toBe(said);
  }).toPass({ timeout: 10_000 });
  return shown;
}
