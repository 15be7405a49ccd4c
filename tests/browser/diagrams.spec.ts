import { expect, test } from 'playwright/test';

const entry = (locale: string): string => `${locale}/serving/asynchronous/`;

for (const locale of ['en', 'ja', 'ko']) {
  for (const width of [390, 1280]) {
    test(`labels are readable in ${locale} at ${width} px`, async ({ page }) => {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(entry(locale));
      const sizes = await page.locator('figure svg.diagram text').evaluateAll((labels) =>
        labels.map((label) => {
          const svg = (label as SVGTextElement).ownerSVGElement;
          const scale =
            (svg?.getBoundingClientRect().width ?? 0) / (svg?.viewBox.baseVal.width ?? 1);
          return scale * parseFloat(getComputedStyle(label).fontSize);
        }),
      );
      expect(sizes.length).toBeGreaterThan(10);
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(width === 390 ? 12 : 11.5);
    });
  }

  test(`no label leaves its picture in ${locale}`, async ({ page }) => {
    await page.goto(entry(locale));
    const outside = await page.locator('figure svg.diagram').evaluateAll((pictures) =>
      pictures.flatMap((picture) => {
        const frame = picture.getBoundingClientRect();
        return [...picture.querySelectorAll('text')]
          .filter((label) => {
            const box = label.getBoundingClientRect();
            return (
              box.left < frame.left - 1 ||
              box.right > frame.right + 1 ||
              box.bottom > frame.bottom + 1
            );
          })
          .map((label) => label.textContent);
      }),
    );
    expect(outside).toEqual([]);
  });
}

test('a picture has a name and a description for those who cannot see it', async ({ page }) => {
  await page.goto(entry('ja'));
  const picture = page.getByRole('img').first();
  await expect(picture).toHaveAccessibleName(/.+/);
  await expect(page.locator('figure svg.diagram desc').first()).toHaveText(/。$/);
});

test('the words of a diagram can be read in its stead', async ({ page }) => {
  await page.goto(entry('en'));
  await page.getByText('The diagram in words').first().click();
  await expect(page.getByText('Client → Job API: 1. submit')).toBeVisible();
});

test('a diagram enlarges, closes with Escape and gives the focus back', async ({ page }) => {
  await page.goto(entry('en'));
  const enlarge = page.getByRole('button', { name: 'Enlarge' }).first();
  await enlarge.click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.locator('svg.diagram')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.locator('.canvas svg.diagram').first()).toBeVisible();
  await expect(enlarge).toBeFocused();
});

test('the Mermaid source is copied in the language of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(entry('ko'));
  await page.getByRole('button', { name: 'Mermaid 소스 복사' }).first().click();
  await expect(page.getByRole('status').filter({ hasText: '복사했습니다' })).toBeVisible();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(/^flowchart LR\n {2}client\(\["클라이언트"\]\)/);
});

test('where the clipboard is blocked, the source appears, selected', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('blocked')) },
    });
  });
  await page.goto(entry('en'));
  await page.getByRole('button', { name: 'Copy Mermaid source' }).first().click();
  const area = page.locator('copy-button textarea');
  await expect(area).toHaveValue(/^flowchart LR/);
  await expect(area).toBeFocused();
});

test('a picture stands on its own, in light and dark', async ({ page, request }) => {
  const address = await page
    .goto(entry('ja'))
    .then(() => page.getByRole('link', { name: 'SVGを開く' }).first().getAttribute('href'));
  const response = await request.get(address ?? '');
  expect(response.headers()['content-type']).toContain('image/svg+xml');
  const source = await response.text();
  expect(source).toContain('prefers-color-scheme:dark');
  expect(source).not.toContain('var(');
  await page.goto(address ?? '');
  await expect(page.locator('svg text', { hasText: 'クライアント' }).first()).toBeVisible();
});
