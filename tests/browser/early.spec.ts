// On a slow line somebody types and chooses before the script has come: nothing of that is taken back.
import { expect, test, type Page } from 'playwright/test';

/** Holds every script back until told. */
async function holdScripts(page: Page): Promise<() => void> {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue();
  });
  return release;
}

/** Goes to a page whose scripts are held back: it is there when its end is. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'commit' });
  await expect(page.locator('.site-footer')).toBeAttached();
}

const query = (page: Page): string => new URL(page.url()).search;

test('an answer of the guide stays, and the address has it beside its own', async ({ page }) => {
  const release = await holdScripts(page);
  await open(page, 'en/choose/');
  const radios = page.locator('.guide-questions input[type=radio]');
  const [first, second] = await radios.evaluateAll((all) => {
    const boxes = all as HTMLInputElement[];
    const other = boxes.find(({ name }) => name !== boxes[0]?.name);
    return [boxes[0], other].map((box) => ({ name: box?.name ?? '', value: box?.value ?? '' }));
  });
  if (!first || !second) throw new Error('The guide has fewer than two questions.');
  await open(page, `en/choose/?${second.name}=${second.value}`);
  await radios.first().check({ force: true });
  release();
  await expect(page.locator('.is-ready').first()).toBeVisible();
  await expect(radios.first()).toBeChecked();
  await expect(page.locator(`input[name="${second.name}"][value="${second.value}"]`)).toBeChecked();
  expect(new URLSearchParams(query(page)).get(first.name)).toBe(first.value);
});

test('another answer than that of the address wins', async ({ page }) => {
  const release = await holdScripts(page);
  await open(page, 'en/choose/');
  const radios = page.locator('.guide-questions input[type=radio]');
  const name = (await radios.first().getAttribute('name')) ?? '';
  const own = page.locator(`input[name="${name}"]`);
  const [given, asked] = await Promise.all(
    [own.nth(0), own.nth(1)].map((box) => box.getAttribute('value')),
  );
  await open(page, `en/choose/?${name}=${asked ?? ''}`);
  await own.first().check({ force: true });
  release();
  await expect(page.locator('.is-ready').first()).toBeVisible();
  await expect(own.first()).toBeChecked();
  expect(query(page)).toBe(`?${name}=${given ?? ''}`);
});

test('what is ticked in the catalogue stays', async ({ page }) => {
  const release = await holdScripts(page);
  await open(page, 'en/catalogue/?kind=antipattern');
  const details = page.locator('.facets details');
  if ((await details.count()) > 0)
    await details.evaluate((element) => {
      element.setAttribute('open', '');
    });
  const family = page.locator('.facets input[name=category]').first();
  await family.check({ force: true });
  release();
  await expect(page.locator('.facets.is-ready')).toBeVisible();
  await expect(family).toBeChecked();
  await expect(page.locator('.facets input[value=antipattern]')).toBeChecked();
  await expect
    .poll(() => new URLSearchParams(query(page)).get('category'))
    .toBe(await family.getAttribute('value'));
});

test('what is typed above the symptoms stays, whatever the address asks', async ({ page }) => {
  const release = await holdScripts(page);
  await open(page, 'en/symptoms/?q=message');
  const field = page.locator('symptom-filter input');
  await field.fill('p99');
  release();
  await expect.poll(() => query(page)).toBe('?q=p99');
  await expect(field).toHaveValue('p99');
});

test('a choice above the trade-offs stays beside those of the address', async ({ page }) => {
  const release = await holdScripts(page);
  await open(page, 'en/tradeoffs/?sort=cost');
  const details = page.locator('.tradeoff-filter details');
  await details.evaluate((element) => {
    element.setAttribute('open', '');
  });
  const select = page.locator('.tradeoff-filter select[name=reliability]');
  await select.selectOption('better', { force: true });
  release();
  await expect.poll(() => query(page)).toContain('reliability=better');
  expect(query(page)).toContain('sort=cost');
  await expect(select).toHaveValue('better');
});

test('what is typed into a review before it is there is part of it', async ({ page }) => {
  const release = await holdScripts(page);
  await open(page, 'en/review/?ids=SRV-03');
  // Out of sight, but a browser fills in what it remembers, and tools type there.
  const set = (selector: string, value: string): Promise<void> =>
    page.locator(selector).evaluate((field, text) => {
      (field as HTMLInputElement).value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, value);
  await set('#review-name', 'Early');
  await set('#review-date', '2026-01-31');
  release();
  await expect(page.locator('.review-sheet')).toBeVisible();
  await expect(page.locator('#review-name')).toHaveValue('Early');
  await expect(page.locator('#review-date')).toHaveValue('2026-01-31');
  await page.reload();
  await expect(page.locator('#review-name')).toHaveValue('Early');
  await expect(page.locator('#review-date')).toHaveValue('2026-01-31');
});

test('a filter of the search that was ticked early stays beside those of the address', async ({
  page,
}) => {
  const release = await holdScripts(page);
  await open(page, 'en/search/?q=queue&kind=pattern');
  const family = page.locator('search-panel input[name=category]').first();
  await family.check({ force: true });
  release();
  await expect
    .poll(() => new URLSearchParams(query(page)).get('category'))
    .toBe(await family.getAttribute('value'));
  expect(new URLSearchParams(query(page)).get('kind')).toBe('pattern');
  expect(new URLSearchParams(query(page)).get('q')).toBe('queue');
  await expect(family).toBeChecked();
});

test('what is typed into the dialog of the search before its script is there is asked again later', async ({
  page,
}) => {
  await page.goto('en/');
  const release = await holdScripts(page);
  const dialog = page.locator('dialog#search');
  await page.keyboard.press('/');
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type('queue');
  release();
  await expect(dialog.getByRole('status')).toContainText('“queue”');
  await page.goto('en/catalogue/');
  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('searchbox')).toHaveValue('queue');
});
