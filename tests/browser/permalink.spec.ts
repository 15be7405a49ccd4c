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

  test('is what a claim and the title block link to', async ({ page }) => {
    await page.goto('en/serving/asynchronous/');
    await expect(page.locator('.title-block .id a')).toHaveAttribute('href', /\/p\/srv-03\/$/);
    await expect(page.locator('#pro-natural-retry a.claim-link')).toHaveAttribute(
      'href',
      /\/p\/srv-03\/\?rev=[0-9a-f]{8}#pro-natural-retry$/,
    );
  });

  for (const address of ['p/SRV-03/', 'p/SRV-03', 'p/Srv-03/', 'p/srv-03/)']) {
    test(`arrives however it is written: ${address}`, async ({ page }) => {
      await page.goto(`${address}?rev=12345678#con-hidden-failure`);
      await expect(page).toHaveURL(
        /\/en\/serving\/asynchronous\/\?rev=12345678#con-hidden-failure$/,
      );
    });
  }

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
