import { expect, test } from 'playwright/test';
import { neutralPages } from './pages.ts';

const words = {
  en: { title: 'This page does not exist', nav: 'Catalogue', contribute: 'Take part' },
  ja: { title: 'ページが見つかりません', nav: 'カタログ', contribute: '参加する' },
  ko: { title: '페이지를 찾을 수 없습니다', nav: '카탈로그', contribute: '참여하기' },
} as const;

for (const locale of ['en', 'ja', 'ko'] as const) {
  test(`an unknown address is answered in the language that it begins with, whole: ${locale}`, async ({
    page,
  }) => {
    const response = await page.goto(`${locale}/serving/no-such-entry/`);
    expect(response?.status()).toBe(404);
    const { title, nav, contribute } = words[locale];
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(page.locator('html')).toHaveAttribute('lang', locale);
    await expect(page).toHaveTitle(new RegExp(title));
    await expect(page.locator('.site-nav a').first()).toHaveText(nav);
    await expect(page.locator('.site-footer')).toContainText(contribute);
    await expect(page.locator('.languages [aria-current]')).toHaveAttribute('lang', locale);
    await expect(page.locator('main input[type=search]')).toHaveValue('no such entry');
  });
}

test('the language can be changed there, and the address stays', async ({ page }) => {
  await page.goto('en/serving/asynchronus/');
  await page
    .getByRole('navigation', { name: 'Language' })
    .getByRole('link', { name: '日本語' })
    .click();
  await expect(page).toHaveURL(/\/x\/ja\/serving\/asynchronus\/$/);
  await expect(page.locator('not-found')).toContainText('SRV-03');
  await page.goto(neutralPages.notFound);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page
    .getByRole('navigation', { name: '言語' })
    .getByRole('link', { name: '한국어' })
    .click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page).toHaveURL(new RegExp(`/x/${neutralPages.notFound}$`));
});

test('somebody is quicker than the scripts of the page, and still gets the language', async ({
  page,
}) => {
  await page.addInitScript(() => {
    if (localStorage.getItem('locale') === null) localStorage.setItem('locale', 'ja');
  });
  // The page for all languages has its scripts; those of the page in its place never come.
  const own = new Set<string>();
  let isThere = false;
  await page.route('**/_astro/*.js', async (route) => {
    const address = route.request().url();
    if (!isThere) own.add(address);
    if (own.has(address)) await route.continue();
  });
  await page.route('**/ja/404/', async (route) => {
    isThere = true;
    await route.continue();
  });
  await page.goto(neutralPages.notFound);
  await expect(page.locator('html')).toHaveAttribute('lang', 'ja');
  await page.getByRole('link', { name: '한국어' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
  await expect(page).toHaveURL(new RegExp(`/x/${neutralPages.notFound}$`));
});

for (const [what, path, id] of [
  ['a mistyped slug', 'en/serving/asynchronus/', 'SRV-03'],
  ['capitals', 'ja/serving/Asynchronous/', 'SRV-03'],
  ['a file name', 'en/serving/asynchronous.html', 'SRV-03'],
  ['another family', 'en/training/asynchronous/', 'SRV-03'],
  ['a permanent link of no entry', 'p/srv-93/', 'SRV-03'],
  ['an id alone', 'SRV-03', 'SRV-03'],
  ['an id with another dash', `p/${encodeURIComponent('SRV–03')}/`, 'SRV-03'],
] as const) {
  test(`the page for unknown addresses names what may be meant: ${what}`, async ({ page }) => {
    await page.goto(path);
    const meant = page.locator('not-found').getByRole('link', { name: id });
    await expect(meant).toBeVisible();
    await meant.click();
    await expect(page.locator('.title-block')).toContainText(id);
  });
}

test('a page of the site is named too, and nothing where nothing is alike', async ({ page }) => {
  await page.goto('en/catalog/');
  await page.locator('not-found').getByRole('link', { name: 'Catalogue' }).click();
  await expect(page).toHaveURL(/\/x\/en\/catalogue\/$/);
  await page.goto('en/zzzzzzzzzz/');
  await expect(page.locator('main input[type=search]')).toHaveValue('zzzzzzzzzz');
  await page.waitForLoadState('networkidle');
  await expect(page.locator('not-found')).toBeHidden();
});

test('the id in its text is a link', async ({ page }) => {
  await page.goto('en/nope/');
  await page
    .getByRole('main')
    .getByRole('link', { name: /\/p\/[a-z]+-\d+\/$/ })
    .click();
  await expect(page.locator('.title-block')).toBeVisible();
});

test('where its language cannot be fetched, it helps in all', async ({ page }) => {
  await page.route('**/404/', (route) => route.abort());
  await page.goto('ja/nope/');
  await expect(page.getByRole('link', { name: '検索' })).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an unknown address offers three languages, search and catalogue', async ({ page }) => {
    await page.goto(neutralPages.notFound);
    for (const locale of ['en', 'ja', 'ko']) {
      const part = page.locator(`.not-found[lang=${locale}]`);
      for (const path of ['', 'search/', 'catalogue/'])
        await expect(part.locator(`.ways a[href="/x/${locale}/${path}"]`)).toBeVisible();
    }
  });
});
