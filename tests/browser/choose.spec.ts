import { expect, test, type Page } from 'playwright/test';

const found = (page: Page) => page.locator('.guide-found > li');

test('answers narrow to a short list with reasons, in the address', async ({ page }) => {
  await page.goto('en/choose/');
  await expect(found(page)).toHaveCount(0);
  const questions = page.getByRole('group');
  expect(await questions.count()).toBeGreaterThanOrEqual(8);
  await questions.first().getByRole('radio').first().check();
  await expect(page).toHaveURL(/\?[a-z0-9-]+=[a-z0-9-]+$/);
  await expect(found(page).first().locator('p')).not.toBeEmpty();
  await questions.nth(1).getByRole('radio').last().check();
  await expect(page).toHaveURL(/\?[a-z0-9-]+=[a-z0-9-]+&[a-z0-9-]+=[a-z0-9-]+$/);
  await page.goBack();
  await expect(questions.nth(1).getByRole('radio').last()).not.toBeChecked();
});

test('a link restores the answers in another language', async ({ page }) => {
  await page.goto('en/choose/');
  await page.getByRole('radio').first().check();
  const address = page.url().replace('/en/', '/ko/');
  await page.goto(address);
  await expect(page.getByRole('radio').first()).toBeChecked();
  await expect(found(page).first()).toBeVisible();
});

test('an entry of the short list opens, and back keeps the answers', async ({ page }) => {
  await page.goto('ja/choose/');
  await page.getByRole('radio').first().check();
  const title = await found(page).first().getByRole('link').textContent();
  await found(page).first().getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    title?.replace(/^\S+ /, '') ?? '',
  );
  await page.goBack();
  await expect(page.getByRole('radio').first()).toBeChecked();
});

test('antipatterns are warned of, not recommended', async ({ page }) => {
  await page.goto('en/choose/');
  for (const question of await page.getByRole('group').all()) {
    await question.getByRole('radio').first().check();
  }
  await expect(page.locator('.guide-found > li[data-kind=antipattern]')).toHaveCount(0);
  await expect(page.locator('.guide-warned li').first()).toBeVisible();
  await page.getByRole('link', { name: 'Start again' }).click();
  await expect(page).toHaveURL(/\/en\/choose\/$/);
  await expect(found(page)).toHaveCount(0);
});

test('an answer can be taken back by keyboard', async ({ page }) => {
  await page.goto('en/choose/');
  const radio = page.getByRole('radio').first();
  await radio.focus();
  await page.keyboard.press('Space');
  await expect(radio).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(radio).not.toBeChecked();
  await expect(page).toHaveURL(/\/en\/choose\/$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('it reads as a decision document', async ({ page }) => {
    await page.goto('ja/choose/');
    await expect(page.locator('.guide-leads li').first()).toBeVisible();
    await expect(page.locator('.guide-result')).toBeHidden();
    await expect(page.getByRole('radio')).toHaveCount(0);
  });
});
