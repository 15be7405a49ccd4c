import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

test('from the front page over a category and an entry to a related entry', async ({ page }) => {
  await page.goto('en/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /^Serving/ })
    .first()
    .click();
  await expect(page).toHaveURL(/\/en\/serving\/$/);
  await page.getByRole('link', { name: 'Asynchronous inference' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Asynchronous inference');
  await page.locator('.relations').getByRole('link', { name: 'SRV-A01' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Oversized online model');
  // The relation was written in the other entry; here it reads the other way round.
  const mitigated = page.locator('.relations > div').filter({ hasText: 'Mitigated by' });
  await expect(mitigated.getByRole('link', { name: 'SRV-03' })).toBeVisible();
});

test('breadcrumbs lead back up', async ({ page }) => {
  await page.goto(`ja/${pageTypes.pattern}`);
  const trail = page.getByRole('navigation', { name: '現在の位置' });
  await expect(trail.getByRole('listitem')).toHaveText(['カタログ', 'サービング', /./]);
  await trail.getByRole('link', { name: 'サービング' }).click();
  await expect(page).toHaveURL(/\/ja\/serving\/$/);
});

test('previous and next walk through the family', async ({ page }) => {
  await page.goto('ko/serving/web-single/');
  await expect(page.locator('a[rel=prev]')).toHaveCount(0);
  await page.locator('a[rel=next]').click();
  await expect(page).toHaveURL(/\/ko\/serving\/(?!web-single)[a-z-]+\/$/);
  await page.locator('a[rel=prev]').click();
  await expect(page).toHaveURL(/\/ko\/serving\/web-single\/$/);
});

test('the contents jump to a section and mark the one being read', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(`en/${pageTypes.pattern}`);
  const contents = page.getByRole('navigation', { name: 'On this page' });
  await contents.getByRole('link', { name: 'What to measure' }).click();
  await expect(page).toHaveURL(/#what-to-measure$/);
  await expect(page.getByRole('heading', { name: 'What to measure' })).toBeInViewport();
  await expect(contents.locator('[aria-current]')).toHaveText('What to measure');
});

for (const path of [pageTypes.pattern, pageTypes.antipattern])
  for (const width of [1024, 1280])
    test(`whichever section one chooses is marked, beside others or short: ${path} at ${String(width)} px`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`en/${path}`);
      const links = page.locator('.contents a');
      const count = await links.count();
      expect(count).toBeGreaterThan(8);
      for (let index = 0; index < count; index += 1) {
        await links.nth(index).click();
        await expect(page.locator('.contents [aria-current]')).toHaveAttribute(
          'href',
          (await links.nth(index).getAttribute('href')) ?? '',
        );
      }
    });

test('an entry begins apart from its head, and its symptoms fill the row', async ({ page }) => {
  await page.goto(`ja/${pageTypes.antipattern}`);
  for (const width of [768, 900, 1024, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const [gap, room] = await page.evaluate(() => {
      const box = (selector: string): DOMRect =>
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const row = ['.of-symptoms', '.decide > .figures']
        .map(box)
        .filter(({ top }) => Math.abs(top - box('.of-symptoms').top) < 40);
      const end = Math.max(...row.map(({ right }) => right));
      return [
        box('.of-symptoms h2').top - box('.entry-head').bottom,
        box('.decide').right - end,
      ] as const;
    });
    expect(gap, String(width)).toBeGreaterThan(12);
    expect(room, String(width)).toBeLessThan(2);
  }
});

for (const media of ['screen', 'print'] as const)
  test(`the number of a step stands at its first line, for the ${media}`, async ({ page }) => {
    await page.emulateMedia({ media });
    await page.goto(`en/${pageTypes.antipattern}`);
    const step = page.locator('ol.claims > li').first();
    const [top, start] = await step.evaluate((item) => [
      getComputedStyle(item, '::after').top,
      getComputedStyle(item).paddingTop,
    ]);
    expect(top).toBe(start);
  });

test('a section has the same anchor in every language', async ({ page }) => {
  for (const locale of ['en', 'ja', 'ko']) {
    await page.goto(`${locale}/${pageTypes.pattern}#what-to-measure`);
    await expect(page.locator('h2#what-to-measure')).toBeInViewport();
  }
});

test('the language switch stays on the entry and at the claim, and is remembered', async ({
  page,
}) => {
  await page.goto(`en/${pageTypes.pattern}#con-hidden-failure`);
  await page
    .getByRole('navigation', { name: 'Language' })
    .getByRole('link', { name: '日本語' })
    .click();
  await expect(page).toHaveURL(/\/ja\/serving\/asynchronous\/#con-hidden-failure$/);
  await expect(page.locator('#con-hidden-failure')).toBeInViewport();
  await page.goto('p/srv-01/');
  await expect(page).toHaveURL(/\/ja\/serving\/web-single\/$/);
});

test('a family says how to choose before it lists its entries, and its picture leads to them', async ({
  page,
}) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('en/serving/');
    const top = async (selector: string): Promise<number> =>
      (await page.locator(selector).first().boundingBox())?.y ?? 0;
    expect(await top('.body h2')).toBeLessThan(await top('.entry-list'));
    expect(await top('.figures')).toBeLessThan(await top('.entry-list'));
  }
  const box = page.locator('.figures svg a').first();
  await box.click();
  await expect(page.locator('.title-block')).toBeVisible();
});

test('the skip link leads to the content', async ({ page }) => {
  await page.goto(`en/${pageTypes.pattern}`);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Skip to content', exact: true })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('main')).toBeFocused();
});

for (const width of [390, 1280])
  test(`the second one leads to the contents of an entry at ${String(width)} px`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`en/${pageTypes.pattern}`);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to contents' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.contents')).toBeFocused();
    await expect(page.locator('.contents')).toBeInViewport();
  });
