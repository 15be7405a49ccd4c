import { expect, test } from 'playwright/test';
import { shownCount } from './shown.ts';

test('signs are narrowed as one types, to all that there are', async ({ page }) => {
  await page.goto('en/symptoms/');
  const status = page.getByRole('status').first();
  const all = Number.parseInt((await status.textContent()) ?? '', 10);
  const shown = page.locator('.seen > ul > li:visible');
  expect(await shown.count()).toBeLessThan(all);
  const field = page.getByRole('searchbox', { name: 'Narrow the signs' });
  await field.fill('message');
  await expect(shown.first()).toContainText(/message/i);
  const found = await shownCount(shown, status);
  expect(found).toBeGreaterThan(0);
  await expect(status).toHaveText(new RegExp(`^${String(found)} `));
  await field.fill('climbs message oldest');
  await expect(shown.first()).toContainText(/oldest message climbs/i);
  const fewer = await shownCount(shown, status);
  expect(fewer).toBeLessThan(found);
  // A link holds what was typed, as soon as nobody types.
  await expect(page).toHaveURL(/q=climbs%20message%20oldest$/);
  await page.reload();
  await expect(shown).toHaveCount(fewer);
  await field.fill('');
  await expect(shown).toHaveCount(all);
});

test('the name of an entry finds its signs; nothing found leads to the search', async ({
  page,
}) => {
  await page.goto('en/symptoms/?q=srv-a01');
  await expect(page.locator('.seen:visible')).toHaveCount(1);
  await expect(page.locator('.seen:visible .seen-in')).toContainText('SRV-03');
  await page.getByRole('searchbox', { name: 'Narrow the signs' }).fill('no such thing');
  await page.getByRole('main').getByRole('link', { name: 'Search the catalogue' }).click();
  await expect(page).toHaveURL(/\/search\/\?q=no%20such%20thing$/);
});

test('a sign leads to the claim or the section that it is from', async ({ page }) => {
  await page.goto('en/symptoms/?q=oldest%20message');
  const sign = page.locator('.seen > ul > li:visible a').first();
  const hash = new URL(await sign.evaluate((link: HTMLAnchorElement) => link.href)).hash;
  await sign.click();
  await expect(page.locator(hash)).toBeInViewport();
});

test('without a script every sign is a page away', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('en/symptoms/');
  await expect(page.getByRole('searchbox', { name: 'Narrow the signs' })).toBeHidden();
  const [, total = ''] =
    /(\d+)/.exec((await page.locator('symptom-filter').getAttribute('data-total')) ?? '') ?? [];
  const more = page.locator('.signs:has(.more) .more a');
  let count = await page.locator('.signs:not(:has(.more)) .seen > ul > li').count();
  for (const address of await more.evaluateAll((links: HTMLAnchorElement[]) =>
    links.map(({ href }) => href),
  )) {
    const group = await context.newPage();
    await group.goto(address);
    count += await group.locator('.seen > ul > li').count();
    await group.close();
  }
  expect(count).toBe(Number(total));
  await context.close();
});
