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

for (const width of [390, 1280]) {
  test(`the viewer opens fitted at ${width} px, and goes in, out and on by keyboard`, async ({
    page,
  }) => {
    const errors: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(message.text());
    });
    await page.setViewportSize({ width, height: 844 });
    await page.goto(entry('en'));
    await page.getByRole('button', { name: 'Enlarge' }).first().click();
    const picture = page.getByRole('dialog').locator('.stage svg');
    // A phone held upright reads the upright picture better, a wide window the wide one.
    await expect(picture).toHaveClass(width === 390 ? /upright/ : /^((?!upright).)*$/);
    const box = (): Promise<number[]> =>
      picture.evaluate((svg) => (svg.getAttribute('viewBox') ?? '').split(' ').map(Number));
    const isWhole = await picture.evaluate((svg) => {
      const frame = svg.getBoundingClientRect();
      return [...svg.querySelectorAll('text')].every((label) => {
        const { left, right, top, bottom } = label.getBoundingClientRect();
        return (
          left >= frame.left && right <= frame.right && top >= frame.top && bottom <= frame.bottom
        );
      });
    });
    expect(isWhole).toBe(true);
    const [x = 0, , whole = 0] = await box();
    await page.keyboard.press('+');
    expect((await box())[2]).toBeLessThan(whole);
    const near = await box();
    await page.keyboard.press('ArrowRight');
    expect((await box())[0]).toBeGreaterThan(near[0] ?? 0);
    await page.keyboard.press('0');
    expect(await box()).toEqual([x, expect.any(Number), whole, expect.any(Number)]);

    const title = page.getByRole('dialog').getByRole('heading');
    const first = await title.textContent();
    await page.keyboard.press('PageDown');
    await expect(title).not.toHaveText(first ?? '');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Enlarge' }).nth(1)).toBeFocused();
    expect(errors).toEqual([]);
  });
}

test('the mouse moves the picture, and the wheel enlarges it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 844 });
  await page.goto(entry('en'));
  await page.getByRole('button', { name: 'Enlarge' }).first().click();
  const picture = page.getByRole('dialog').locator('.stage svg');
  await expect(picture).toBeVisible();
  const box = (): Promise<number[]> =>
    picture.evaluate((svg) => (svg.getAttribute('viewBox') ?? '').split(' ').map(Number));
  const [x = 0, , width = 0] = await box();
  await page.mouse.move(600, 500);
  await page.mouse.down();
  await page.mouse.move(700, 500);
  await page.mouse.up();
  expect((await box())[0]).toBeLessThan(x);
  await page.mouse.wheel(0, -200);
  await expect.poll(async () => (await box())[2]).toBeLessThan(width);
});

test('a picture is as wide as a phone: nothing scrolls sideways', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(entry('ja'));
  const wide = await page
    .locator('.canvas')
    .evaluateAll((all) => all.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth));
  expect(wide).toEqual([]);
  await expect(page.locator('.canvas svg.upright')).not.toHaveCount(0);
});

test('one menu takes a diagram along; it closes with Escape and by a click elsewhere', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(entry('en'));
  const menu = page.locator('details.take').first();
  const open = menu.getByText('Take', { exact: true });
  await open.click();
  const list = menu.getByRole('list');
  await expect(list).toBeVisible();
  const edges = await list.boundingBox();
  expect(edges?.x).toBeGreaterThanOrEqual(0);
  expect((edges?.x ?? 0) + (edges?.width ?? 0)).toBeLessThanOrEqual(390);
  // What closes it is loaded when it opens.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(list).toBeHidden({ timeout: 500 });
  }).toPass();
  await open.click();
  await page.getByRole('heading', { level: 1 }).click();
  await expect(list).toBeHidden();
});

test('an address leads to an arrow, and the step that tells it is marked', async ({ page }) => {
  await page.goto(`${entry('en')}#diagram-polling/2`);
  const figure = page.locator('#diagram-polling');
  await expect(figure).toBeInViewport();
  await expect(figure.locator('path.marked')).toHaveAttribute('data-step', '2');
  await expect(page.locator('.body li.marked')).toHaveCount(1);
  // And the other way round.
  const step = page.locator('.body ol > li').nth(1);
  await step.scrollIntoViewIfNeeded();
  await step.click({ position: { x: 5, y: 5 } });
  await expect(step).toHaveClass('marked');
  await expect(figure.locator('text.marked').first()).toHaveText(/^\d/);
});

test('the Mermaid source is copied in the language of the page', async ({ page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(entry('ko'));
  await page.getByText('가져가기').first().click();
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
  await page.getByText('Take', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Copy Mermaid source' }).first().click();
  const area = page.locator('copy-button textarea');
  await expect(area).toHaveValue(/^flowchart LR/);
  await expect(area).toBeFocused();
});

test('a picture stands on its own, in light and dark', async ({ page, request }) => {
  const address = await page
    .goto(entry('ja'))
    .then(() => page.getByText('SVGを開く').first().getAttribute('href'));
  const response = await request.get(address ?? '');
  expect(response.headers()['content-type']).toContain('image/svg+xml');
  const source = await response.text();
  expect(source).toContain('prefers-color-scheme:dark');
  expect(source).not.toContain('var(');
  await page.goto(address ?? '');
  await expect(page.locator('svg text', { hasText: 'クライアント' }).first()).toBeVisible();
});

test.describe('with two fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } });

  test('a pinch enlarges the picture around the fingers, and the page stays', async ({ page }) => {
    await page.goto(entry('en'));
    await page.getByRole('button', { name: 'Enlarge' }).first().click();
    const stage = page.getByRole('dialog').locator('.stage');
    const picture = stage.locator('svg');
    await expect(picture).toBeVisible();
    const box = (): Promise<number[]> =>
      picture.evaluate((svg) => (svg.getAttribute('viewBox') ?? '').split(' ').map(Number));
    const { x = 0, y = 0, width = 0, height = 0 } = (await stage.boundingBox()) ?? {};
    const [middle, line] = [x + width / 2, y + height / 2];
    const client = await page.context().newCDPSession(page);
    const touch = (
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      spread?: number,
    ): Promise<unknown> =>
      client.send('Input.dispatchTouchEvent', {
        type,
        touchPoints:
          spread === undefined
            ? []
            : [-1, 1].map((side, id) => ({ x: middle + side * spread, y: line, id })),
      });
    const [left = 0, top = 0, whole = 0] = await box();
    await touch('touchStart', 40);
    for (const spread of [60, 80, 100, 120]) await touch('touchMove', spread);
    await touch('touchEnd');
    await expect.poll(async () => (await box())[2]).toBeLessThan(whole * 0.6);
    // What lay between the fingers still does.
    const [nearLeft = 0, nearTop = 0, near = 0] = await box();
    const ratio = height / width;
    expect(Math.abs(nearLeft + near / 2 - (left + whole / 2))).toBeLessThan(whole * 0.05);
    expect(Math.abs(nearTop + (near * ratio) / 2 - (top + (whole * ratio) / 2))).toBeLessThan(
      whole * 0.05,
    );
    // And back.
    await touch('touchStart', 120);
    for (const spread of [100, 80, 60, 40]) await touch('touchMove', spread);
    await touch('touchEnd');
    await expect.poll(async () => (await box())[2]).toBeGreaterThan(near * 1.6);
    expect(await page.evaluate(() => visualViewport?.scale)).toBe(1);
    await expect(page.getByRole('dialog')).toBeVisible();
  });
});

test('the link of a diagram, and of the arrow that is marked, is taken along', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(entry('en'));
  const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const figure = page.locator('#diagram-polling');
  const take = async (name: RegExp): Promise<void> => {
    await figure.getByText('Take', { exact: true }).click();
    await figure.getByRole('button', { name }).click();
    // What was copied a moment before may still say so.
    await expect(figure.getByRole('status').filter({ hasText: 'Copied' }).last()).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(figure.locator('.take ul')).toBeHidden();
  };
  await take(/^Copy link$/);
  expect(await copied()).toMatch(/^https?:.*\/p\/srv-03\/\?rev=[0-9a-f]{8}#diagram-polling$/);
  await take(/^Copy as Markdown$/);
  await expect
    .poll(copied)
    .toMatch(/^\[!\[SRV-03 .+\]\(https?:.+polling\.en\.png\)\]\(.*#diagram-polling\)\n$/);
  await page.goto(`${entry('en')}#diagram-polling/2`);
  await expect(figure.locator('path.marked')).toHaveAttribute('data-step', '2');
  await take(/^Copy link.*\/2$/);
  await expect.poll(copied).toMatch(/#diagram-polling\/2$/);
  const link = await copied();
  // It leads back to the arrow.
  await page.goto('en/about/');
  await page.goto(`p/srv-03/${new URL(link).search}${new URL(link).hash}`);
  await expect(figure.locator('path.marked')).toHaveAttribute('data-step', '2');
});
