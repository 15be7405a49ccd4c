import { expect, test } from 'playwright/test';

test('what is new is told by month: publications in one line, changes by family and entry', async ({
  page,
}) => {
  await page.goto('en/new/');
  const months = await page
    .locator('.month > h2 time')
    .evaluateAll((all) => all.map((time) => time.getAttribute('datetime') ?? ''));
  expect(months.length).toBeGreaterThan(0);
  expect(months).toEqual(months.toSorted().toReversed());
  const published = page.locator('.published').last();
  const said = Number.parseInt((await published.locator('summary').textContent()) ?? '', 10);
  await expect(published.locator('li')).toHaveCount(said);
  await expect(published.locator('li').first()).toBeHidden();
  await published.locator('summary').click();
  await expect(published.locator('li').first()).toBeVisible();
});

for (const [locale, words] of [
  ['en', 'rewritten: '],
  ['ja', '書き直し：'],
  ['ko', '고쳐 씀: '],
] as const) {
  test(`a change says what is different, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/new/`);
    const changes = page.locator('.changes > li');
    await expect(changes.first()).toContainText(words);
    for (const change of await changes.all())
      await expect(change.locator('.entry-link, li')).not.toHaveCount(0);
    await changes.first().locator('.entry-link').click();
    await expect(page.locator('.title-block')).toBeVisible();
  });
}
