import { expect, test } from 'playwright/test';

const parts = '.system .part';

test('every entry stands in the part where it acts, with its count', async ({ page }) => {
  await page.goto('en/');
  const links = await page.locator(`${parts} li a:has(b)`).count();
  const said = await page.locator('.system > h2').textContent();
  expect(said).toContain(String(links));
  await expect(page.locator('[data-part=caches] li a:has(b)')).toHaveText([/SRV-08/]);
  await expect(page.locator('[data-part=caches] h3')).toContainText('1');
  // A part without entries says so, and asks for one.
  await expect(page.locator('[data-part=agents] a')).toHaveAttribute('href', /issues\/new/);
});

test('antipatterns are named as such to whom hatching says nothing', async ({ page }) => {
  await page.goto('ja/');
  const traps = page.locator(`${parts} [data-kind=antipattern] a`);
  expect(await traps.count()).toBeGreaterThan(1);
  for (const name of await traps.allTextContents()) expect(name).toContain('アンチパターン');
});

/** Whether two boxes are beside or above each other: arrows lead from one to the other through the gap between them. */
test('arrows lie between the parts that they join', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('en/');
  const wrong = await page.evaluate(() => {
    const box = (selector: string) =>
      document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    return [...document.querySelectorAll<HTMLElement>('.joint')].flatMap((joint) => {
      const [first, second] = (joint.dataset['joint'] ?? '').split(' ');
      const [a, b] = [box(`[data-part=${first ?? ''}]`), box(`[data-part=${second ?? ''}]`)];
      const gap = joint.getBoundingClientRect();
      const isBeside =
        gap.left >= Math.min(a.right, b.right) - 1 && gap.right <= Math.max(a.left, b.left) + 1;
      const isBelow =
        gap.top >= Math.min(a.bottom, b.bottom) - 1 && gap.bottom <= Math.max(a.top, b.top) + 1;
      return gap.width > 20 && (isBeside || isBelow) ? [] : [joint.dataset['joint']];
    });
  });
  expect(wrong).toEqual([]);
});

test('what flows on is said in words where there are no arrows, and to screen readers always', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('en/');
  await expect(page.locator('.joint').first()).toBeHidden();
  const first = page.getByRole('region', { name: /^Caller/ });
  await expect(first.getByRole('list', { name: 'Leads on to' })).toContainText('request');
  await expect(first.getByText('request')).toBeVisible();
  await page.setViewportSize({ width: 1280, height: 900 });
  await expect(first.getByRole('list', { name: 'Leads on to' })).toContainText('Gateway');
});

test('the drawing is complete by keyboard and without a script', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('en/');
  await page.getByRole('searchbox').fill('queue');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=queue$/);
  await page.goBack();
  await page.locator(`${parts} li a`).first().focus();
  await page.keyboard.press('Tab');
  await expect(page.locator(`${parts} li a`).nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await context.close();
});

test('four ways lead in, each to a page of its own', async ({ page }) => {
  for (const [way, address] of [
    ['A question', /\/choose\/$/],
    ['A symptom', /\/symptoms\/$/],
    ['A comparison', /\/tradeoffs\/$/],
    ['A design review', /\/review\/$/],
  ] as const) {
    await page.goto('en/');
    await page.getByRole('main').getByRole('link', { name: way, exact: true }).click();
    await expect(page).toHaveURL(address);
  }
});

test('a quoted claim leads to itself', async ({ page }) => {
  await page.goto('en/');
  const words = await page.locator('.home-quote blockquote').textContent();
  await page.locator('.home-quote a').evaluate((link: HTMLAnchorElement) => {
    link.click();
  });
  await expect(page).toHaveURL(/#con-hidden-failure$/);
  await expect(page.locator('#con-hidden-failure')).toContainText(words?.trim() ?? '');
});
