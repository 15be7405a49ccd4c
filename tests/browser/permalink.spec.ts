import { expect, test } from 'playwright/test';

test.describe('a permanent link', () => {
  for (const [browser, expected] of [
    ['ko-KR', 'ko'],
    ['ja', 'ja'],
    ['fr-FR', 'en'],
  ]) {
    test.describe(`in a browser that speaks ${browser}`, () => {
      test.use({ locale: browser });

      test('opens the entry in the reader’s language at the claim', async ({ page }) => {
        await page.goto('p/srv-03/?rev=12345678#con-hidden-failure');
        await expect(page).toHaveURL(
          new RegExp(`/${expected}/serving/asynchronous/\\?rev=12345678#con-hidden-failure$`),
        );
        await expect(page.locator('#con-hidden-failure')).toBeInViewport();
      });

      test('the front door leads to the reader’s language', async ({ page }) => {
        await page.goto('');
        await expect(page).toHaveURL(new RegExp(`/${expected}/$`));
      });
    });
  }

  test('is what the title block and, without a script, a claim link to', async ({
    browser,
    baseURL,
  }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${baseURL}en/serving/asynchronous/`);
    await expect(page.locator('.title-block .id a')).toHaveAttribute('href', /\/p\/srv-03\/$/);
    await expect(page.locator('#pro-natural-retry a.claim-link')).toHaveAttribute(
      'href',
      /\/p\/srv-03\/pro-natural-retry\/\?rev=[0-9a-f]{8}$/,
    );
    await context.close();
  });

  for (const address of ['p/srv-03/con-cost-of-nothing/', 'p/SRV-03/Con-Hidden-Failure']) {
    test(`of a claim arrives, or says that there is none: ${address}`, async ({ page }) => {
      await page.goto(address);
      if (address.includes('nothing'))
        await expect(page.locator('.not-found').first()).toBeVisible();
      else await expect(page).toHaveURL(/\/en\/serving\/asynchronous\/#con-hidden-failure$/);
    });
  }

  for (const address of ['p/SRV-03/', 'p/SRV-03', 'p/Srv-03/', 'p/srv-03/)']) {
    test(`arrives however it is written: ${address}`, async ({ page }) => {
      await page.goto(`${address}?rev=12345678#con-hidden-failure`);
      await expect(page).toHaveURL(
        /\/en\/serving\/asynchronous\/\?rev=12345678#con-hidden-failure$/,
      );
    });
  }

  for (const locale of ['en', 'ja', 'ko'])
    for (const width of [390, 1280])
      test(`of a claim shows where one has arrived, in ${locale} at ${String(width)} px`, async ({
        page,
      }) => {
        await page.setViewportSize({ width, height: 844 });
        await page.goto(`${locale}/serving/asynchronous/`);
        const rev = await page.locator('article.entry').getAttribute('data-rev');
        await page.goto(`${locale}/serving/asynchronous/?rev=${rev ?? ''}#con-hidden-failure`);
        const claim = page.locator('#con-hidden-failure');
        await expect(claim).toBeInViewport();
        const said = await claim.evaluate((item) => getComputedStyle(item, '::before').content);
        const heading = (await page.locator('h2#cons').textContent())?.trim() ?? 'none';
        for (const part of ['SRV-03', heading, '2', rev ?? 'none']) expect(said).toContain(part);
        // Of two sections side by side, the contents mark the one that the claim stands in.
        await expect(page.locator('.contents a[aria-current]')).toHaveAttribute('href', '#cons');
      });

  test('of an unknown id ends on the page that explains', async ({ page }) => {
    await page.goto('p/SRV-99/?rev=12345678');
    await expect(page).toHaveURL(/\/p\/srv-99\/\?rev=12345678$/);
    await expect(page.locator('.not-found').first()).toBeVisible();
  });

  test('goes back in one step', async ({ page }) => {
    await page.goto('en/about/');
    await page.goto('p/srv-03/');
    await expect(page).toHaveURL(/\/en\/serving\/asynchronous\/$/);
    await page.goBack();
    await expect(page).toHaveURL(/\/en\/about\/$/);
  });
});
