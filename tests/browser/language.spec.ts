import { expect, test, type Page } from 'playwright/test';
import { pageTypes } from './pages.ts';

const switchTo = async (page: Page, name: string): Promise<void> => {
  const menu = page.locator('.menu-open');
  if (await menu.isVisible()) await menu.click();
  await page.locator('.languages:visible').getByRole('link', { name }).click();
};

for (const [what, anchor] of [
  ['heading', 'what-to-measure'],
  ['claim', 'con-duplicate-work'],
  ['last section', 'references'],
] as const) {
  test(`the language switch keeps the ${what} that is read`, async ({ page }) => {
    await page.goto(`en/${pageTypes.pattern}`);
    await page.locator(`#${anchor}`).evaluate((element) => {
      element.scrollIntoView({ block: 'start', behavior: 'instant' });
    });
    await switchTo(page, '日本語');
    await expect(page).toHaveURL(new RegExp(`/ja/${pageTypes.pattern}#[\\w-]+$`));
    await expect(page.locator(`#${anchor}`)).toBeInViewport();
  });
}

test('a reader who went on from the place of the address is taken to where they are', async ({
  page,
}) => {
  await page.goto(`en/${pageTypes.pattern}#con-hidden-failure`);
  await page.locator('#references').scrollIntoViewIfNeeded();
  await page.locator('#references').evaluate((element) => {
    element.scrollIntoView({ block: 'start', behavior: 'instant' });
  });
  await switchTo(page, '한국어');
  await expect(page.locator('#references')).toBeInViewport();
});

test('at the top of a page the switch adds nothing to the address', async ({ page }) => {
  await page.goto(`en/${pageTypes.pattern}`);
  await switchTo(page, '日本語');
  await expect(page).toHaveURL(new RegExp(`/ja/${pageTypes.pattern}$`));
});

for (const [path, query] of [
  ['catalogue/', '?kind=antipattern'],
  ['tradeoffs/', '?kind=pattern'],
  ['search/', '?q=queue'],
  ['glossary/', '?q=queue'],
  ['compare/', '?ids=SRV-02,SRV-03'],
] as const) {
  test(`the language switch keeps what the address asks of ${path}`, async ({ page }) => {
    await page.goto(`en/${path}${query}`);
    await switchTo(page, '日本語');
    await expect(page).toHaveURL((url) => url.pathname === `/x/ja/${path}` && url.search === query);
  });
}

test('marks of a search in one language stay in it; a cited revision goes along', async ({
  page,
}) => {
  await page.goto(`en/${pageTypes.pattern}?highlight=queue&rev=12345678`);
  await switchTo(page, '한국어');
  await expect(page).toHaveURL(new RegExp(`/ko/${pageTypes.pattern}\\?rev=12345678$`));
});

test('on a phone an entry shows the languages once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`en/${pageTypes.pattern}`);
  const links = page.locator('a[hreflang=ja]:visible');
  await expect(links).toHaveCount(0);
  await page.locator('.menu-open').click();
  await expect(links).toHaveCount(1);
});

test('a language chosen by hand is told to the host, which chooses one at the front door', async ({
  page,
  context,
}) => {
  const told = async () =>
    (await context.cookies()).map(({ name, value, path, sameSite }) => [
      name,
      value,
      path,
      sameSite,
    ]);
  await page.goto(`en/${pageTypes.pattern}`);
  expect(await told(), 'nobody is told of who never chose').toEqual([]);
  await switchTo(page, '日本語');
  await expect(page).toHaveURL(new RegExp(`/ja/${pageTypes.pattern}$`));
  expect(await told()).toEqual([['locale', 'ja', '/x/', 'Lax']]);
});
