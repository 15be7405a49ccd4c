import { expect, test, type Page } from 'playwright/test';
import { shownCount } from './shown.ts';

const rows = (page: Page) => page.locator('[data-row]:visible');
const effects = (page: Page, column: number): Promise<string[]> =>
  page
    .locator(`[data-row]:visible td:nth-child(${String(column + 1)})`)
    .evaluateAll((cells: HTMLElement[]) => cells.map((cell) => cell.getAttribute('class') ?? ''));

test.beforeEach(async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('en/tradeoffs/');
});

test('better reliability without worse simplicity is found, and can be linked', async ({
  page,
}) => {
  const all = await rows(page).count();
  await page.getByRole('combobox', { name: 'reliability' }).selectOption('better');
  await page.getByRole('combobox', { name: 'simplicity' }).selectOption('not-worse');
  await expect(page).toHaveURL(/\?reliability=better&simplicity=not-worse$/);
  const found = await shownCount(rows(page), page.getByRole('status').first());
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(all);
  expect(new Set(await effects(page, 4))).toEqual(new Set(['better']));
  expect(await effects(page, 5)).not.toContain('worse');
  await expect(page.getByRole('status').first()).toHaveText(new RegExp(`^${String(found)} `));
  await page.reload();
  await expect(rows(page)).toHaveCount(found);
  await page.getByRole('button', { name: 'Show all entries' }).click();
  await expect(rows(page)).toHaveCount(all);
});

test('a column sorts best first, then worst first, then not', async ({ page }) => {
  const order = ['better', 'neutral', 'depends', 'worse'];
  const head = page.locator('th[data-attribute=cost]');
  const ranks = async (): Promise<number[]> =>
    (await effects(page, 3)).map((effect) => order.indexOf(effect));
  const before = await rows(page).allTextContents();
  await head.getByRole('button').click();
  await expect(head).toHaveAttribute('aria-sort', 'ascending');
  expect(await ranks()).toEqual((await ranks()).toSorted((a, b) => a - b));
  await expect(page.locator('.family-row:visible')).toHaveCount(0);
  await head.getByRole('button').press('Enter');
  await expect(head).toHaveAttribute('aria-sort', 'descending');
  expect(await ranks()).toEqual((await ranks()).toSorted((a, b) => b - a));
  await head.getByRole('button').click();
  await expect(head).not.toHaveAttribute('aria-sort');
  expect(await rows(page).allTextContents()).toEqual(before);
});

test('a cell leads to the claim that says why', async ({ page }) => {
  await page.locator('[data-row=SRV-03] td:nth-child(6) a').click();
  await expect(page).toHaveURL(/\/en\/serving\/asynchronous\/#con-extra-infrastructure$/);
  await expect(page.locator('#con-extra-infrastructure')).toBeInViewport();
});

test('rows are compact, and ids stay in view', async ({ page }) => {
  const heights = await rows(page).evaluateAll((all) => all.map((row) => row.clientHeight));
  expect(heights.toSorted((a, b) => a - b)[Math.floor(heights.length / 2)]).toBeLessThanOrEqual(33);
  await page.mouse.wheel(0, 600);
  await expect(page.locator('thead th').first()).toBeInViewport();
});

test('on a phone each entry is a card, and the choices are one tap away', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('combobox', { name: 'cost' })).toBeHidden();
  await page.getByText('Narrow the list').click();
  await page.getByRole('combobox', { name: 'Order' }).selectOption('cost');
  await expect(page).toHaveURL(/\?sort=cost$/);
  const card = page.locator('[data-row=SRV-03]');
  await expect(card.locator('td:visible').first()).toContainText('worse');
  expect(await card.evaluate((row) => row.clientWidth)).toBeLessThanOrEqual(390);
});
