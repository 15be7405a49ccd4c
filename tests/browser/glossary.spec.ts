import { expect, test } from 'playwright/test';
import { shownCount } from './shown.ts';

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

for (const [locale, typed, key] of [
  ['en', 'queue', 'dead-letter-queue'],
  ['ja', 'きゅー', 'dead-letter-queue'],
  ['ko', 'queue', 'dead-letter-queue'],
] as const) {
  test(`the glossary narrows as one types, in ${locale}`, async ({ page }) => {
    await page.goto(`${locale}/glossary/`);
    const terms = page.locator('.glossary > div:visible');
    const status = page.locator('glossary-filter [role=status]');
    const all = await terms.count();
    await page.locator('glossary-filter input').pressSequentially(typed);
    await expect(terms).not.toHaveCount(all);
    const narrowed = await shownCount(terms, status);
    await expect(page.locator(`#${key}`)).toBeVisible();
    // No letter leads to nothing.
    for (const link of await page.locator('.glossary-index a:visible').all()) {
      const target = new URL(await link.evaluate((a: HTMLAnchorElement) => a.href)).hash;
      await expect(page.locator(`[id="${decodeURIComponent(target.slice(1))}"]`)).toBeVisible();
    }
    await expect(page).toHaveURL((url) => url.searchParams.get('q') === typed);
    await page.reload();
    expect(await shownCount(terms, status)).toBe(narrowed);
    await page.locator('glossary-filter input').fill('zzzz');
    await expect(page.locator('.nothing')).toBeVisible();
    await expect(terms).toHaveCount(0);
  });
}

test('on a phone a definition keeps away from the edges', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto('en/serving/asynchronous/');
  for (const term of await page.locator('button.term:visible').all()) {
    await term.click();
    const box = await page.locator('.definition:popover-open').boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(8);
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(382);
    await page.keyboard.press('Escape');
  }
});

test('a syllable that is still being composed narrows to what it may become', async ({
  page,
  context,
}) => {
  await page.goto('ko/glossary/');
  const first = await page.locator('.glossary dt').first().textContent();
  const word = /[가-힣]{2,}/.exec(
    (await page.locator('.glossary dt').allTextContents()).join(' '),
  )?.[0];
  if (word === undefined) throw new Error(`No term is Korean: ${first ?? ''}`);
  const field = page.locator('glossary-filter input');
  await field.focus();
  const client = await context.newCDPSession(page);
  // On the way to the second syllable its first letter stands below the first one: 배ㅊ, 뱇.
  const composed = String.fromCharCode(
    word.charCodeAt(0) - ((word.charCodeAt(0) - 0xac00) % 28) + 23,
  );
  await client.send('Input.imeSetComposition', {
    ...{ text: composed, selectionStart: 1, selectionEnd: 1 },
  });
  await expect(field).toHaveValue(composed);
  const terms = page.locator('.glossary > div:visible');
  await expect.poll(() => terms.count()).toBeGreaterThan(0);
  await expect(page.locator('.nothing')).toBeHidden();
});
