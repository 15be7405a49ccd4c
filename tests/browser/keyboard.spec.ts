import { expect, test } from 'playwright/test';

test('/ goes to the search field, and typing there is just typing', async ({ page }) => {
  await page.goto('en/serving/asynchronous/');
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('a/b?');
  await expect(page.getByRole('searchbox')).toHaveValue('a/b?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toHaveCount(0);
  await page.goto('en/search/?q=queue');
  await page.getByRole('main').getByRole('link').first().focus();
  await page.keyboard.press('/');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('? lists the shortcuts and Escape closes the list', async ({ page }) => {
  await page.goto('ja/');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'キーボードショートカット' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('no shortcut acts while an input method composes or with a modifier', async ({ page }) => {
  await page.goto('ko/');
  await page.evaluate(() => {
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '/', isComposing: true, bubbles: true }),
    );
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: '?', ctrlKey: true, bubbles: true }),
    );
  });
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('a claim’s permanent link is copied and announced', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto('ko/serving/asynchronous/');
  await page.locator('#con-hidden-failure button.cite').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '링크 복사' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: '복사' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(new URL(copied).pathname).toMatch(/\/p\/srv-03\/con-hidden-failure\/$/);
});

for (const path of ['en/serving/asynchronous/', 'en/map/', 'en/', 'en/glossary/'])
  for (const hash of ['#%', '#%E3%81', '#diagram-polling/99', '#"><b>'])
    test(`an address that names nothing breaks nothing: ${path}${hash}`, async ({ page }) => {
      const errors: string[] = [];
      page.on('pageerror', ({ message }) => errors.push(message));
      await page.goto(path + hash);
      await page.keyboard.press('/');
      await expect(page.locator('dialog#search')).toBeVisible();
      expect(errors).toEqual([]);
    });
