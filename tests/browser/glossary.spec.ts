import { expect, test } from 'playwright/test';

for (const locale of ['en', 'ja', 'ko']) {
  test(`a term explains itself where it stands in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/serving/asynchronous/`);
    const term = page.locator('.body button.term').first();
    const definition = page.locator('.definition:popover-open');
    await term.click();
    await expect(definition).toBeVisible();
    await expect(definition).toBeInViewport();
    await page.keyboard.press('Escape');
    await expect(definition).toHaveCount(0);
  });

  test(`a term is explained once in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/operation/prediction-log/`);
    const targets = await page
      .locator('button.term')
      .evaluateAll((terms) => terms.map((term) => (term as HTMLElement).dataset['link']));
    expect(new Set(targets).size).toBe(targets.length);
    expect(targets.length).toBeGreaterThan(0);
  });
}

test('a definition leads to the glossary, and the glossary to entries', async ({ page }) => {
  await page.goto('en/serving/asynchronous/');
  await page.locator('.body button.term').first().click();
  await page.locator('.definition:popover-open').getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/glossary\/#[a-z0-9-]+$/);
  await page.locator('.glossary dd a').first().click();
  await expect(page.locator('.title-block')).toBeVisible();
});

test('where the definitions cannot be had, a term leads to the glossary', async ({ page }) => {
  await page.route('**/glossary.json', (route) => route.abort());
  await page.goto('en/serving/asynchronous/');
  await page.locator('.body button.term').first().click();
  await expect(page).toHaveURL(/\/en\/glossary\/#[a-z0-9-]+$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('a term leads to its definition', async ({ page }) => {
    await page.goto('ko/serving/asynchronous/');
    await page.locator('.body a.term').first().click();
    await expect(page).toHaveURL(/\/ko\/glossary\/#[a-z0-9-]+$/);
    await expect(page.locator('.glossary :target')).toBeInViewport();
  });
});
