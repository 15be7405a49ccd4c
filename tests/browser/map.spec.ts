import { expect, test, type Page } from 'playwright/test';

const centre = (page: Page) => page.locator('.entry-map-centre');
const neighbour = (page: Page, id: string) =>
  page.locator('.entry-map dl').getByRole('link', { name: new RegExp(`^${id} `) });
const status = (page: Page) => page.locator('relation-map [data-status]');

test('a neighbour that is chosen takes the centre, and the centre opens', async ({ page }) => {
  await page.goto('en/map/?at=srv-03');
  await expect(centre(page)).toContainText('SRV-03');
  await neighbour(page, 'SRV-A01').click();
  await expect(page).toHaveURL(/\/en\/map\/\?at=SRV-A01$/);
  await expect(centre(page)).toContainText('SRV-A01');
  await expect(status(page)).toHaveText(/^SRV-A01 .+: \d+$/);
  await expect(page).toHaveTitle(/^SRV-A01 /);
  // What it mitigates is told from the other end, with the same reason.
  await expect(neighbour(page, 'SRV-03')).toBeVisible();
  await page.goBack();
  await expect(centre(page)).toContainText('SRV-03');
  await centre(page).getByRole('link').click();
  await expect(page).toHaveURL(/\/en\/serving\/asynchronous\/$/);
});

test('every relation of an entry is there, with its reason, in three languages', async ({
  page,
}) => {
  for (const locale of ['en', 'ja', 'ko']) {
    const data = (await (
      await page.request.get(`api/v1/${locale}/entries/asynchronous.json`)
    ).json()) as { related: { id: string; reason: string }[] };
    expect(data.related.length).toBeGreaterThan(3);
    await page.goto(`${locale}/map/?at=SRV-03`);
    const items = page.locator('.entry-map dl li');
    await expect(items).toHaveCount(data.related.length);
    const shown = await items.evaluateAll((all) =>
      all.map((item) => [
        item.querySelector('.entry-id')?.textContent,
        item.querySelector('.tie-reason')?.textContent.trim(),
      ]),
    );
    const told = data.related.map(({ id }) => id).sort();
    expect(shown.map(([id]) => id).sort()).toEqual(told);
    expect(shown.filter(([, reason]) => !reason)).toEqual([]);
  }
});

test('all of it can be done by keyboard', async ({ page }) => {
  await page.goto('en/map/');
  await page.getByRole('combobox', { name: 'Put an entry in the middle' }).fill('asynch');
  await expect(page.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');
  await expect(centre(page)).toContainText('SRV-03');
  await expect(centre(page).getByRole('link')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(centre(page).getByRole('button')).toBeFocused();
  await page.keyboard.press('Tab');
  const next = await page.locator('.entry-map dl a:focus').getAttribute('data-entry');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`\\?at=${next ?? ''}$`));
  await expect(centre(page)).toContainText(next ?? '');
});

test('an address of old, which names the entry by its slug, still leads there', async ({
  page,
}) => {
  await page.goto('ja/map/#prediction-log');
  await expect(centre(page)).toContainText('OPS-04');
  await expect(page).toHaveURL(/\/ja\/map\/\?at=OPS-04$/);
});

test('what does not exist is said, and the map stays', async ({ page }) => {
  await page.goto('en/map/?at=SRV-99');
  await expect(status(page)).toContainText('SRV-99');
  await expect(centre(page)).toBeVisible();
  await page.goto('en/map/?at=%3Cb%3E');
  await expect(status(page)).toContainText('<b>');
  await expect(centre(page)).toBeVisible();
});

test('a map that cannot be loaded says so and can be asked for again', async ({ page }) => {
  await page.goto('en/map/?at=SRV-03');
  await page.route('**/fragments/**', (route) => route.abort());
  await neighbour(page, 'SRV-A01').click();
  await expect(status(page)).toContainText('could not be loaded');
  await page.unroute('**/fragments/**');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(centre(page)).toContainText('SRV-A01');
});

test('an entry leads to its place on the map, and the languages follow', async ({ page }) => {
  await page.goto('en/operation/prediction-log/');
  await page.getByRole('link', { name: 'See it on the map of relations' }).click();
  await expect(page).toHaveURL(/\/en\/map\/\?at=OPS-04$/);
  await expect(centre(page)).toContainText('OPS-04');
  await page.locator('a[data-locale=ko]').first().click();
  await expect(page).toHaveURL(/\/ko\/map\/\?at=OPS-04$/);
  await expect(centre(page)).toContainText('OPS-04');
});

for (const width of [320, 390, 900, 1280]) {
  test(`at ${String(width)} px nothing is cut, and lines touch what they join`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const locale of ['en', 'ja', 'ko']) {
      await page.goto(`${locale}/map/?at=OPS-04`);
      await expect(centre(page)).toContainText('OPS-04');
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      const narrowest = await page
        .locator('.entry-map li')
        .evaluateAll((items) => Math.min(...items.map((item) => item.clientWidth)));
      expect(narrowest).toBeGreaterThan(200);
    }
  });
}

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('an entry with its neighbours is there, and every link leads on', async ({ page }) => {
    await page.goto('ja/map/');
    await expect(centre(page)).toBeVisible();
    await page.locator('.entry-map dl a').first().click();
    await expect(page).toHaveURL(/\/ja\/[a-z]+\/[a-z-]+\/$/);
    await page.goBack();
    await page.locator('.map-starts h3 a').first().click();
    await expect(page).toHaveURL(/\/ja\/[a-z]+\/$/);
  });
});
