import { expect, test, type Locator, type Page } from 'playwright/test';

test.use({ viewport: { width: 390, height: 844 }, hasTouch: true });

/** Somebody with a phone: counts what a task takes of them. */
class Reader {
  readonly page: Page;
  taps = 0;
  /** How far they scroll, in windows. */
  screens = 0;

  constructor(page: Page) {
    this.page = page;
  }

  async tap(target: Locator): Promise<void> {
    await expect(target).toBeVisible();
    const far = await target.evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return Math.max(0, -top, bottom - innerHeight) / innerHeight;
    });
    this.screens += Math.ceil(far);
    this.taps += 1;
    await target.tap();
  }

  /** Fails where a task takes more, and prints what it took. */
  took(task: string, most: { taps: number; screens: number }): void {
    const { taps, screens } = this;
    console.log(`${task}: ${String(taps)} taps, ${String(screens)} screens`);
    test.info().annotations.push({ type: task, description: JSON.stringify({ taps, screens }) });
    expect(taps, `${task}: taps`).toBeLessThanOrEqual(most.taps);
    expect(screens, `${task}: screens`).toBeLessThanOrEqual(most.screens);
  }
}

test('find what is wrong by what one sees', async ({ page }) => {
  const reader = new Reader(page);
  await page.goto('en/');
  await reader.tap(page.getByRole('main').getByRole('link', { name: 'A symptom', exact: true }));
  await reader.tap(page.getByRole('searchbox'));
  await page.getByRole('searchbox').pressSequentially('restart');
  await reader.tap(page.locator('.seen:visible > ul > li:visible > a').first());
  await expect(page.locator(':target')).toBeInViewport();
  reader.took('Find by a symptom', { taps: 3, screens: 4 });
});

test('decide by questions', async ({ page }) => {
  const reader = new Reader(page);
  await page.goto('en/');
  await reader.tap(page.getByRole('button', { name: 'Menu' }));
  await reader.tap(page.getByRole('link', { name: 'Choose', exact: true }));
  const questions = page.getByRole('group');
  await reader.tap(questions.first().locator('label').nth(1));
  await reader.tap(questions.nth(1).locator('label').nth(1));
  await reader.tap(page.locator('.guide-bar').getByRole('button'));
  await reader.tap(page.locator('.guide-found a').first());
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Asynchronous inference');
  reader.took('Decide', { taps: 6, screens: 2 });
});

test('compare two entries of a list', async ({ page }) => {
  const reader = new Reader(page);
  await page.goto('en/catalogue/');
  await reader.tap(page.locator('.entry-row [data-tray="SRV-02"]'));
  await reader.tap(page.locator('.entry-row [data-tray="SRV-03"]'));
  await reader.tap(page.locator('.tray-away'));
  await reader.tap(page.locator('#tray').getByRole('link', { name: 'Compare' }));
  await expect(page.locator('.compare-head')).toHaveCount(2);
  reader.took('Compare two', { taps: 4, screens: 1 });
});

test('cite one claim', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const reader = new Reader(page);
  await page.goto('en/serving/asynchronous/');
  await reader.tap(page.getByText('On this page'));
  await reader.tap(page.locator('.contents').getByRole('link', { name: 'What it costs' }));
  await reader.tap(page.locator('#con-hidden-failure .cite'));
  await reader.tap(page.locator('.cite-menu:popover-open').getByRole('button', { name: /link/i }));
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toContain('/p/srv-03/con-hidden-failure/');
  reader.took('Cite a claim', { taps: 4, screens: 1 });
});

test('start a review of what was chosen', async ({ page }) => {
  const reader = new Reader(page);
  await page.goto('en/serving/asynchronous/');
  await reader.tap(page.locator('.title-block [data-tray]'));
  await reader.tap(page.locator('.tray-open').first());
  await reader.tap(page.locator('#tray').getByRole('link', { name: 'Start a review' }));
  await reader.tap(page.locator('.review-points input').first());
  await expect(page.locator('[data-progress]')).toContainText('1 of');
  reader.took('Start a review', { taps: 4, screens: 2 });
});
