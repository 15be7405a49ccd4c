import { expect, test, type Page } from 'playwright/test';

const status = (page: Page) => page.locator('#search-status');
const results = (page: Page) => page.locator('#search-results > li');

for (const [locale, title, titleHit, bodyWord, bodyHit] of [
  ['en', 'asynchronous inference', 'Asynchronous inference', 'poison', 'SRV-03'],
  ['ja', '非同期推論', '非同期推論', 'デッドレターキュー', 'SRV-03'],
  ['ko', '비동기 추론', '비동기 추론', '데드 레터 큐', 'SRV-03'],
] as const) {
  test(`finds by title in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/search/?q=${encodeURIComponent(title)}`);
    await expect(results(page).first().getByRole('link')).toHaveText(titleHit);
  });

  test(`finds by a word of the body in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/search/?q=${encodeURIComponent(bodyWord)}`);
    await expect(results(page).filter({ hasText: bodyHit })).toBeVisible();
    await expect(results(page).locator('mark').first()).toBeVisible();
  });

  test(`leads to pages of its own language in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/search/?q=API`);
    await expect(results(page).first()).toBeVisible();
    const addresses = await results(page)
      .getByRole('link')
      .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    expect(addresses.filter((address) => !address.includes(`/${locale}/`))).toEqual([]);
  });
}

test('the field in the header leads to the results', async ({ page }) => {
  await page.goto('en/');
  await page.getByRole('searchbox').fill('prediction cache');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/\/en\/search\/\?q=prediction\+cache$/);
  await expect(results(page).first()).toContainText('Prediction cache');
  await results(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Prediction cache');
});

test('typing searches and keeps the address in step', async ({ page }) => {
  await page.goto('en/search/');
  await page.getByRole('searchbox').pressSequentially('shadow');
  await expect(results(page).first()).toContainText('Shadow deployment');
  await expect(page).toHaveURL(/\?q=shadow$/);
  await expect(status(page)).toContainText('“shadow”');
});

test('filters narrow the results, are in the address and come back', async ({ page }) => {
  await page.goto('en/search/?q=model&kind=antipattern');
  await expect(page.getByLabel('Kind')).toHaveValue('antipattern');
  await expect(results(page).first()).toBeVisible();
  const kinds = await results(page).evaluateAll((items) =>
    items.map((item) => item.dataset['kind']),
  );
  expect(new Set(kinds)).toEqual(new Set(['antipattern']));
  await page.getByLabel('Category').selectOption('training');
  await expect(page).toHaveURL(/\?q=model&kind=antipattern&category=training$/);
  await expect(page.locator('#search-results > li:not([data-category=training])')).toHaveCount(0);
  await expect(results(page).first()).toBeVisible();
  await page.goBack();
  await expect(page.getByLabel('Category')).toHaveValue('');
  await expect(results(page).and(page.locator('[data-category=serving]')).first()).toBeVisible();
});

test('nothing found is said in words', async ({ page }) => {
  await page.goto('en/search/?q=ѫѭѯѱ');
  await expect(status(page)).toContainText('Nothing found for “ѫѭѯѱ”');
  await expect(results(page)).toHaveCount(0);
});

test('a query is shown as text, whatever it holds', async ({ page }) => {
  const query = '<img src=x onerror=alert(1)> $& {count}';
  await page.goto(`en/search/?q=${encodeURIComponent(query)}`);
  await expect(status(page)).toContainText(query);
  await expect(page.locator('main img')).toHaveCount(0);
});

test('an index that cannot be loaded is said, and can be tried again', async ({ page }) => {
  await page.route('**/pagefind/pagefind.js*', (route) => route.abort());
  await page.goto('ja/search/?q=キュー');
  await expect(status(page)).toContainText('検索インデックスを読み込めませんでした');
  await page.unroute('**/pagefind/pagefind.js*');
  await page.getByRole('button', { name: 'もう一度試す' }).click();
  await expect(results(page).first()).toBeVisible();
});

test('half a syllable is not searched for', async ({ page }) => {
  await page.goto('ko/search/');
  const input = page.getByRole('searchbox');
  await input.evaluate((element: HTMLInputElement) => {
    const compose = (value: string): void => {
      element.value = value;
      element.dispatchEvent(new InputEvent('input', { isComposing: true, bubbles: true }));
    };
    element.dispatchEvent(new CompositionEvent('compositionstart'));
    compose('ㅋ');
    compose('캐ㅅ');
  });
  await expect(page).toHaveURL(/\/search\/$/);
  await input.evaluate((element: HTMLInputElement) => {
    element.value = '캐시';
    element.dispatchEvent(new CompositionEvent('compositionend'));
  });
  await expect(page).toHaveURL(/\?q=%EC%BA%90%EC%8B%9C$/);
  await expect(results(page).first()).toContainText('캐시');
});
