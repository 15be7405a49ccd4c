// A catalogue of another field, made from content alone: it has two families of its own, and is read in German and, from
// right to left, in Arabic.
import { expect, test } from 'playwright/test';
import { axeFinds } from './axe.ts';

const pages = [
  '',
  'catalogue/',
  'edge/',
  'edge/backend-for-frontend/',
  'edge/chatty-client/',
].concat([
  'wire-contract/',
  'choose/',
  'map/',
  'glossary/',
  'search/',
  'compare/',
  'review/',
  'about/',
  'contribute/entry/',
  'translations/',
]);

for (const locale of ['en', 'de', 'ar']) {
  for (const page of pages) {
    test(`${locale}/${page} has its language and direction, and axe finds nothing`, async ({
      page: tab,
    }) => {
      test.slow();
      const complaints: string[] = [];
      tab.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      tab.on('pageerror', ({ message }) => complaints.push(message));
      await tab.goto(`${locale}/${page}`, { waitUntil: 'networkidle' });
      const html = tab.locator('html');
      await expect(html).toHaveAttribute('lang', locale);
      await expect(html).toHaveAttribute('dir', locale === 'ar' ? 'rtl' : 'ltr');
      expect(await axeFinds(tab)).toEqual([]);
      expect(complaints).toEqual([]);
      const width = await tab.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(width, 'wider than the window').toBeLessThanOrEqual(0);
    });
  }
}

test('names come from the catalogue, and English ones stand in where there are none', async ({
  page,
}) => {
  await page.goto('de/');
  await expect(page).toHaveTitle('API Design Patterns');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Schnittstellen, die gut altern',
  );
  await expect(page.getByRole('link', { name: 'Katalog', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Vertrag' }).first()).toBeVisible();
  // A phrase that nobody translated.
  await expect(page.getByRole('link', { name: 'Map', exact: true })).toBeVisible();
});

for (const [locale, query, id] of [
  ['en', 'lenient consumer', 'CTR-01'],
  ['de', 'Randdienst', 'EDG-01'],
  ['ar', 'خلفية', 'EDG-01'],
] as const) {
  test(`search in ${locale} finds ${id}`, async ({ page }) => {
    await page.goto(`${locale}/search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('#search-results > li').first()).toHaveAttribute('data-id', id);
  });
}

test('the family filters the catalogue, and the permanent link leads to the entry', async ({
  page,
}) => {
  await page.goto('p/ctr-02/');
  await expect(page).toHaveURL(/\/en\/wire-contract\/consumer-contract-test\/$/);
  await page.goto('en/wire-contract/');
  await expect(page.locator('[data-category="wire-contract"] .entry-id').first()).toHaveText(
    'CTR-01',
  );
});
