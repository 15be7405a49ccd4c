import { expect, test } from 'playwright/test';
import { pageTypes } from './pages.ts';

const labels = { en: 'First sign', ja: '最初の兆候', ko: '첫 징후' } as const;

for (const locale of ['en', 'ja', 'ko'] as const) {
  test(`on a phone each row of a table is a card that names its columns, in ${locale}`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${locale}/${pageTypes.pattern}`);
    const table = page.getByRole('table').first();
    const heads = await table.getByRole('columnheader').allTextContents();
    expect(heads.length).toBeGreaterThan(1);
    const cells = table.locator('tbody tr').first().getByRole('cell');
    await expect(cells).toHaveCount(heads.length);
    const shown = await cells.evaluateAll((all) =>
      all.map((cell) => ({
        label: getComputedStyle(cell, '::before').content,
        left: cell.getBoundingClientRect().left,
        right: cell.getBoundingClientRect().right,
      })),
    );
    // Said to the eye alone: who listens hears the head of the column.
    expect(shown.map(({ label }) => label)).toEqual(heads.map((head) => `"${head}" / ""`));
    expect(new Set(shown.map(({ left }) => left)).size).toBe(1);
    expect(Math.max(...shown.map(({ right }) => right))).toBeLessThanOrEqual(390);
    expect(heads).toContain(labels[locale]);
  });
}

test('the trade-offs stay a table on a phone: each row has every cell, each cell its head', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('en/tradeoffs/');
  const table = page.getByRole('table');
  const heads = await table.getByRole('columnheader').allTextContents();
  const row = table.locator('[data-row]').first();
  await expect(row).toHaveRole('row');
  await expect(row.getByRole('rowheader')).toHaveCount(1);
  expect(heads.length).toBeGreaterThan(2);
  await expect(row.getByRole('cell')).toHaveCount(heads.length - 1);
  // What cannot be seen cannot be tabbed to.
  await expect(table.getByRole('columnheader').getByRole('button')).toHaveCount(0);
  await page.setViewportSize({ width: 1280, height: 900 });
  const button = table.getByRole('columnheader').getByRole('button').first();
  await button.click();
  await expect(page).toHaveURL(/\?sort=/);
});

test('a table that is wider than its column scrolls by keyboard, and shows where it goes on', async ({
  page,
}) => {
  await page.setViewportSize({ width: 700, height: 900 });
  await page.goto(`en/${pageTypes.pattern}`);
  const region = page.locator('.scroll').first();
  await region.evaluate((element) => {
    for (const cell of element.querySelectorAll<HTMLElement>('td')) cell.style.minWidth = '30rem';
  });
  await expect(region).toHaveRole('region');
  await region.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => region.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await region.evaluate((one) => getComputedStyle(one).backgroundImage)).toContain(
    'linear-gradient',
  );
});
