import { expect, test } from 'playwright/test';

test.use({ javaScriptEnabled: false });

test('the front door and permanent links offer every language', async ({ page }) => {
  for (const [path, target] of [
    ['', ''],
    ['p/srv-03/', 'serving/asynchronous/'],
  ] as const) {
    await page.goto(path);
    for (const [locale, name] of [
      ['en', 'English'],
      ['ja', '日本語'],
      ['ko', '한국어'],
    ] as const) {
      await expect(page.getByRole('link', { name })).toHaveAttribute(
        'href',
        new RegExp(`/${locale}/${target}$`),
      );
    }
  }
});

test('an entry is complete: text, diagrams, links, languages', async ({ page }) => {
  await page.goto('ja/serving/asynchronous/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.locator('figure svg.diagram').first()).toBeVisible();
  await expect(page.locator('.relations a').first()).toBeVisible();
  await page.getByText('図を文章で読む').first().click();
  await expect(page.locator('.diagram-text[open] li').first()).toBeVisible();
  await page
    .getByRole('navigation', { name: '言語' })
    .getByRole('link', { name: '한국어' })
    .click();
  await expect(page).toHaveURL(/\/ko\/serving\/asynchronous\/$/);
});

test('no control is shown that cannot work', async ({ page }) => {
  await page.goto('en/serving/asynchronous/');
  await expect(page.locator('main button:visible, theme-toggle button:visible')).toHaveCount(0);
});

test('search says that it needs JavaScript and leads to the catalogue', async ({ page }) => {
  await page.goto('ko/search/');
  await page.getByRole('main').getByRole('link', { name: '카탈로그' }).click();
  await expect(page).toHaveURL(/\/ko\/catalogue\/$/);
  await expect(page.locator('.entry-row').first()).toBeVisible();
});

test('the review kit says that it needs JavaScript and leads to the catalogue', async ({
  page,
}) => {
  await page.goto('ja/review/?ids=SRV-03');
  await expect(page.locator('design-review')).toBeHidden();
  await page.getByRole('main').getByRole('link', { name: 'カタログ' }).click();
  await expect(page).toHaveURL(/\/ja\/catalogue\/$/);
});

test('a sentence and the link after it are apart', async ({ page }) => {
  await page.goto('en/compare/?ids=SRV-02');
  await expect(page.locator('main .notice p')).toHaveText(/\.\s+Catalogue$/);
});

test('an unknown address is explained in every language', async ({ page }) => {
  await page.goto('no-such-page/');
  await expect(page.locator('.not-found')).toHaveCount(3);
  await expect(page.locator('.not-found').last()).toBeVisible();
});

test('a permanent link in capitals leads to the list of ids', async ({ page }) => {
  await page.goto('p/SRV-03/');
  await page.locator('.not-found').getByRole('link', { name: '카탈로그' }).click();
  await expect(page.getByText('SRV-03')).toBeVisible();
});
